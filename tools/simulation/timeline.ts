import type { Clock } from '../../src/common/clock.js';
import type { Scheduler } from '../../src/common/scheduler.js';

interface Task {
  readonly at: number;
  readonly lane: Lane;
  readonly run: () => void | Promise<void>;
}

/** Who runs a task: an instance is at work while a backend waits for it, a backend has time again when nobody waits for an answer. */
type Lane = 'instance' | 'backend';

/** The time of a simulated world. It stands still until it is told to pass, and then runs what is due at its moment. */
export class Timeline implements Clock {
  #now = Date.parse('2024-01-15T10:30:00Z');
  #tasks: readonly Task[] = [];

  now(): number {
    return this.#now;
  }

  /** Returns a scheduler whose tasks run in this time. */
  scheduler(lane: Lane): Scheduler {
    return {
      after: (delay, run) => {
        const task = { at: this.#now + delay, lane, run };
        this.#tasks = [...this.#tasks, task];
        return () => (this.#tasks = this.#tasks.filter((other) => other !== task));
      },
    };
  }

  /** Returns how many tasks of a lane wait for their time. */
  waiting(lane: Lane): number {
    return this.#tasks.filter((task) => task.lane === lane).length;
  }

  /** Lets milliseconds pass between two requests. */
  async pass(milliseconds: number): Promise<void> {
    await this.#passTo(this.#now + milliseconds, () => true);
  }

  /** Lets milliseconds pass while a request is at work: what a backend does by itself waits until that is over. */
  async passAtWork(milliseconds: number): Promise<void> {
    await this.#passTo(this.#now + milliseconds, ({ lane }) => lane === 'instance');
  }

  async #passTo(end: number, accepts: (task: Task) => boolean): Promise<void> {
    for (;;) {
      const next = this.#tasks.filter((task) => task.at <= end && accepts(task)).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#tasks = this.#tasks.filter((task) => task !== next);
      this.#now = Math.max(this.#now, next.at);
      await next.run();
    }
    this.#now = Math.max(this.#now, end);
  }
}
