import * as z from 'zod/mini';
import { open, Time } from './wire.js';
import { isProviderCode, problemCodes } from '../problem.js';

export const Right = open({
  access: z.literal(['read', 'create', 'write', 'role', 'team']),
  /** A table, a column (`incident.category`), a role or a team permission. */
  on: z.string().check(z.minLength(1)),
});
export type Right = z.infer<typeof Right>;

/** A text of others, for a report: one line, of 500 characters (code points) at most. */
const Told = z.string().check(z.maxLength(1000), z.regex(/^[^\r\n]*$/));

/** The facts of a refusal, beside its `detail`. */
export const causeFacts = {
  provider: z.optional(z.literal(['', 'servicenow'])),
  needs: z.optional(z.array(Right)),
  asks: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** Schemes of `WWW-Authenticate`, in lower case; absent or empty where `basic` is among them. */
  offers: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** Method, path and query of the call to ServiceNow, never its body; without the account's password, and its name masked. */
  provider_request: z.optional(Told),
  /** The HTTP status of its answer; 0 where nothing answered. */
  provider_status: z.optional(z.int().check(z.gte(0), z.lte(599))),
  /** What ServiceNow said itself; without the account's password, and its name masked. A page shows it in reports alone. */
  provider_message: z.optional(Told),
  /** The account's name, masked: `q***s`. */
  provider_account: z.optional(z.string()),
  /** When the answer came or was given up. */
  provider_answered_at: z.optional(Time),
  /** The id by which the backend's own log knows the call that failed. */
  request_id: z.optional(z.string().check(z.regex(/^[\w.:-]{1,100}$/))),
};

/** The codes that the provider can cause. */
export const ProviderCode = z.literal(problemCodes.filter(isProviderCode));

export type CauseFacts = { readonly [Fact in keyof typeof causeFacts]?: z.infer<(typeof causeFacts)[Fact]> };
