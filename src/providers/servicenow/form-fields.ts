import type { FormField } from '../../contract/create-ticket.js';

/** What a short description may hold (domain C2). */
const titleLimit = 160;

const first: readonly string[] = ['title', 'description', 'category', 'subcategory', 'assignment_group', 'impact', 'urgency'];
/** With their honest notes (domain C1, C8). */
export const last: readonly string[] = ['table', 'caller'];

/** Returns the fields of an incident with what the documented wire leaves out: the texts first, table and caller last. */
export const prepared = (fields: readonly FormField[]): FormField[] => [...fields].sort((a, b) => rank(a) - rank(b)).map(completed);

function rank({ field }: FormField): number {
  if (first.includes(field)) return first.indexOf(field) - first.length;
  return last.includes(field) ? 1 + last.indexOf(field) : 0;
}

function completed(field: FormField): FormField {
  const { field: name, max_length, depends_on, values } = field;
  if (name === 'title') return { ...field, max_length: Math.min(titleLimit, max_length ?? titleLimit) };
  if (name !== 'subcategory' || depends_on) return field;
  return values.some(({ dependent_value }) => dependent_value !== '') ? { ...field, depends_on: 'category' } : field;
}
