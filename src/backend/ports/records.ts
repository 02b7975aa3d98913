import type { CauseFacts } from '../../contract/strict/cause.js';
import type { ConnectionHealth } from '../../contract/strict/integrations.js';
import type { SyncError } from '../../contract/strict/ticket-links.js';
import type { ProviderCode } from '../../contract/problem.js';
import type { TicketDefaults } from '../../contract/ticket-defaults.js';
import type { Ticket } from '../../contract/ticket.js';

/*
 * The state that the backend keeps: plain values that JSON can hold. Times are ISO 8601 in UTC where they are texts, else
 * milliseconds since the Unix epoch.
 */

/** The columns of an incident that an access rule often denies one by one (domain S11). */
export const guardedColumns = ['category', 'subcategory', 'assignment_group'] as const;
export type GuardedColumn = (typeof guardedColumns)[number];

/** The outcome of the last write of a kind; a failure is one of rights or rules, never one of the connection. */
export interface WriteOutcome {
  readonly at: string;
  readonly failure: ({ readonly code: ProviderCode; readonly detail: string } & CauseFacts) | null;
}

/** The value that was last sent for a column, and what became of it. */
export interface FieldOutcome {
  readonly sent: string;
  /** As the answer had it; null where it was asked for and left out, as an access rule does with a hidden column. */
  readonly stored: string | null;
}

/**
 * The rights of a connection as real writes have shown them: a connection test may not write, so it tells these
 * (domain S11). New credentials start with none.
 */
export interface WriteOutcomes {
  /** The last incident that was created, or refused. */
  readonly create: WriteOutcome | null;
  /** The last work note. */
  readonly workNote: (WriteOutcome & { /** Of a refused one: the success before it. */ readonly before?: WriteOutcome | undefined }) | null;
  readonly fields: Readonly<Partial<Record<GuardedColumn, FieldOutcome>>>;
}

/** A column that a rule of the instance has demanded of a new ticket, by refusing one without it. */
export interface Demand {
  /** The table of the ticket that was refused. */
  readonly table: string;
  readonly column: string;
  /** As ServiceNow has named it, in the language of the account. */
  readonly label: string;
  /** When that was last, in milliseconds. */
  readonly at: number;
  /** The anomalies whose ticket was refused for want of it and is not made yet. */
  readonly anomalies: readonly number[];
}

/** Something that a person has done to the connection; it outlives the connection. */
export interface DeedRecord {
  readonly id: string;
  readonly subject: 'connection';
  readonly deed: 'connected' | 'credentials-replaced' | 'defaults-changed' | 'disconnected';
  readonly by: string;
  readonly at: string;
  readonly apiUrl: string;
}

/** A configured integration; the secret only sealed (domain S7). */
export interface IntegrationRecord {
  readonly id: string;
  /** The one place for a ticketing integration: only one can be active (domain S6). */
  readonly slot: 'active';
  readonly type: 'servicenow' | 'jira';
  /** The instance's origin. */
  readonly apiUrl: string;
  /** `username:password`, sealed; null for a connector that this backend never calls. */
  readonly credentials: string | null;
  readonly created: string;
  readonly updated: string;
  readonly createdBy: string;
  readonly credentialsUpdated: string;
  readonly credentialsUpdatedBy: string;
  readonly health: ConnectionHealth;
  readonly writes: WriteOutcomes;
  /** The values that new tickets start with. */
  readonly defaults: TicketDefaults;
  /** What rules of the instance have demanded; absent where none has. */
  readonly demands?: readonly Demand[];
  /** ServiceNow refused the credentials: nothing is sent by itself until a test or an update succeeds (domain Y6). */
  readonly paused: boolean;
}

/** A ticket's place: its instance, its table and its id there. */
export interface TicketRef {
  /** `https://acme.service-now.com` */
  readonly origin: string;
  /** `incident` and, in a later release, other task tables (domain C1). */
  readonly table: string;
  readonly sysId: string;
}

