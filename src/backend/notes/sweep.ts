import type { Ports } from '../ports/ports.js';
import type { Outbox } from './outbox.js';
import type { Wakes } from './wakes.js';

/** Finds the work notes that another backend over the same store has left, and sets their alarms. */
export class Sweep {
  readonly #ports: Ports;
  readonly #outbox: Outbox;
  readonly #wakes: Wakes;
  #cancel: () => void = () => undefined;

  constructor(ports: Ports, outbox: Outbox, wakes: Wakes) {
    this.#ports = ports;
    this.#outbox = outbox;
    this.#wakes = wakes;
  }

  /** Looks now, and from time to time. */
  async start(): Promise<void> {
    await this.#look();
    this.#lookLater();
  }

  close(): void {
    this.#cancel();
  }

  #lookLater(): void {
    const { scheduler, settings } = this.#ports;
    if (settings.sweepInterval === 0 || this.#wakes.closed) return;
    this.#cancel = scheduler.after(settings.sweepInterval, async () => {
      // A store that fails is asked again the next time.
      await this.#look().catch(() => undefined);
      this.#lookLater();
    });
  }

  /** What has its alarm here keeps it; the rest gets one for its own time. */
  async #look(): Promise<void> {
    const now = this.#ports.clock.now();
    const heads = await this.#ports.store.unit((unit) => this.#outbox.heads(unit));
    for (const { lane, dueAt } of heads) this.#wakes.ifNone(lane, Math.max(0, (dueAt ?? now) - now));
  }
}
