import type { ProblemCode, ProviderCode } from './problem-codes.js';
import type { CauseFacts } from './cause.js';
import type { Page } from './page.js';
import type { Ticket } from './ticket.js';

/**
 * The status of a link's sync; `unknown` where the backend did not say, or said something newer than this version:
 * - `synced`: the incident was read at `last_synced_at` and no note waits;
 * - `pending`: work notes wait to be delivered;
 * - `failed`: the last attempt failed and is retried by itself;
 * - `paused`: ServiceNow refused the credentials; the queue waits for a successful connection test;
 * - `broken`: the incident was deleted or may not be read or written; a person has to act;
 * - `not-synced`: the incident is closed and takes no notes; those that wait go out once it is reopened;
 * - `historical`: its instance is disconnected, the link is a record of the past (domain L10).
 */
export type SyncStatus = 'synced' | 'pending' | 'failed' | 'paused' | 'broken' | 'not-synced' | 'historical' | 'unknown';

/** The causes of a failed sync: what the provider answered, or did not. */
export type SyncCause = ProviderCode;

/** The reason why a sync did not work. */
export interface SyncError extends CauseFacts {
  /** One of `SyncCause`; undefined for one that this version does not know. */
  readonly code?: ProblemCode | undefined;
  /** A sentence for a person: the cause, then the next step. */
  readonly detail: string;
  /** The part that did not work: reading the incident's status, or delivering a work note; undefined when the backend does not say. */
  readonly what?: 'status' | 'note' | undefined;
  /** When it failed, ISO 8601, UTC. */
  readonly failed_at: string;
}

/** How a link and its incident are kept in step. */
export interface LinkSync {
  /** How it stands. */
  readonly status: SyncStatus;
  /** Work notes that wait to be delivered. */
  readonly pending_count: number;
  /** Work notes that were given up, because too many waited for a closed incident; undefined for none. */
  readonly dropped_count?: number | undefined;
  /** The reason why the last attempt failed; undefined where it did not. */
  readonly last_error?: SyncError | undefined;
}

/** Another anomaly that links the same incident. */
export interface OtherAnomaly {
  /** Its id. */
  readonly id: string;
  /** Its address in the product; `''` where there is none. */
  readonly url: string;
}

/** An anomaly's link to an incident. Only `id` and `ticket` are required of a backend. */
export interface TicketLink {
  /** The link's id, for `unlinkTicket` and its like; in `TicketLinks` one that cannot be read begins with `?`, and no call can be made with it. */
  readonly id: string;
  /** The incident. */
  readonly ticket: Ticket;
  /** When it was linked, ISO 8601, UTC. */
  readonly linked_at: string;
  /** Who linked it: a display name. */
  readonly linked_by: string;
  /** When the incident was last read, ISO 8601, UTC. */
  readonly last_synced_at: string;
  /** The incident's state as last read, a code or a label; kept when it can no longer be read. */
  readonly status: string;
  /** How link and incident are kept in step; undefined when the backend does not say. */
  readonly sync?: LinkSync | undefined;
  /** Origin of the ServiceNow instance as recorded at linking (domain L10). */
  readonly instance_origin: string;
  /** The number of other anomalies that link the same incident. */
  readonly other_anomalies_count: number;
  /** Those of them that this user may know of: some are named, the rest is a number. */
  readonly also_on: readonly OtherAnomaly[];
}

/**
 * The actions that this user may take on this anomaly's tickets (domain G4): what is not forbidden. Where a backend says nothing, show every
 * action and explain a 403 (domain L11, elements T9).
 */
export interface TicketPermissions {
  /** See the anomaly's tickets. */
  readonly view: boolean;
  /** Create a ticket. */
  readonly create: boolean;
  /** Link an existing ticket. */
  readonly link: boolean;
  /** Unlink a ticket. */
  readonly unlink: boolean;
}

/** The anomaly itself. What becomes of a ticket changes neither. */
export interface AnomalyState {
  /** Its status as the product writes it. */
  readonly status: string;
  /** Whether it is not archived; undefined when the backend does not say. */
  readonly open?: boolean | undefined;
}

/** A page of an anomaly's links, with the additions beside the page's own keys. */
export interface TicketLinks extends Page<TicketLink> {
  /** What this user may do; undefined when the backend does not say. */
  readonly permissions: TicketPermissions | undefined;
  /** The origin of the instance that is connected: it counts for links of which none was recorded (domain L10). */
  readonly instance_origin: string | undefined;
  /** How the anomaly itself stands; undefined when the backend does not say. */
  readonly anomaly: AnomalyState | undefined;
}
