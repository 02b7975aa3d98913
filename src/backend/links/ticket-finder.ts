import type { TicketHit } from '../../contract/strict/link-ticket.js';
import type { Ticket } from '../../contract/ticket.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import { toSysId } from '../../common/sys-id.js';
import type { Connections } from '../connection/connections.js';
import type { ColumnLengths } from '../lookups/lengths.js';
import { pageFrom, sliceOf } from '../http/pages.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { BackendSettings } from '../ports/settings.js';
import { ProblemError } from '../problems/problem-error.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { all } from '../servicenow/encoded-query.js';
import { readRows, readTask, TaskRow } from '../servicenow/rows.js';
import { asTaskRow, readTable, tableOf, ticketFrom } from '../tickets/ticket.js';
import { appendixFor } from '../wording/anomaly-block.js';
import { linkBetween } from './link-service.js';
import { groupQuery, statusQuery } from './search-filters.js';
import { searchQueries } from './search-queries.js';

interface SearchQuery {
  query?: string | undefined;
  anomaly_id?: string | undefined;
  status?: string | undefined;
  group?: string | undefined;
  page?: string | undefined;
  size?: string | undefined;
}

/** Searches and reads incidents of the connected instance, in a later release other tasks, too (domain C1). */
export class TicketFinder {
  readonly #ports: Ports;
  readonly #connections: Connections;
  readonly #lengths: ColumnLengths;

  constructor(ports: Ports, connections: Connections, lengths: ColumnLengths) {
    this.#ports = ports;
    this.#connections = connections;
    this.#lengths = lengths;
  }

  /** Finds by number, text, sys_id or a pasted web address, whatever stands around them; without a query, what was last worked on. */
  async search({ query = '', anomaly_id, status = '', group = '', ...paging }: SearchQuery) {
    const { anomalies } = this.#ports;
    const client = await this.#connections.client();
    const slice = sliceOf(paging, 20);
    const { rows, total } = await this.#find(client, query, [...statusQuery(status), ...groupQuery(group)], slice);
    const anomaly = anomaly_id === undefined ? undefined : await anomalies.get(Number(anomaly_id));
    const tickets = readRows(TaskRow, rows).map((row) => ticketFrom(row, { origin: client.origin, table: tableOf(row) }));
    return pageFrom(await this.#hits(tickets, client.origin, anomaly), total, slice);
  }

  /** Tries what a text may mean, one after the other, until something is found. */
  async #find(client: ServiceNowClient, text: string, filters: readonly string[], { size, offset }: { size: number; offset: number }) {
    const { settings } = this.#ports;
    let found: { rows: unknown[]; total: number } = { rows: [], total: 0 };
    for (const query of searchQueries(text, filters.length > 0 ? '' : undefined)) {
      found = await client.list(readTable(settings), {
        ...asTaskRow(),
        sysparm_query: all(ofTables(settings), query, filters, 'ORDERBYDESCactive', 'ORDERBYDESCsys_updated_on'),
        sysparm_limit: String(size),
        sysparm_offset: String(offset),
      });
      if (found.total > 0) break;
    }
    return found;
  }

  /** Reads one incident. @throws ServiceNowError `ticket-not-found`; ProblemError for what is no sys_id */
  async read(ticketId: string): Promise<Ticket> {
    const client = await this.#connections.client();
    const sysId = toSysId(ticketId);
    if (!sysId) throw noTicketId();
    const row = readTask(await client.read(readTable(this.#ports.settings), sysId, asTaskRow()));
    return ticketFrom(row, { origin: client.origin, table: tableOf(row) });
  }

  /** Returns the tickets with what linking each to the anomaly would mean. */
  #hits(tickets: readonly Ticket[], origin: string, anomaly: Anomaly | undefined): Promise<TicketHit[]> {
    const { store, clock, appUrl } = this.#ports;
    return store.unit(async (unit) => {
      const hits: TicketHit[] = [];
      for (const ticket of tickets) {
        const linked = anomaly !== undefined && (await linkBetween(unit, anomaly.id, { origin, sysId: ticket.ticket_id })) !== undefined;
        const limit = this.#lengths.known(origin, ticketTable).description;
        const block = anomaly ? appendixFor(anomaly, ticket.description, { appUrl, time: clock.now(), limit }).outcome : 'unknown';
        hits.push({ ...ticket, linked, block });
      }
      return hits;
    });
  }
}

/** Says that what was given can be no ticket. */
export const noTicketId = (): ProblemError => new ProblemError('ticket-not-found', 'This isn’t the ID of a ServiceNow incident. Search by its number.');

const ofTables = ({ tables }: Pick<BackendSettings, 'tables'>): string => (tables.length > 1 ? `sys_class_nameIN${tables.join(',')}` : '');
