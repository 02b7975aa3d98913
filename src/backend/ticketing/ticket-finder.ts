import type { TicketHit } from '../../contract/strict/link-ticket.js';
import type { Ticket } from '../../contract/ticket.js';
import { pageFrom, sliceOf } from '../http/pages.js';
import { ProblemError } from '../http/problem-error.js';
import type { AnomalySeed } from '../seed.js';
import type { Services } from '../services.js';
import { all, containing, safeTerms, sysIdIn } from '../servicenow/encoded-query.js';
import { readRows, readTask, TaskRow } from '../servicenow/rows.js';
import type { BackendSettings } from '../settings.js';
import { appendixFor } from './anomaly-block.js';
import { asTaskRow, readTable, tableOf, ticketFrom } from './ticket.js';

interface SearchQuery {
  query?: string;
  anomaly_id?: string;
  page?: string;
  size?: string;
}

/** Searches and reads incidents of the connected instance, in a later release other tasks, too (domain C1). */
export class TicketFinder {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Finds by number, text, sys_id or a pasted web address; without a query, what was last worked on. */
  async search({ query = '', anomaly_id, ...paging }: SearchQuery) {
    const { connections, settings } = this.#services;
    const client = connections.client();
    const slice = sliceOf(paging, 20);
    const { rows, total } = await client.list(readTable(settings), {
      ...asTaskRow(),
      sysparm_query: all(ofTables(settings), ticketQuery(query)),
      sysparm_limit: String(slice.size),
      sysparm_offset: String(slice.offset),
    });
    const anomaly = this.#services.store.anomalies.get(Number(anomaly_id));
    const hits = readRows(TaskRow, rows).map((row) => this.#hit(row, client.origin, anomaly));
    return pageFrom(hits, total, slice);
  }

  /** One incident. @throws ServiceNowError `ticket-not-found`; ProblemError for what is no sys_id */
  async read(ticketId: string): Promise<Ticket> {
    const client = this.#services.connections.client();
    if (!/^[0-9a-f]{32}$/.test(ticketId)) throw new ProblemError('ticket-not-found', 'This is no id of a ServiceNow ticket. Search for it by its number.');
    const row = readTask(await client.read(readTable(this.#services.settings), ticketId, asTaskRow()));
    return ticketFrom(row, { origin: client.origin, table: tableOf(row) });
  }

  /** A hit, with what linking it to the anomaly would mean. */
  #hit(row: TaskRow, origin: string, anomaly: AnomalySeed | undefined): TicketHit {
    const { store, clock, appUrl } = this.#services;
    const ticket = ticketFrom(row, { origin, table: tableOf(row) });
    if (!anomaly) return { ...ticket, linked: false, block: 'unknown' };
    const link = store.linkBetween(anomaly.id, { origin, sysId: ticket.ticket_id });
    const { outcome } = appendixFor(anomaly, ticket.description, { appUrl, time: clock.now() });
    return { ...ticket, linked: link !== undefined, block: outcome };
  }
}

const ofTables = ({ tables }: Pick<BackendSettings, 'tables'>): string => (tables.length > 1 ? `sys_class_nameIN${tables.join(',')}` : '');

function ticketQuery(text: string): string {
  const sysId = sysIdIn(text);
  if (sysId) return `sys_id=${sysId}`;
  const [term = ''] = safeTerms(text);
  if (term === '') return all('active=true', 'ORDERBYDESCsys_updated_on');
  if (/^[a-z]{2,6}\d+$/i.test(text.trim())) return all(`numberSTARTSWITH${term}`, 'ORDERBYDESCsys_updated_on');
  return all(containing(text, 'number', 'short_description'), 'ORDERBYDESCsys_updated_on');
}
