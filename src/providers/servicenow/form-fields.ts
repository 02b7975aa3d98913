import type { FormField } from '../../contract/create-ticket.js';

/** What a short description may hold (domain C2). */
const titleLimit = 160;

/** With their honest notes (domain C1, C8). */
export const last: readonly string[] = ['table', 'caller'];
/** The order of a dialog; `''` stands for all other fields. */
const order: readonly string[] = ['title', 'description', 'category', 'subcategory', 'assignment_group', 'impact', 'urgency', '', ...last];

/** Returns the fields of an incident with what the documented wire leaves out: the texts first, table and caller last. */
export const prepared = (fields: readonly FormField[]): FormField[] => [...fields].sort((a, b) => rank(a) - rank(b)).map(completed);

const rank = ({ field }: FormField): number => order.indexOf(order.includes(field) ? field : '');

function completed(field: FormField): FormField {
  const { field: name, max_length, depends_on, values } = field;
  if (name === 'title') return { ...field, max_length: Math.min(titleLimit, max_length ?? titleLimit) };
  if (name !== 'subcategory' || depends_on) return field;
  return values.some(({ dependent_value }) => dependent_value !== '') ? { ...field, depends_on: 'category' } : field;
}
