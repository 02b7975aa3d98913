import type { Clock } from '../../common/clock.js';
import type { Random } from '../../common/random.js';
import type { Scheduler } from '../../common/scheduler.js';
import type { Connections } from '../connection/connections.js';
import type { LinkRecord } from '../records.js';
import { ServiceNowError, type FailureCode } from '../servicenow/failure.js';
import type { BackendSettings } from '../settings.js';
import { KeyedLock } from '../ticketing/keyed-lock.js';
import { syncError, type Snapshots } from '../ticketing/snapshots.js';
import { ticketKey } from '../ticketing/ticket.js';
import type { Delivery } from './delivery.js';
import type { Note, Outbox } from './outbox.js';
import { Wakes } from './wakes.js';

interface Dependencies {
  clock: Clock;
  random: Pick<Random, 'next'>;
  scheduler: Scheduler;
  settings: BackendSettings;
  connections: Connections;
  snapshots: Snapshots;
  outbox: Outbox;
  delivery: Delivery;
}

/** Failures after which trying again by itself would help nobody (domain Y6). */
const needsPerson = new Set<FailureCode>(['provider-forbidden', 'ticket-not-found', 'provider-rejected']);

/** Delivers waiting work notes in the background, in order for each ticket (domain Y6). */
export class SyncWorker {
  readonly #dependencies: Dependencies;
  /** One delivery at a time: several at once would get a 401 each, and a few of those lock the account. */
  readonly #turn = new KeyedLock();
  readonly #wakes: Wakes;
  readonly #running = new Map<string, Promise<void>>();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#wakes = new Wakes(dependencies.scheduler, (lane) => this.#drain(lane));
    dependencies.connections.onConnected(() => this.wake());
  }

  /** Queues a note for each link that takes notes now. */
  send(links: readonly LinkRecord[], text: string): void {
    for (const link of links) {
      this.#dependencies.outbox.add(link, text);
      this.#wakes.ifNone(ticketKey(link.ticket), this.#dependencies.settings.noteDelay);
    }
  }

  /** Goes on with what a link held back while it was unlinked. */
  resume(link: LinkRecord): void {
    this.#wakes.ifNone(ticketKey(link.ticket), 0);
  }

  /** Tries everything that waits, now rather than at its time. */
  wake(): void {
    for (const lane of this.#dependencies.outbox.lanes) this.#wakes.set(lane, 0);
  }

  /** A person asks for another try: what was blocked goes on, and the answer waits for the outcome. */
  async retry(link: LinkRecord): Promise<void> {
    const lane = ticketKey(link.ticket);
    await this.#running.get(lane);
    const note = this.#dependencies.outbox.head(lane);
    if (note) note.blocked = false;
    this.#wakes.cancel(lane);
    await this.#drain(lane);
  }

  /** Waits until nothing is being delivered or due at once. Retries that wait for their time do not count. */
  async idle(): Promise<void> {
    while (this.#running.size > 0 || this.#wakes.dueAtOnce.length > 0) {
      await Promise.all([...this.#running.values(), ...this.#wakes.dueAtOnce]);
    }
  }

  /** Stops for good; what waits stays undelivered. */
  close(): void {
    this.#wakes.close();
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

  /** Whether there may be more to deliver in the lane. */
  async #deliverNext(lane: string): Promise<boolean> {
    const { outbox, connections } = this.#dependencies;
    const note = outbox.head(lane);
    if (!note || note.blocked || connections.active?.paused !== false || this.#wakes.closed) return false;
    if (!(await this.#deliver(lane, note))) return false;
    outbox.remove(note);
    return true;
  }

  async #deliver(lane: string, note: Note): Promise<boolean> {
    try {
      const wait = await this.#dependencies.delivery.deliver(note);
      if (wait === 0) return true;
      this.#wakes.set(lane, wait);
    } catch (error) {
      this.#fail(lane, note, error instanceof ServiceNowError ? error : new ServiceNowError('provider-error'));
    }
    return false;
  }

  #fail(lane: string, note: Note, error: ServiceNowError): void {
    const { clock, snapshots } = this.#dependencies;
    note.failures += 1;
    note.error = syncError(error, 'note', clock.now());
    note.blocked = needsPerson.has(error.code);
    if (error.code === 'ticket-not-found') snapshots.fail(note.link.ticket, error);
    if (!note.blocked && error.code !== 'provider-credentials') this.#wakes.set(lane, this.#delay(note, error));
  }

  /** Doubles with each failure, half of it left to chance so that failures together do not come back together. */
  #delay(note: Note, { retryAfter = 0 }: ServiceNowError): number {
    const { settings, random } = this.#dependencies;
    const { first, longest } = settings.retryDelay;
    const growing = Math.min(longest, first * 2 ** (note.failures - 1)) * (0.5 + random.next() / 2);
    return Math.max(growing, retryAfter * 1000, note.unclear ? settings.settleTime : 0);
  }
}
