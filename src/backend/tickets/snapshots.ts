import type { SyncError } from '../../contract/strict/ticket-links.js';
import { ticketTable } from '../../providers/servicenow/tables.js';
import type { Connections } from '../connection/connections.js';
import { isResting } from '../connection/health.js';
import type { Ports } from '../ports/ports.js';
import type { SnapshotRecord, TicketRef } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import { asFailure, ServiceNowError, unreadableText, type FailureCode } from '../servicenow/failure.js';
import { readRows, TaskRow } from '../servicenow/rows.js';
import { syncError } from './sync-error.js';
import { absencesOf } from './absence.js';
import { asTaskRow, isClosed, summaryColumns, ticketFrom, ticketKey, unseenTicket } from './ticket.js';

/** Returns what is known of a ticket; of one that was never read, its address alone. */
export const snapshotOf = async ({ snapshots }: Unit, ref: TicketRef): Promise<SnapshotRecord> => {
  const id = ticketKey(ref);
  return (await snapshots.get(id)) ?? { id, ticket: unseenTicket(ref), readAt: null, triedAt: null, error: null };
};

/** Tests for a failure that says of one ticket that it is not where it was. */
export const isAbsent = ({ code }: Pick<SyncError, 'code'>): boolean => absences.has(code);

const absences: ReadonlySet<FailureCode> = new Set<FailureCode>(['ticket-not-found', 'ticket-deleted', 'ticket-moved']);

/** What became of a ticket: read, or why not. */
type Reading = TaskRow | ServiceNowError;

/** Keeps the last read of each ticket: what the status badge shows, the only thing that flows back (domain G2). */
export class Snapshots {
  readonly #reading = new Map<string, Promise<unknown>>();
  /** Counts what was kept of each ticket, so that a read that took its time does not replace a later one. */
  readonly #kept = new Map<string, number>();
  readonly #onFound: ((ref: TicketRef) => Promise<void>)[] = [];
  readonly #onReopened: ((unit: Unit, lane: string) => Promise<void>)[] = [];
  readonly #ports: Ports;
  readonly #connections: Connections;

  constructor(ports: Ports, connections: Connections) {
    this.#ports = ports;
    this.#connections = connections;
  }

  /** Calls `listener` with each ticket that was not where it was, and is again. */
  onFound(listener: (ref: TicketRef) => Promise<void>): void {
    this.#onFound.push(listener);
  }

  /** Calls `listener` in the unit of work in which a ticket that was closed is kept as an open one, with the ticket's key. */
  onReopened(listener: (unit: Unit, lane: string) => Promise<void>): void {
    this.#onReopened.push(listener);
  }

  /** Keeps what a call has just read. */
  async put(unit: Unit, ref: TicketRef, row: TaskRow): Promise<SnapshotRecord> {
    this.#kept.set(ticketKey(ref), this.#keptOf(ref) + 1);
    const now = this.#ports.clock.now();
    const { id, ticket: known } = await snapshotOf(unit, ref);
    const snapshot = { id, ticket: ticketFrom(row, ref, known), readAt: now, triedAt: now, error: null };
    await unit.snapshots.put(snapshot);
    if (isClosed(known) && !isClosed(snapshot.ticket)) for (const listener of this.#onReopened) await listener(unit, id);
    return snapshot;
  }

  /** Notes that a ticket could not be reached; what was known before stays (domain L4). */
  async fail(unit: Unit, ref: TicketRef, error: ServiceNowError): Promise<void> {
    const now = this.#ports.clock.now();
    await unit.snapshots.put({ ...(await snapshotOf(unit, ref)), triedAt: now, error: syncError(error, 'status', now) });
  }

  #keptOf(ref: TicketRef): number {
    return this.#kept.get(ticketKey(ref)) ?? 0;
  }

