import type { TicketDefaults } from '../contract/ticket-defaults.js';
import type { SyncError } from '../contract/strict/ticket-links.js';
import type { Ticket } from '../contract/ticket.js';
import type { Sealed } from './connection/vault.js';
import type { WriteOutcomes } from './connection/write-outcomes.js';
import type { ConnectionHealth } from '../contract/strict/integrations.js';
import type { TicketRef } from './ticketing/ticket.js';

/** A configured integration as the backend keeps it; the secret only sealed (domain S7). Times are ISO 8601, UTC. */
export interface IntegrationRecord {
  id: string;
  type: 'servicenow' | 'jira';
  /** The instance's origin. */
  apiUrl: string;
  /** `username:password`, sealed; null for a connector that this backend never calls. */
  credentials: Sealed | null;
  created: string;
  updated: string;
  createdBy: string;
  credentialsUpdated: string;
  credentialsUpdatedBy: string;
  health: ConnectionHealth;
  /** What real writes have shown of the credentials' rights. */
  writes: WriteOutcomes;
  /** What new tickets start with. */
  defaults: TicketDefaults;
  /** ServiceNow refused the credentials: nothing is sent by itself until a test or an update succeeds (domain Y6). */
  paused: boolean;
}

/** An anomaly's link to a ticket. An unlinked one is kept, so that it can be restored (domain L6). */
export interface LinkRecord {
  id: string;
  anomalyId: number;
  ticket: TicketRef;
  /** ISO 8601, UTC. */
  linkedAt: string;
  linkedBy: string;
  unlinked: boolean;
}

/** What is known of a ticket, whoever links it. */
export interface TicketSnapshot {
  ticket: Ticket;
  /** When it was last read, in milliseconds since the Unix epoch; null for never. */
  readAt: number | null;
  /** When that was last tried. */
  triedAt: number | null;
  /** Why the last try failed, null when it did not. */
  error: SyncError | null;
}
