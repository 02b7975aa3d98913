import { after, changesValue, type DerivingRule } from './write.js';

/** Looks up the priority of `impact` and `urgency` (servicenow-api.md 3.3); `undefined` outside the lookup table. */
function lookUpPriority(impact: string, urgency: string): string | undefined {
  const sum = Number(impact) + Number(urgency);
  const inRange = [impact, urgency].every((value) => /^[123]$/.test(value));
  return inRange ? String(sum - 1) : undefined;
}

/** Of all tasks these alone have their priority looked up: a change keeps the one that it is given. */
const prioritized: ReadonlySet<string> = new Set(['incident', 'problem']);

/** Looks up the priority: a supplied one is overwritten, and stays where the lookup table has none. */
export const derivePriority: DerivingRule = (write) => {
  if (!prioritized.has(write.table.name)) return;
  const isDue = write.isNew || ['impact', 'urgency', 'priority'].some((column) => changesValue(write, column));
  const priority = lookUpPriority(after(write, 'impact'), after(write, 'urgency'));
  if (isDue && priority !== undefined) write.changes['priority'] = priority;
};
