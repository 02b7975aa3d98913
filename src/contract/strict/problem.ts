import * as z from 'zod/mini';
import { problemCodes } from '../problem.js';
import { causeFacts } from './cause.js';
import { open } from './wire.js';

export const ProblemCode = z.literal(problemCodes);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const Problem = open({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  detail: z.string().check(z.minLength(1)),
  code: ProblemCode,
  errors: z.optional(z.array(open({ field: z.string(), detail: z.string() }))),
  ...causeFacts,
});
export type Problem = z.infer<typeof Problem>;
