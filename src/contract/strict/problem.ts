import * as z from 'zod/mini';
import { ProblemCode } from '../problem.js';
import { causeFacts } from './cause.js';

export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  /** A sentence for a person: the cause, then the next step. */
  detail: z.string().check(z.minLength(1)),
  code: ProblemCode,
  errors: z.optional(z.array(z.looseObject({ field: z.string(), detail: z.string() }))),
  ...causeFacts,
});
export type Problem = z.infer<typeof Problem>;
