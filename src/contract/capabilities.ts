import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import type * as types from './plain/capabilities.js';
import { Flag, object, reading, Said, Text, textsOf } from './wire.js';

/** A list of texts; what a backend without a word about it has. */
const textsOr = (fallback: string) => reading((value) => textsOf(value) ?? [fallback]);

export const Capabilities = object({
  contract: Text,
  auth: textsOr('basic'),
  tables: textsOr('incident'),
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
  active_integration: z.optional(reading((value) => (typeof value === 'string' || value === null ? value : undefined))),
  instance_origin: Text,
  manage_integration: Said,
}) satisfies z.ZodMiniType<types.Capabilities>;
export type Capabilities = types.Capabilities & {
  /** The backend has no call for them: none of its answers is an addition. */
  readonly documentedOnly?: true;
};

/** Returns the capabilities of a backend that has only the documented calls. */
export const withoutCapabilities = (): Capabilities => ({ ...z.parse(Capabilities, {}), documentedOnly: true });

export const getCapabilities = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/capabilities',
  capability: 'contract',
  answer: Capabilities,
});

/** Finding out what a backend can do. */
export const capabilityEndpoints = { getCapabilities } as const;
