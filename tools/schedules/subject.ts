import { createTicket } from '../../src/data/create-ticket.js';
import type { Client } from '../../src/data/client/client.js';
import { linkTicket } from '../../src/data/link-ticket.js';
import { anomalyId } from '../simulation/product.js';
import type { SimulatedWorld } from '../simulation/world.js';

/** What a person wants done once; each edit is another version of it. */
export interface Subject {
  /** Sends a version. Resolves to the ticket that was made or linked. */
  readonly send: (client: Client, version: number) => Promise<string>;
  /** Whether the page says that an outcome is in doubt. */
  readonly isOpen: (client: Client) => boolean;
  /** Returns the tickets in which a version has left its trace, one for each time. */
  readonly traces: (version: number) => readonly string[];
}

const most = 6;

/** Makes an incident of each version. */
export function createSubject({ servicenow }: SimulatedWorld): Subject {
  const title = (version: number): string => `Orders are missing, version ${version}`;
  return {
    send: async (client, version) => (await createTicket(client, anomalyId, { title: title(version), description: 'Please look.' })).ticket.ticket_id,
    isOpen: (client) => client.writes.create(anomalyId).open !== undefined,
    traces: (version) => servicenow.store.query('incident', `short_description=${title(version)}`).map(({ sys_id }) => sys_id),
  };
}

/** Links an incident of its own for each version. */
export function linkSubject({ servicenow }: SimulatedWorld): Subject {
  const tickets = Array.from({ length: most }, (_, version) => servicenow.store.insert('incident', { short_description: `Known ${version}`, description: 'Mine.' }));
  const ticketOf = (version: number) => {
    const ticket = tickets[version];
    if (!ticket) throw new Error('There are not so many tickets.');
    return ticket;
  };
  return {
    send: async (client, version) => {
      const { sys_id, number } = ticketOf(version);
      return (await linkTicket(client, anomalyId, { ticket_id: sys_id, ticket_number: number })).ticket.ticket_id;
    },
    isOpen: (client) => client.writes.link(anomalyId).open !== undefined,
    traces: (version) => {
      const { sys_id } = ticketOf(version);
      const notes = servicenow.store.query('sys_journal_field', `element_id=${sys_id}^element=work_notes`).filter(({ value }) => value.includes('Linked to Qualytics'));
      const blocks = (servicenow.store.get('incident', sys_id)?.description ?? '').split(`**Anomaly ID:** ${anomalyId}\n`).length - 1;
      return Array.from({ length: Math.max(notes.length, blocks) }, () => sys_id);
    },
  };
}
