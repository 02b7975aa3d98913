import type { Choice, FormField, TicketCreate } from '../../contract/create-ticket.js';
import { createTicketText as text } from '../ui/strings/create-ticket.js';

/** What a short description may hold (domain C2). */
export const titleLimit = 160;

export type FormValues = Readonly<Record<string, string>>;
export type FormErrors = Readonly<Record<string, string>>;

const first: readonly string[] = ['title', 'description', 'category', 'subcategory', 'assignment_group', 'impact', 'urgency'];
const last: readonly string[] = ['table', 'caller'];

/** The fields as the dialog shows them: the texts first, table and caller, with their honest notes, last. */
export function inDialogOrder(fields: readonly FormField[]): FormField[] {
  const rank = ({ field }: FormField): number => {
    if (first.includes(field)) return first.indexOf(field) - first.length;
    return last.includes(field) ? 1 + last.indexOf(field) : 0;
  };
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

export const labelOf = ({ field, title }: Pick<FormField, 'field' | 'title'>): string => title || text.labels[field] || field;

export const isSysId = (value: string): boolean => /^[0-9a-f]{32}$/.test(value);

/** What a field holds: what the user made of it, else its default, unless that is on no list any more. */
export const valueOf = (field: FormField, values: FormValues): string => values[field.field] ?? startOf(field);

const startOf = ({ default: start, values }: FormField): string =>
  values.length === 0 || values.some(({ value }) => value === start) ? start : '';

/** The field whose value decides which choices `field` has; `''` for none. */
export function parentOf({ field, depends_on, values }: FormField): string {
  if (depends_on) return depends_on;
  return field === 'subcategory' && values.some(({ dependent_value }) => dependent_value !== '') ? 'category' : '';
}

/** The choices that a field has while the form holds `values`. */
export function choicesOf(field: FormField, fields: readonly FormField[], values: FormValues): readonly Choice[] {
  const parent = fields.find((other) => other.field === parentOf(field));
  if (!parent) return field.values;
  const chosen = valueOf(parent, values);
  return field.values.filter(({ dependent_value }) => dependent_value === '' || dependent_value === chosen);
}

/** What stands between the form and its being sent, by field; empty when nothing does. */
export function validate(fields: readonly FormField[], values: FormValues): FormErrors {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const problem = isOutOfChoices(field, fields, values) ? undefined : problemOf(field, valueOf(field, values).trim());
      return problem ? [[field.field, problem]] : [];
    }),
  );
}

/** Whether the parent's value leaves the field nothing to choose, so that nothing can be asked of it. */
function isOutOfChoices(field: FormField, fields: readonly FormField[], values: FormValues): boolean {
  const parent = fields.find((other) => other.field === parentOf(field));
  if (!parent || valueOf(parent, values) === '') return false;
  return field.values.length > 0 && valueOf(field, values) === '' && choicesOf(field, fields, values).length === 0;
}

function problemOf(field: FormField, value: string): string | undefined {
  const label = labelOf(field);
  if (field.required && value === '') return field.values.length > 0 ? text.choose(label) : text.required(label);
  // The one column whose value is a sys_id in every release (domain C7).
  if (field.field === 'assignment_group' && field.values.length === 0 && value !== '' && !isSysId(value)) return text.notSysId;
  const limit = limitOf(field);
  return limit !== undefined && value.length > limit ? text.tooLong(value.length, limit) : undefined;
}

export const limitOf = ({ field, max_length }: FormField): number | undefined =>
  field === 'title' ? Math.min(titleLimit, max_length ?? titleLimit) : max_length;

/**
 * What is sent: `table` and `caller` always, of the others those that hold something (domain C1).
 */
export function payloadOf(fields: readonly FormField[], values: FormValues): TicketCreate {
  const filled = fields.flatMap((field): [string, string][] => {
    const value = valueOf(field, values).trim();
    return value === '' ? [] : [[field.field, value]];
  });
  return { table: 'incident', caller: '', title: '', description: '', ...Object.fromEntries(filled) };
}
