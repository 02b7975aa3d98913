import * as z from 'zod/mini';
import { causeFacts } from './cause.js';
import { problemCodes } from './plain/problem-codes.js';
import type * as types from './plain/problem.js';
import { AnyText, lenient, object, oneOf, rowsOf, Text, Whole } from './wire.js';

export { connectionProblems, isProviderCode, problemCodes, type ProblemCode, type ProviderCode } from './plain/problem-codes.js';

/** A problem's code; one that this version does not know reads as undefined. */
export const KnownCode = z.optional(oneOf(problemCodes, undefined));

export const Problem = object({
  type: Text,
  title: Text,
  status: z.optional(lenient(Whole, undefined)),
  detail: Text,
  code: KnownCode,
  errors: rowsOf(object({ field: AnyText, detail: AnyText })),
  ...causeFacts,
}) satisfies z.ZodMiniType<types.Problem>;
export type Problem = types.Problem;
