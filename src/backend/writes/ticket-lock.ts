import type { Ports } from '../ports/ports.js';
import { ProblemError } from '../problems/problem-error.js';
import { KeyedLock } from './keyed-lock.js';

/**
 * Lets one task at a time change a ticket's description: of this backend's they wait for each other; while another
 * backend over the same store has the ticket in hand, the caller is asked to come again.
 */
export class TicketLock {
  readonly #ports: Ports;
  readonly #own = new KeyedLock();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** @throws ProblemError `idempotency-in-progress` while another backend is at the ticket */
  run<T>(ticketKey: string, task: () => Promise<T>): Promise<T> {
    return this.#own.run(ticketKey, async () => {
      await this.#claim(ticketKey);
      try {
        return await task();
      } finally {
        await this.#ports.store.unit(({ locks }) => locks.delete(ticketKey));
      }
    });
  }

  async #claim(id: string): Promise<void> {
    const { store, clock, settings } = this.#ports;
    await store.unit(async ({ locks }) => {
      const held = await locks.get(id);
      if (held && held.until > clock.now()) throw inUse();
      await locks.put({ id, until: clock.now() + settings.claimTime });
    });
  }
}

const inUse = (): ProblemError =>
  new ProblemError('idempotency-in-progress', 'Another request is changing this ticket. Try again in a moment.', { retryAfter: 1 });
