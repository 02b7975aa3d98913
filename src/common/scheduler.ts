/** Runs a task later; a mock's only way to do so, so that tests can drive it by hand. */
export interface Scheduler {
  /** Runs `task` after `delay` milliseconds. Returns a function that calls it off. */
  after(delay: number, task: () => void | Promise<void>): () => void;
}

/** Lets the computer's time pass. */
export const systemScheduler: Scheduler = {
  after: (delay, task) => {
    const timer = setTimeout(() => void task(), delay);
    // In Node a waiting retry must not keep a stopped process alive.
    if (typeof timer === 'object' && 'unref' in timer) timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A scheduler that a test drives by hand. */
export interface ManualScheduler extends Scheduler {
  /** Delays of the tasks that wait, in milliseconds, soonest first. */
  readonly delays: readonly number[];
  /** Runs what waits now, whatever its delay, and waits until it is done. What that schedules stays for the next run. */
  run(): Promise<void>;
}

/** Creates a scheduler that does nothing until `run()` is called. */
export function manualScheduler(): ManualScheduler {
  let waiting: { delay: number; task: () => void | Promise<void> }[] = [];
  return {
    get delays() {
      return waiting.map(({ delay }) => delay).sort((a, b) => a - b);
    },
    after: (delay, task) => {
      const entry = { delay, task };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    run: async () => {
      const due = waiting.sort((a, b) => a.delay - b.delay);
      waiting = [];
      for (const { task } of due) await task();
    },
  };
}
