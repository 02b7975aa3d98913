import type { FormField } from '../../contract/strict/create-ticket.js';
import type { TicketDefaults } from '../../contract/ticket-defaults.js';
import type { KnownGroup } from '../lookups/references.js';
import type { Anomaly } from '../ports/anomalies.js';

/** What a field starts with. */
interface Start extends Pick<FormField, 'default' | 'default_label' | 'default_reason'> {
  /** Why it does not, where ServiceNow does not take it any more; undefined where nobody has set it. */
  readonly retired?: string;
}

/** The severities of an anomaly, each with the weight of failed checks from which it holds. */
const severities = [
  { name: 'high', from: 20, level: '1' },
  { name: 'medium', from: 10, level: '2' },
  { name: 'low', from: -Infinity, level: '3' },
] as const;

/** Returns how much an anomaly matters. */
export const severityOf = ({ weight }: Anomaly): (typeof severities)[number] => severities.find(({ from }) => weight >= from) ?? severities[2];

/** Returns what an anomaly suggests: Impact and Urgency start with its severity. */
export function suggestedBy(anomaly: Anomaly | undefined): Record<string, Start> {
  if (!anomaly) return {};
  const severity = severityOf(anomaly);
  const start = { default: severity.level, default_reason: `Suggested from the anomaly’s severity, which is ${severity.name}.` };
  return { impact: start, urgency: start };
}

/** Returns what an administrator or manager has set for new tickets. @param group the one among them */
export function storedStarts(defaults: TicketDefaults, group: KnownGroup): Record<string, Start> {
  // The title's is a template, which makes another start for each anomaly.
  const set = Object.entries(defaults).filter(([name, value]) => value !== '' && name !== 'title');
  const default_reason = 'The default for new tickets, from Settings.';
  return Object.fromEntries(
    set.map(([name, value]): [string, Start] => [
      name,
      { default: value, default_label: name === 'assignment_group' ? group.name : '', default_reason, retired: `${retired(name, value, group)} It’s the default from Settings.` },
    ]),
  );
}

/** Says of a stored value that ServiceNow does not take it any more. */
export const retired = (field: string, value: string, group: KnownGroup): string =>
  field === 'assignment_group' ? `${group.name} is inactive in ServiceNow. Choose a different group.` : `“${value}” is no longer available in ServiceNow. Choose a different value.`;

/** Tests whether ServiceNow does not take a stored value any more. Where the choices may not be read, nobody can tell. */
export const isRetired = (field: FormField, value: string, group: KnownGroup): boolean =>
  field.field === 'assignment_group' ? group.isRetired : field.values.length > 0 && !field.values.some((choice) => choice.value === value);

/** Returns the fields with what they start with. A value that ServiceNow does not take any more is none, and the field says so. */
export function startingWith(fields: readonly FormField[], starts: Record<string, Start>, group: KnownGroup): FormField[] {
  return fields.map((field) => {
    const { retired: why, ...start } = (Object.hasOwn(starts, field.field) ? starts[field.field] : undefined) ?? {};
    if (start.default === undefined || start.default === null) return field;
    return isRetired(field, start.default, group) ? { ...field, info: why ?? field.info } : { ...field, ...start };
  });
}
