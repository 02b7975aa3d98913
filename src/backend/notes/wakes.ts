import type { Scheduler } from '../../common/scheduler.js';

interface Wake {
  cancel: () => void;
  /** Resolves when the wake has run or was called off; set for those that are due at once. */
  done: Promise<void> | null;
}

/** One alarm for each lane of the outbox. */
export class Wakes {
  readonly #scheduler: Scheduler;
  readonly #task: (lane: string) => Promise<void>;
  readonly #waiting = new Map<string, Wake>();
  closed = false;

  constructor(scheduler: Scheduler, task: (lane: string) => Promise<void>) {
    this.#scheduler = scheduler;
    this.#task = task;
  }

  get dueAtOnce(): Promise<void>[] {
    return [...this.#waiting.values()].flatMap(({ done }) => (done ? [done] : []));
  }

  /** Sets the lane's alarm, `delay` in milliseconds; an earlier one gives way. */
  set(lane: string, delay: number): void {
    this.cancel(lane);
    if (this.closed) return;
    const { promise, resolve } = deferred();
    const cancel = this.#scheduler.after(delay, async () => {
      this.#waiting.delete(lane);
      await this.#task(lane).finally(resolve);
    });
    const end = (): void => {
      cancel();
      resolve();
    };
    this.#waiting.set(lane, { cancel: end, done: delay === 0 ? promise : null });
  }

  /** Sets the alarm unless there is one: what waits there must not be hurried. */
  ifNone(lane: string, delay: number): void {
    if (!this.#waiting.has(lane)) this.set(lane, delay);
  }

  cancel(lane: string): void {
    this.#waiting.get(lane)?.cancel();
    this.#waiting.delete(lane);
  }

  close(): void {
    for (const lane of [...this.#waiting.keys()]) this.cancel(lane);
    this.closed = true;
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
