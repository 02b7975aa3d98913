import type { Connections } from '../connection/connections.js';
import { isResting } from '../connection/health.js';
import { tellIntents } from '../writes/link-intents.js';
import type { Ports } from '../ports/ports.js';
import type { LinkRecord, NoteRecord } from '../ports/records.js';
import type { Unit } from '../ports/store.js';
import { closedTicket, refusesRecord, ServiceNowError } from '../servicenow/failure.js';
import { isAbsent, snapshotOf, type Snapshots } from '../tickets/snapshots.js';
import { isClosed, ticketKey } from '../tickets/ticket.js';
import { KeyedLock } from '../writes/keyed-lock.js';
import { afterFailure } from './after-failure.js';
import type { BlockCheck } from './block-check.js';
import { Delivery, DeliveryError, type Outcome } from './delivery.js';
import type { Outbox } from './outbox.js';
import { Sweep } from './sweep.js';
import { Wakes } from './wakes.js';

interface Collaborators {
  connections: Connections;
  snapshots: Snapshots;
  outbox: Outbox;
  blockCheck: BlockCheck;
}

/** Delivers waiting work notes in the background, in order for each ticket (domain Y6). */
export class SyncWorker {
  readonly #ports: Ports;
  readonly #connections: Connections;
  readonly #snapshots: Snapshots;
  readonly #outbox: Outbox;
  readonly #delivery: Delivery;
  /** One delivery at a time: several at once would get a 401 each, and a few of those lock the account. */
  readonly #turn = new KeyedLock();
  readonly #wakes: Wakes;
  readonly #sweep: Sweep;
  readonly #running = new Map<string, Promise<void>>();

  constructor(ports: Ports, { connections, snapshots, outbox, blockCheck }: Collaborators) {
    this.#ports = ports;
    this.#connections = connections;
    this.#snapshots = snapshots;
    this.#outbox = outbox;
    this.#delivery = new Delivery(ports, connections, blockCheck);
    this.#wakes = new Wakes(ports.scheduler, (lane) => this.#drainByItself(lane));
    this.#sweep = new Sweep(ports, outbox, this.#wakes);
    connections.onConnected(() => this.wake());
    snapshots.onFound((ref) => this.#goOn(ticketKey(ref)));
    snapshots.onReopened(async (unit, lane) => {
      if (await outbox.release(unit, lane)) this.#wakes.ifNone(lane, 0);
    });
  }

  /** Queues notes for each link of an anomaly that takes notes now, and keeps them for those that are being made. */
  async send(anomalyId: number, texts: readonly string[]): Promise<void> {
    const { store, clock, settings } = this.#ports;
    const lanes = await store.unit(async (unit) => {
      const at = clock.now();
      await tellIntents(unit, anomalyId, texts.map((text) => ({ text, at })));
      const links = (await unit.links.find('anomalyId', anomalyId)).filter(({ unlinked }) => !unlinked);
      for (const link of links) for (const text of texts) await this.#outbox.add(unit, link, { text, at, dueAt: at + settings.noteDelay });
      return links.map(({ ticketKey }) => ticketKey);
    });
    for (const lane of lanes) this.#wakes.ifNone(lane, settings.noteDelay);
  }

  /** Goes on with what an earlier backend, or another one, has left in the store. */
  start(): Promise<void> {
    return this.#sweep.start();
  }

  /** Goes on with what a link held back while it was unlinked. */
  resume({ ticketKey }: LinkRecord): void {
    this.#wakes.ifNone(ticketKey, 0);
  }

  /** Sees to a note that is in the outbox by now, at its time. */
  queued({ lane, dueAt }: NoteRecord): void {
    const now = this.#ports.clock.now();
    this.#wakes.ifNone(lane, (dueAt ?? now) - now);
  }

  /** Tries everything that waits, now rather than at its time. */
  async wake(): Promise<void> {
    for (const lane of await this.#ports.store.unit((unit) => this.#outbox.lanes(unit))) this.#wakes.set(lane, 0);
  }

  /** Makes another try because a person asks for it: what was blocked goes on, and the answer waits for the outcome. */
  async retry({ ticketKey: lane }: LinkRecord): Promise<void> {
    await this.#running.get(lane);
    await this.#ports.store.unit(async (unit) => {
      const note = await this.#outbox.head(unit, lane);
      if (note?.blocked) await unit.notes.put({ ...note, blocked: false });
    });
    this.#wakes.cancel(lane);
    await this.#drain(lane);
  }

