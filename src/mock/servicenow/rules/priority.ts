import { after, changesValue, type Rule } from './write.js';

/** The priority of `impact` and `urgency` (servicenow-api.md 3.3); `undefined` outside the lookup table. */
export function lookUpPriority(impact: string, urgency: string): string | undefined {
  const sum = Number(impact) + Number(urgency);
  const inRange = [impact, urgency].every((value) => /^[123]$/.test(value));
  return inRange ? String(sum - 1) : undefined;
}

/** Of all tasks these alone have their priority looked up: a change keeps the one that it is given. */
const prioritized: ReadonlySet<string> = new Set(['incident', 'problem']);

/** Whether the priority of a table's records follows from impact and urgency. */
export const isPrioritized = (table: string): boolean => prioritized.has(table);

/** A supplied priority is overwritten; outside the lookup table it keeps its value. */
export const derivePriority: Rule = (write) => {
  if (!isPrioritized(write.table.name)) return;
  const isDue = write.isNew || ['impact', 'urgency', 'priority'].some((column) => changesValue(write, column));
  const priority = lookUpPriority(after(write, 'impact'), after(write, 'urgency'));
  if (isDue && priority !== undefined) write.changes['priority'] = priority;
};
