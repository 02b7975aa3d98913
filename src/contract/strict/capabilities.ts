import * as z from 'zod/mini';
import { getCapabilities, type capabilityEndpoints } from '../capabilities.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { nothing, open, Origin } from './wire.js';

const Flag = z.optional(z.boolean());

export const Capabilities = open({
  /** Major and minor number of the contract's version. */
  contract: z.optional(z.string().check(z.regex(/^[1-9]\d*\.\d+$/))),
  auth: z.optional(z.array(z.string())),
  tables: z.optional(z.array(z.string())),
  caller: Flag,
  flows: Flag,
  assignment_group_search: Flag,
  caller_search: Flag,
  connection_test: Flag,
  connection_log: Flag,
  link_preview: Flag,
  create_preview: Flag,
  restore: Flag,
  related_tickets: Flag,
  recent_tickets: Flag,
  search_filters: Flag,
  ticket_defaults: Flag,
  sync_now: Flag,
  idempotency: Flag,
  keep_account: Flag,
  active_integration: z.nullish(z.string()),
  instance_origin: z.optional(Origin),
  manage_integration: Flag,
});
export type Capabilities = z.infer<typeof Capabilities>;

export const strictCapabilities = {
  getCapabilities: strict(getCapabilities, nothing, Capabilities, {
    summary: 'Says what the backend can do beyond the documented calls.',
    problems: [],
  }),
} as const satisfies StrictTable<typeof capabilityEndpoints>;