  /** Waits until nothing is being delivered or due at once. Retries that wait for their time do not count. */
  async idle(): Promise<void> {
    while (this.#running.size > 0 || this.#wakes.dueAtOnce.length > 0) {
      await Promise.all([...this.#running.values(), ...this.#wakes.dueAtOnce]);
    }
  }

  /** Goes on with a ticket that was not where it was, and is again: what was blocked for that was the ticket's, and no fault of the note. */
  async #goOn(lane: string): Promise<void> {
    await this.#ports.store.unit(async ({ notes }) => {
      for (const note of await notes.find('lane', lane)) if (note.blocked && note.error && isAbsent(note.error)) await notes.put({ ...note, blocked: false, error: null });
    });
    this.#wakes.ifNone(lane, 0);
  }

  /** Stops for good; what waits is for the next backend over the same store. */
  close(): void {
    this.#sweep.close();
    this.#wakes.close();
  }

  /** Nobody waits for the outcome, and a store that fails must not end the process: the lane is tried again. */
  async #drainByItself(lane: string): Promise<void> {
    await this.#drain(lane).catch(() => {
      this.#wakes.set(lane, this.#ports.settings.retryDelay.longest);
    });
  }

  #drain(lane: string): Promise<void> {
    const running = this.#running.get(lane);
    if (running) return running;
    const run = this.#deliverAll(lane).finally(() => this.#running.delete(lane));
    this.#running.set(lane, run);
    return run;
  }

  async #deliverAll(lane: string): Promise<void> {
    while (await this.#turn.run('', () => this.#deliverNext(lane)));
  }

  /** Delivers the next note of a lane. Returns true where there may be more to deliver. */
  async #deliverNext(lane: string): Promise<boolean> {
    if (this.#wakes.closed) return false;
    const note = await this.#ports.store.unit((unit) => this.#claim(unit, lane));
    if (!note) return false;
    try {
      const outcome = await this.#delivery.deliver(note);
      await this.#ports.store.unit((unit) => this.#finish(unit, note, outcome));
      // A look may have left a note to its ticket.
      if (note.kind === 'block') this.#wakes.ifNone(ticketKey(note.ticket), 0);
      if (outcome.delivered || outcome.wait === null) return true;
      this.#wakes.set(lane, outcome.wait);
      return false;
    } catch (error) {
      await this.#fail(note, error);
      return false;
    }
  }

  /** Returns the note whose turn it is, in this backend's hand: one that another backend has is waited for. */
  async #claim(unit: Unit, lane: string): Promise<NoteRecord | undefined> {
    const { clock, settings } = this.#ports;
    const note = await this.#outbox.head(unit, lane);
    const active = await this.#connections.activeIn(unit);
    if (!note || note.blocked || !active || isResting(active)) return undefined;
    const now = clock.now();
    // A look has its time: too early it would see nothing of what was written over later.
    if (note.kind === 'block' && note.dueAt !== null && note.dueAt > now) {
      this.#wakes.set(lane, note.dueAt - now);
      return undefined;
    }
    if (note.claimedUntil !== null && note.claimedUntil > now) {
      this.#wakes.set(lane, note.claimedUntil - now);
      return undefined;
    }
    const mine = { ...note, claimedUntil: now + settings.claimTime };
    await unit.notes.put(mine);
    return mine;
  }

  async #finish(unit: Unit, note: NoteRecord, outcome: Outcome): Promise<void> {
    if (outcome.delivered) await unit.notes.delete(note.id);
    else await putBack(unit, { ...note, ...outcome.changes, claimedUntil: null, dueAt: outcome.wait === null ? null : this.#ports.clock.now() + outcome.wait });
    if (outcome.delivered && outcome.row) await this.#snapshots.put(unit, note.ticket, outcome.row);
  }

  async #fail(note: NoteRecord, thrown: unknown): Promise<void> {
    const failure = failureOf(thrown);
    const isRefused = thrown instanceof DeliveryError && refusesRecord(failure);
    // Whether it was closed meanwhile is asked now: what was last read may be of before.
    if (isRefused) await this.#snapshots.refresh([note.ticket], { force: true });
    const failed = await this.#ports.store.unit(async (unit) => {
      const closed = isRefused ? await closedIn(unit, note, failure) : undefined;
      const error = closed ?? failure;
      if (closed) await this.#connections.acquit(unit);
      // Whatever else failed, a try that was begun stays unclear.
      const unclear = thrown instanceof DeliveryError ? thrown.unclear : ((await unit.notes.get(note.id))?.unclear ?? null);
      const active = await this.#connections.activeIn(unit);
      // Refused were credentials that others have taken the place of since: that says nothing of those.
      const isOutdated = error.code === 'provider-credentials' && active !== undefined && !isResting(active);
      const after = isOutdated ? { ...note, unclear, claimedUntil: null, dueAt: this.#ports.clock.now() } : afterFailure({ ...note, unclear }, error, this.#ports);
      // That a look cannot be had is no failure of the link's.
      if (after.kind === 'block' && after.blocked) await unit.notes.delete(after.id);
      else await putBack(unit, after);
      return after;
    });
    // Deleted, moved or hidden: the link says which.
    if (failure.code === 'ticket-not-found') await this.#snapshots.refresh([note.ticket], { force: true });
    if (failed.dueAt !== null) this.#wakes.set(note.lane, failed.dueAt - this.#ports.clock.now());
  }
}

/** Keeps what became of a note, unless another backend has delivered it meanwhile: it must not come back. */
async function putBack({ notes }: Unit, note: NoteRecord): Promise<void> {
  if (await notes.get(note.id)) await notes.put(note);
}

/** Returns why a note was refused where its ticket is known to be closed. */
async function closedIn(unit: Unit, { ticket: ref }: NoteRecord, { exchange }: ServiceNowError): Promise<ServiceNowError | undefined> {
  const { ticket, error } = await snapshotOf(unit, ref);
  return error === null && isClosed(ticket) ? closedTicket(ticket.ticket_number, ' Waiting work notes are sent once it’s open again.', exchange) : undefined;
}

function failureOf(thrown: unknown): ServiceNowError {
  if (thrown instanceof DeliveryError) return thrown.failure;
  return thrown instanceof ServiceNowError ? thrown : new ServiceNowError('provider-error');
}
