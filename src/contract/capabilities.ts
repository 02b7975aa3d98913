import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { Flag, reading, Said, Text, textsOf } from './wire.js';

/** A list of texts; what a backend without a word about it has. */
const textsOr = (fallback: string) => reading((value) => textsOf(value) ?? [fallback]);

/**
 * The abilities of a backend beyond the documented calls, and what this user may do in Settings.
 * The only probe: a backend without it answers 404, and then `withoutCapabilities` holds.
 */
export const Capabilities = z.object({
  /** The version of the contract that the backend keeps, `1.0`; `''` when it does not say. */
  contract: Text,
  /** Ways to sign in to ServiceNow; the current release has `basic` alone (domain S8). */
  auth: textsOr('basic'),
  /** ServiceNow tables in which a ticket really is created (domain C1). */
  tables: textsOr('incident'),
  /** The caller is sent to ServiceNow (domain C8). */
  caller: Flag,
  /** Flows of the product may use the integration (domain S5). */
  flows: Flag,
  assignment_group_search: Flag,
  caller_search: Flag,
  connection_test: Flag,
  link_preview: Flag,
  create_preview: Flag,
  /** An unlinked ticket can be linked again without a write to the incident (domain L6). */
  restore: Flag,
  related_tickets: Flag,
  /** The backend keeps what new tickets start with. */
  ticket_defaults: Flag,
  /** A link can be synced now, by its `sync` call. */
  sync_now: Flag,
  /** `Idempotency-Key` is honoured on create and link. */
  idempotency: Flag,
  /** Credentials without a name, `:password`, are those of the stored account: in an update, and in a test of the connected instance (domain S4). */
  keep_account: Flag,
  /** The active ticketing integration's type, null for none; undefined when the backend does not say. */
  active_integration: z.optional(reading((value) => (typeof value === 'string' || value === null ? value : undefined))),
  /** The origin of the instance that is connected: what is written goes with it, so that no other one gets it; `''` when the backend does not say. */
  instance_origin: Text,
  /** This user may see and change the integration (domain G4); undefined when the backend does not say. */
  manage_integration: Said,
});
export type Capabilities = z.infer<typeof Capabilities> & {
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
