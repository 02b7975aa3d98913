import type { Clock } from '../../src/common/clock.js';
import type { Scheduler } from '../../src/common/scheduler.js';

interface Task {
  readonly at: number;
  readonly run: () => void | Promise<void>;
}

/** A time that passes when it is told to. What is due then begins, and goes on beside everything else. */
export class Moments implements Clock {
  #now = Date.parse('2024-01-15T10:30:00Z');
  #tasks: readonly Task[] = [];

  now(): number {
    return this.#now;
  }

  scheduler(): Scheduler {
    return {
      after: (delay, run) => {
        const task = { at: this.#now + delay, run };
        this.#tasks = [...this.#tasks, task];
        return () => (this.#tasks = this.#tasks.filter((other) => other !== task));
      },
    };
  }

  /** Whether anything is due now. */
  get isDue(): boolean {
    return this.#tasks.some(({ at }) => at <= this.#now);
  }

  /** Lets milliseconds pass, and begins what is due by then. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#tasks.filter(({ at }) => at <= this.#now).sort((a, b) => a.at - b.at);
    this.#tasks = this.#tasks.filter((task) => !due.includes(task));
    // What a backend does by itself sees to its own failures.
    for (const { run } of due) void run();
  }
}
