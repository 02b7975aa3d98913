import type { FormField } from '../../contract/strict/create-ticket.js';
import type { TicketDefaults } from '../../contract/ticket-defaults.js';
import type { Anomaly } from '../ports/anomalies.js';

type Start = Partial<Pick<FormField, 'default' | 'default_label' | 'default_reason'>>;

/** The severities of an anomaly, each with the weight of failed checks from which it holds. */
const severities = [
  { name: 'high', from: 20, level: '1' },
  { name: 'medium', from: 10, level: '2' },
  { name: 'low', from: 0, level: '3' },
] as const;

/** Returns what an anomaly suggests: Impact and Urgency start with its severity. */
export function suggestedBy(anomaly: Anomaly | undefined): Record<string, Start> {
  const severity = anomaly && severities.find(({ from }) => anomaly.weight >= from);
  if (!severity) return {};
  const start = { default: severity.level, default_reason: `Suggested by the anomaly’s severity (${severity.name}).` };
  return { impact: start, urgency: start };
}

/** Returns what an administrator or manager has set for new tickets. @param groupLabel the group's name, `''` where it cannot be read */
export function storedStarts(defaults: TicketDefaults, groupLabel: string): Record<string, Start> {
  const set = Object.entries(defaults).filter(([, value]) => value !== '');
  const default_reason = 'The default of new tickets, from Settings.';
  return Object.fromEntries(
    set.map(([name, value]): [string, Start] => [name, { default: value, default_label: name === 'assignment_group' ? groupLabel : '', default_reason }]),
  );
}

/** Returns the fields with what they start with; a value that is on no list any more is none. */
export function startingWith(fields: readonly FormField[], starts: Record<string, Start>): FormField[] {
  return fields.map((field) => {
    const start = Object.hasOwn(starts, field.field) ? starts[field.field] : undefined;
    const listed = field.values.length === 0 || field.values.some(({ value }) => value === start?.default);
    return start && listed ? { ...field, ...start } : field;
  });
}
