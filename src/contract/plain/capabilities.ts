/**
 * The abilities of a backend beyond the documented calls, and what this user may do in Settings.
 * The only probe: a backend without it answers 404, and then it has the documented calls alone, as an answer `{}` would say.
 */
export interface Capabilities {
  /** The version of the contract that the backend keeps, `1.0`; `''` when it does not say. */
  readonly contract: string;
  /** Ways to sign in to ServiceNow, by default `basic`; the current release has that alone (domain S8). */
  readonly auth: readonly string[];
  /** ServiceNow tables in which a ticket really is created, by default `incident` (domain C1). */
  readonly tables: readonly string[];
  /** The caller is sent to ServiceNow (domain C8). */
  readonly caller: boolean;
  /** Flows of the product may use the integration (domain S5). */
  readonly flows: boolean;
  /** Assignment groups are found by name. */
  readonly assignment_group_search: boolean;
  /** Callers are found by name. */
  readonly caller_search: boolean;
  /** A connection can be tested. */
  readonly connection_test: boolean;
  /** Who has connected, changed and disconnected is kept, and can be read. */
  readonly connection_log: boolean;
  /** What a link will write can be seen before. */
  readonly link_preview: boolean;
  /** What a create will write can be seen before. */
  readonly create_preview: boolean;
  /** An unlinked ticket can be linked again without a write to the incident (domain L6). */
  readonly restore: boolean;
  /** Open incidents that may be about the same thing are found. */
  readonly related_tickets: boolean;
  /** Tickets that were linked lately, to whatever anomaly, are listed. */
  readonly recent_tickets: boolean;
  /** A search takes `status` and `group`. */
  readonly search_filters: boolean;
  /** The backend keeps what new tickets start with. */
  readonly ticket_defaults: boolean;
  /** A link can be synced now, by its `sync` call. */
  readonly sync_now: boolean;
  /** `Idempotency-Key` is honoured on create and link. */
  readonly idempotency: boolean;
  /** Credentials without a name, `:password`, are those of the stored account: in an update, and in a test of the connected instance (domain S4). */
  readonly keep_account: boolean;
  /** The active ticketing integration's type, null for none; undefined when the backend does not say. */
  readonly active_integration?: string | null | undefined;
  /** The origin of the instance that is connected: what is written goes with it, so that no other one gets it; `''` when the backend does not say. */
  readonly instance_origin: string;
  /** This user may see and change the integration (domain G4); undefined when the backend does not say. */
  readonly manage_integration?: boolean | undefined;
}
