import * as z from 'zod/mini';
import { isProviderCode, problemCodes } from '../problem.js';

export const Right = z.looseObject({
  access: z.literal(['read', 'create', 'write', 'role', 'team']),
  /** A table, a column (`incident.category`), a role or a team permission. */
  on: z.string().check(z.minLength(1)),
});
export type Right = z.infer<typeof Right>;

/** The facts of a refusal, beside its `detail`. */
export const causeFacts = {
  provider: z.optional(z.literal(['', 'servicenow'])),
  needs: z.optional(z.array(Right)),
  asks: z.optional(z.array(z.string().check(z.minLength(1)))),
};

/** The codes that the provider can cause. */
export const ProviderCode = z.literal(problemCodes.filter(isProviderCode));

export type CauseFacts = { readonly [Fact in keyof typeof causeFacts]?: z.infer<(typeof causeFacts)[Fact]> };
