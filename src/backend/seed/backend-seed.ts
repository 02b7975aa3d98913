import type { TicketDefaults } from '../../contract/ticket-defaults.js';
import type { Ticket } from '../../contract/ticket.js';

/** The ServiceNow connection at the start. `credentials` is `username:password` and is encrypted at once (domain S7). */
export interface ServiceNowSeed {
  type: 'servicenow';
  api_url: string;
  credentials: string;
  created_by?: string;
  /** ISO 8601, UTC. */
  created?: string;
  /** When ServiceNow last answered; absent: it was not asked yet. ISO 8601, UTC. */
  checked?: string;
  /** What new tickets start with; absent: nothing. */
  defaults?: TicketDefaults;
}

/** Another connector that is active, and so keeps ServiceNow out (domain S6). */
export interface OtherIntegrationSeed {
  type: 'jira';
  api_url: string;
  created_by?: string;
  created?: string;
}

export type IntegrationSeed = ServiceNowSeed | OtherIntegrationSeed;

/** A link at the start, its ticket as last known. */
export interface LinkSeed {
  anomaly_id: number;
  ticket: Pick<Ticket, 'ticket_id' | 'ticket_number'> & Partial<Ticket>;
  /** ISO 8601, UTC. */
  linked_at: string;
  linked_by: string;
  /** Absent: never read, so that the first look reads it. ISO 8601, UTC. */
  last_synced_at?: string;
  /** Absent: the origin of the seed's integration. */
  instance_origin?: string;
  /** Absent: `incident`. */
  table?: string;
  /** Work notes that wait to be delivered, oldest first. */
  waiting?: readonly string[];
}

/** The state that a backend starts with. */
export interface BackendSeed {
  integration?: IntegrationSeed;
  links?: readonly LinkSeed[];
}
