import type * as z from 'zod/mini';
import type { endpoints as internal } from '../../src/contract/endpoints.js';
import type { endpoints, Problem, StandardSchemaV1 } from '../../src/contract/index.js';
import type { Problem as ProblemSchema } from '../../src/contract/problem.js';
import type { strictEndpoints as strictInternal } from '../../src/contract/strict/endpoints.js';
import type { Problem as StrictProblem, strictEndpoints } from '../../src/contract/strict/index.js';
import type { Problem as StrictProblemSchema } from '../../src/contract/strict/problem.js';

/**
 * Held by the compiler: what the interfaces say, which are written by hand, is what the schemas read, key by key and in both directions. A
 * key that one of them lacks, or another type, is an error here that names the call.
 */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Nothing of it can be set, at any depth. */
type Fixed<Value> = Value extends object ? { readonly [Key in keyof Value]: Fixed<Value[Key]> } : Value;

type Read<Schema> = Schema extends z.core.$ZodType ? Fixed<z.output<Schema>> : undefined;
type Written<Schema> = Schema extends { readonly '~standard': { readonly types?: { readonly output: infer Output } | undefined } } ? Fixed<Output> : undefined;

type Differing<Inside extends object, Outside extends object, Part extends 'body' | 'answer'> = {
  [Name in keyof Inside & keyof Outside]: Same<
    Read<Inside[Name][Part & keyof Inside[Name]]>,
    Written<Outside[Name][Part & keyof Outside[Name]]>
  > extends true
    ? never
    : Name;
}[keyof Inside & keyof Outside];

type None<Names extends never> = Names;

/** The specification's own interface, as a library that takes such schemas has it. */
type Specified = z.core.$ZodType<string>['~standard'];

export type Held = [
  None<StandardSchemaV1<unknown, string>['~standard'] extends Pick<Specified, 'version' | 'vendor' | 'validate'> ? never : 'StandardSchemaV1'>,
  None<Differing<typeof internal, typeof endpoints, 'body'>>,
  None<Differing<typeof internal, typeof endpoints, 'answer'>>,
  None<Exclude<keyof typeof internal, keyof typeof endpoints>>,
  None<Same<Fixed<z.output<typeof ProblemSchema>>, Fixed<Problem>> extends true ? never : 'Problem'>,
  None<Differing<typeof strictInternal, typeof strictEndpoints, 'body'>>,
  None<Differing<typeof strictInternal, typeof strictEndpoints, 'answer'>>,
  None<Exclude<keyof typeof strictInternal, keyof typeof strictEndpoints>>,
  None<Same<Fixed<z.output<typeof StrictProblemSchema>>, Fixed<StrictProblem>> extends true ? never : 'Problem'>,
];
