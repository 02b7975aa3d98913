import type { Ports } from '../ports/ports.js';
import { Budget } from '../servicenow/budget.js';

/** Returns the time that a write which is asked for now may take in all (domain W). */
export const writeBudget = ({ clock, settings }: Pick<Ports, 'clock' | 'settings'>): Budget => new Budget(clock, settings.writeTime);

/** Waits for `work`, but no longer than a write may take: it goes on by itself then. */
export async function withinWriteTime(work: Promise<void>, { scheduler, settings }: Pick<Ports, 'scheduler' | 'settings'>): Promise<void> {
  let cancel = (): void => undefined;
  const end = new Promise<void>((resolve) => {
    cancel = scheduler.after(settings.writeTime, resolve);
  });
  // Where nobody waits for it any more, its failure is for the next one who asks.
  work.catch(() => undefined);
  try {
    await Promise.race([work, end]);
  } finally {
    cancel();
  }
}