  /**
   * Reads again what is older than `statusMaxAge`, with as few calls as possible. Never throws: a ticket that could
   * not be read says so. Nothing is read while ServiceNow refuses the credentials, lest the account be locked.
   */
  async refresh(refs: readonly TicketRef[], { force = false } = {}): Promise<void> {
    const { origin, due } = await this.#due(refs, force);
    const live = refs.filter((ref) => ref.origin === origin);
    const isFree = (ref: TicketRef): boolean => !this.#reading.has(ticketKey(ref));
    const [first, ...rest] = chunks(due.filter(isFree), this.#ports.settings.statusChunk);
    if (first) this.#readTogether(first);
    // The first answer tells whether the credentials are taken: many calls at once would all be refused.
    if (rest.length > 0) {
      await this.#whatIsRead(live);
      const active = await this.#connections.active();
      if (!active || isResting(active)) return;
      for (const chunk of rest) this.#readTogether(chunk.filter(isFree));
    }
    await this.#whatIsRead(live);
  }

  /** Returns the tickets that have to be read, and the origin that can be asked now. */
  #due(refs: readonly TicketRef[], force: boolean): Promise<{ origin: string | null; due: TicketRef[] }> {
    return this.#ports.store.unit(async (unit) => {
      const active = await this.#connections.activeIn(unit);
      if (active?.type !== 'servicenow' || isResting(active)) return { origin: null, due: [] };
      const due: TicketRef[] = [];
      for (const ref of refs) if (ref.origin === active.apiUrl && (force || (await this.#isOld(unit, ref)))) due.push(ref);
      return { origin: active.apiUrl, due };
    });
  }

  async #whatIsRead(refs: readonly TicketRef[]): Promise<void> {
    await Promise.all(refs.flatMap((ref) => this.#reading.get(ticketKey(ref)) ?? []));
  }

  async #isOld(unit: Unit, ref: TicketRef): Promise<boolean> {
    const { triedAt } = await snapshotOf(unit, ref);
    return triedAt === null || this.#ports.clock.now() - triedAt >= this.#ports.settings.statusMaxAge;
  }

  #readTogether(chunk: readonly TicketRef[]): void {
    if (chunk.length === 0) return;
    const reading = this.#read(chunk).finally(() => {
      for (const ref of chunk) this.#reading.delete(ticketKey(ref));
    });
    for (const ref of chunk) this.#reading.set(ticketKey(ref), reading);
  }

  /**
   * Makes one call for tickets of one table (`servicenow-api.md 5`). One that ServiceNow stops is made again in halves; once it
   * stops a call for a single ticket, that is what is known of the rest, too.
   * @returns the failure after which nothing more is to be asked
   */
  async #read(chunk: readonly TicketRef[]): Promise<ServiceNowError | undefined> {
    const kept = new Map(chunk.map((ref) => [ticketKey(ref), this.#keptOf(ref)]));
    const answer = await this.#list(chunk).catch(asFailure);
    if (answer instanceof ServiceNowError) {
      if (answer.stopped && chunk.length > 1) return this.#readInHalves(chunk);
      await this.#keep(chunk, kept, () => answer);
      return answer.stopped ? answer : undefined;
    }
    const { found, unread } = answer;
    const missing = chunk.filter(({ sysId }) => !found.has(sysId));
    // As many as the account may not read: those. Fewer: which of them, only smaller questions tell.
    const isUnsure = unread > 0 && unread < missing.length;
    const known = isUnsure ? chunk.filter(({ sysId }) => found.has(sysId)) : chunk;
    const absences = isUnsure ? new Map<string, ServiceNowError>() : await this.#absences(missing, answer);
    await this.#keep(known, kept, ({ sysId }) => found.get(sysId) ?? absences.get(sysId) ?? new ServiceNowError('ticket-not-found'));
    return isUnsure ? this.#readInHalves(missing) : undefined;
  }

  async #readInHalves(chunk: readonly TicketRef[]): Promise<ServiceNowError | undefined> {
    const middle = Math.ceil(chunk.length / 2);
    const failure = await this.#read(chunk.slice(0, middle));
    if (!failure) return this.#read(chunk.slice(middle));
    await this.#keep(chunk.slice(middle), new Map(), () => failure);
    return failure;
  }

  /** Finds out what became of tickets that are not in their table; by their ids, where it can be told. */
  async #absences(missing: readonly TicketRef[], { unread, isCounted }: Listed): Promise<Map<string, ServiceNowError>> {
    if (unread > 0) return new Map(missing.map(({ sysId }) => [sysId, unreadable(missing)]));
    if (missing.length === 0 || !isCounted) return new Map();
    const deleted = await this.#deletedOf(missing);
    const asked = missing.filter(({ sysId }) => !deleted.has(sysId));
    return new Map([...deleted, ...(asked.length > 0 ? await absencesOf(await this.#connections.client(), asked) : [])]);
  }

  /** Returns those that are known to be deleted: nobody asks again and again. One that comes back is in its table. */
  #deletedOf(refs: readonly TicketRef[]): Promise<Map<string, ServiceNowError>> {
    return this.#ports.store.unit(async (unit) => {
      const deleted = new Map<string, ServiceNowError>();
      for (const ref of refs) if ((await snapshotOf(unit, ref)).error?.code === 'ticket-deleted') deleted.set(ref.sysId, new ServiceNowError('ticket-deleted'));
      return deleted;
    });
  }

  /** @param kept what had been kept of the tickets when they were asked for: what was kept since then is newer */
  async #keep(refs: readonly TicketRef[], kept: ReadonlyMap<string, number>, outcome: (ref: TicketRef) => Reading): Promise<void> {
    const back = await this.#ports.store.unit(async (unit) => {
      const returned: TicketRef[] = [];
      for (const ref of refs) {
        if ((kept.get(ticketKey(ref)) ?? this.#keptOf(ref)) < this.#keptOf(ref)) continue;
        if (await this.#keepOne(unit, ref, outcome(ref))) returned.push(ref);
      }
      return returned;
    });
    for (const ref of back) for (const listener of this.#onFound) await listener(ref);
  }

  /** Returns whether the ticket is back where it was. */
  async #keepOne(unit: Unit, ref: TicketRef, reading: Reading): Promise<boolean> {
    const { error } = await snapshotOf(unit, ref);
    await (reading instanceof ServiceNowError ? this.fail(unit, ref, reading) : this.put(unit, ref, reading));
    return error !== null && isAbsent(error) && !(reading instanceof ServiceNowError);
  }

  /** Lists tickets of one table, with how many of them are there and could not be read. */
  async #list(chunk: readonly TicketRef[]): Promise<Listed> {
    const client = await this.#connections.client();
    const { rows, total, isCounted } = await client.list(tableOfAll(chunk), {
      ...asTaskRow(summaryColumns),
      sysparm_query: `sys_idIN${chunk.map(({ sysId }) => sysId).join(',')}`,
      sysparm_limit: String(chunk.length),
    });
    const found = new Map(readRows(TaskRow, rows).map((row) => [row.sys_id.value, row]));
    return { found, unread: total - found.size, isCounted };
  }
}

interface Listed {
  readonly found: ReadonlyMap<string, TaskRow>;
  /** How many are there and could not be read. */
  readonly unread: number;
  /** Whether the instance says how many there are. */
  readonly isCounted: boolean;
}

const tableOfAll = ([first]: readonly TicketRef[]): string => first?.table ?? ticketTable;

/** The list counts a ticket that an access rule takes out of it, or out of which it takes what makes it one (`servicenow-api.md 1.4`). */
const unreadable = (refs: readonly TicketRef[]): ServiceNowError =>
  new ServiceNowError('provider-forbidden', { detail: unreadableText, needs: [{ access: 'read', on: tableOfAll(refs) }] });

/** Parts the tickets by table, in groups of at most `size`. */
function chunks(refs: readonly TicketRef[], size: number): TicketRef[][] {
  const distinct = [...new Map(refs.map((ref) => [ticketKey(ref), ref])).values()];
  return [...new Set(distinct.map(({ table }) => table))].flatMap((name) => {
    const group = distinct.filter(({ table }) => table === name);
    return Array.from({ length: Math.ceil(group.length / size) }, (_, index) => group.slice(index * size, (index + 1) * size));
  });
}