/** An anomaly's link to a ticket. An unlinked one is kept, so that it can be restored (domain L6). */
export interface LinkRecord {
  readonly id: string;
  readonly anomalyId: number;
  readonly ticket: TicketRef;
  /** Identifies the ticket across instances. */
  readonly ticketKey: string;
  /** The ticket's instance. */
  readonly origin: string;
  readonly linkedAt: string;
  readonly linkedBy: string;
  readonly unlinked: boolean;
  /** The number of work notes that were given up because too many waited for a closed ticket; absent for none. */
  readonly dropped?: number | undefined;
}

/** A work note on its way to a ticket, or a look that is due there. */
export interface NoteRecord {
  readonly id: string;
  readonly linkId: string;
  readonly ticket: TicketRef;
  /** A note that is to be written, or a look whether the link's block is still in the description. */
  readonly kind: 'note' | 'block';
  /** The notes of one ticket arrive in order, whichever anomaly they come from: its key. Looks have a lane of their own, and hold nothing up. */
  readonly lane: string;
  /** All that wait. */
  readonly queue: 'waiting';
  readonly text: string;
  /** Stands after the text, and in no other note: by it the note is found again, whatever else the instance does to it. */
  readonly mark: string;
  /** When it happened that the note tells of. */
  readonly at: number;
  /** The number of deliveries that failed. */
  readonly failures: number;
  /** Set before a try, and kept while it is not known whether it arrived: when that was. */
  readonly unclear: { readonly at: number } | null;
  /** The reason why the last try failed. */
  readonly error: SyncError | null;
  /** Only a person's retry goes on from here (domain Y6). */
  readonly blocked: boolean;
  /** When it is to be tried; null for at once. */
  readonly dueAt: number | null;
  /** Until when a backend has it in hand; no other one delivers it until then. */
  readonly claimedUntil: number | null;
}

/** A link that is being made, with what happened to its anomaly meanwhile. */
export interface IntentRecord {
  /** The anomaly, and the key of the attempt. */
  readonly id: string;
  readonly anomalyId: number;
  /** The day on which the attempt began, counted from the Unix epoch: what is forgotten together. */
  readonly day: number;
  /** The notes that it makes, oldest first; `at` in milliseconds since the Unix epoch. */
  readonly happened: readonly { readonly text: string; readonly at: number }[];
}

/** A ticket as last read, whoever links it. `id` is the ticket's key. */
export interface SnapshotRecord {
  readonly id: string;
  readonly ticket: Ticket;
  /** When it was last read; null for never. */
  readonly readAt: number | null;
  /** When that was last tried. */
  readonly triedAt: number | null;
  /** The reason why the last try failed, null when it did not. */
  readonly error: SyncError | null;
}

/** One payload's way to a definite answer, over all its replays (domain W). */
export interface AttemptRecord {
  /** The call, the anomaly and the Idempotency-Key. */
  readonly id: string;
  readonly key: string;
  /** Tells one payload from another. */
  readonly fingerprint: string;
  /** When it was first tried: the time that its texts carry. */
  readonly startedAt: number;
  /** The day of `startedAt`, counted from the Unix epoch: what is forgotten together. */
  readonly day: number;
  /** When a write was begun whose outcome is not known; null while every outcome is clear. */
  readonly unclearAt: number | null;
  /** How often the ticket had been changed when that write was begun; null where it is not known. */
  readonly changes: number | null;
  /** Until when a backend has it in hand; after that it counts as interrupted. */
  readonly claimedUntil: number | null;
  /** The work got somewhere, but not to its end: a repetition goes on with the same attempt. */
  readonly unfinished: boolean;
  readonly answer: { readonly value: unknown } | null;
}

/** A ticket that a backend has in hand, by the ticket's key. */
export interface LockRecord {
  readonly id: string;
  /** Until when; after that the lock is one of a backend that has ended. */
  readonly until: number;
}
