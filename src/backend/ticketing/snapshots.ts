import type { Clock } from '../../common/clock.js';
import type { Ticket } from '../../contract/ticket.js';
import type { SyncError } from '../../contract/strict/ticket-links.js';
import type { Connections } from '../connection/connections.js';
import type { TicketSnapshot } from '../records.js';
import { causeOf, ServiceNowError } from '../servicenow/failure.js';
import { readRows, TaskRow } from '../servicenow/rows.js';
import type { BackendSettings } from '../settings.js';
import { iso } from './times.js';
import { asTaskRow, summaryColumns, ticketFrom, ticketKey, webAddress, type TicketRef } from './ticket.js';

interface Dependencies {
  clock: Clock;
  settings: BackendSettings;
  connections: Connections;
}

/** What is known of each ticket: the cached read behind the status badge, the only thing that flows back (domain G2). */
export class Snapshots {
  readonly #known = new Map<string, TicketSnapshot>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** What is known of a ticket; of one that was never seen, its address alone. */
  of(ref: TicketRef): TicketSnapshot {
    return this.#known.get(ticketKey(ref)) ?? { ticket: unseen(ref), readAt: null, triedAt: null, error: null };
  }

  /** Keeps what a call has just read. */
  put(ref: TicketRef, row: TaskRow): TicketSnapshot {
    const now = this.#dependencies.clock.now();
    const ticket = ticketFrom(row, ref, this.#known.get(ticketKey(ref))?.ticket);
    return this.#keep(ref, { ticket, readAt: now, triedAt: now, error: null });
  }

  /** Takes over what an earlier life of the backend knew. `readAt` is in milliseconds since the Unix epoch. */
  plant(ref: TicketRef, ticket: Partial<Ticket>, readAt: number | null): void {
    this.#keep(ref, { ticket: { ...unseen(ref), ...ticket, url: webAddress(ref) }, readAt, triedAt: readAt, error: null });
  }

  /** Notes that a ticket could not be reached; what was known before stays (domain L4). */
  fail(ref: TicketRef, error: ServiceNowError): void {
    const now = this.#dependencies.clock.now();
    this.#keep(ref, { ...this.of(ref), triedAt: now, error: syncError(error, 'state', now) });
  }

  /**
   * Reads again what is older than `statusMaxAge`, with as few calls as possible. Never throws: a ticket that could
   * not be read says so. Nothing is read while ServiceNow refuses the credentials, lest the account be locked.
   */
  async refresh(refs: readonly TicketRef[], { force = false } = {}): Promise<void> {
    const { connections, settings } = this.#dependencies;
    const isDue = (ref: TicketRef): boolean => !this.#reading.has(ticketKey(ref)) && (force || this.#isOld(ref));
    if (connections.active?.paused !== false) return;
    const live = refs.filter(({ origin }) => origin === connections.origin);
    const [first, ...rest] = chunks(live.filter(isDue), settings.statusChunk);
    if (first) this.#readTogether(first);
    // The first answer tells whether the credentials are taken: many calls at once would all be refused.
    if (rest.length > 0) await this.#whatIsRead(live);
    if (connections.active?.paused !== false) return;
    for (const chunk of rest) this.#readTogether(chunk.filter(isDue));
    await this.#whatIsRead(live);
  }

  async #whatIsRead(refs: readonly TicketRef[]): Promise<void> {
    await Promise.all(refs.flatMap((ref) => this.#reading.get(ticketKey(ref)) ?? []));
  }

  #isOld(ref: TicketRef): boolean {
    const { triedAt } = this.of(ref);
    return triedAt === null || this.#dependencies.clock.now() - triedAt >= this.#dependencies.settings.statusMaxAge;
  }

  #readTogether(chunk: readonly TicketRef[]): void {
    if (chunk.length === 0) return;
    const reading = this.#read(chunk).finally(() => {
      for (const ref of chunk) this.#reading.delete(ticketKey(ref));
    });
    for (const ref of chunk) this.#reading.set(ticketKey(ref), reading);
  }

  /** One call for tickets of one table (`servicenow-api.md 5`). A missing row: deleted, or hidden from the account. */
  async #read(chunk: readonly TicketRef[]): Promise<void> {
    try {
      const rows = await this.#list(chunk);
      for (const ref of chunk) {
        const row = rows.get(ref.sysId);
        if (row) this.put(ref, row);
        else this.fail(ref, new ServiceNowError('ticket-not-found'));
      }
    } catch (error) {
      if (!(error instanceof ServiceNowError)) throw error;
      for (const ref of chunk) this.fail(ref, error);
    }
  }

  async #list(chunk: readonly TicketRef[]): Promise<Map<string, TaskRow>> {
    const table = chunk[0]?.table ?? 'incident';
    const { rows } = await this.#dependencies.connections.client().list(table, {
      ...asTaskRow(summaryColumns),
      sysparm_query: `sys_idIN${chunk.map(({ sysId }) => sysId).join(',')}`,
      sysparm_limit: String(chunk.length),
      sysparm_no_count: 'true',
    });
    return new Map(readRows(TaskRow, rows).map((row) => [row.sys_id.value, row]));
  }

  #keep(ref: TicketRef, snapshot: TicketSnapshot): TicketSnapshot {
    this.#known.set(ticketKey(ref), snapshot);
    return snapshot;
  }
}

/** @param what did not work */
export const syncError = (error: ServiceNowError, what: SyncError['what'], time: number): SyncError => ({
  code: error.code,
  detail: error.message,
  ...causeOf(error),
  what,
  at: iso(time),
});

const unseen = (ref: TicketRef): Ticket => ({
  ticket_id: ref.sysId, ticket_number: ref.sysId, title: '', description: '', status: '', priority: '', urgency: '', impact: '', category: '',
  subcategory: '', created_at: '', updated_at: '', resolved_at: '', closed_at: '', assigned_to: '', assigned_group: '', requester: '',
  url: webAddress(ref), comments_count: '', metadata: {},
});

/** The tickets by table, in groups of at most `size`. */
function chunks(refs: readonly TicketRef[], size: number): TicketRef[][] {
  const distinct = [...new Map(refs.map((ref) => [ticketKey(ref), ref])).values()];
  return [...new Set(distinct.map(({ table }) => table))].flatMap((name) => {
    const group = distinct.filter(({ table }) => table === name);
    return Array.from({ length: Math.ceil(group.length / size) }, (_, index) => group.slice(index * size, (index + 1) * size));
  });
}
