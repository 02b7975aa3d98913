import type { Choice, FormField } from '../../contract/create-ticket.js';
import type { FormTexts } from '../../texts/en/form.js';

export type FormValues = Readonly<Record<string, string>>;
export type FormErrors = Readonly<Record<string, string>>;

/** Returns what a record holds for a name that came over the wire: `constructor` is a name like any other. */
export const own = (record: Readonly<Record<string, string>>, name: string): string | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);

/** Returns a field's name for a person. */
export const labelOf = ({ labels }: FormTexts, { field, title }: Pick<FormField, 'field' | 'title'>): string => title || (own(labels, field) ?? field);

/** Returns what a field holds: what the user made of it, else its default, unless that is on no list any more. */
export const valueOf = (field: FormField, values: FormValues): string => own(values, field.field) ?? startOf(field);

const startOf = ({ default: start, values }: FormField): string =>
  values.length === 0 || values.some(({ value }) => value === start) ? start : '';

/** Returns the choices that a field has while the form holds `values`. */
export function choicesOf(field: FormField, fields: readonly FormField[], values: FormValues): readonly Choice[] {
  const parent = fields.find((other) => other.field === field.depends_on);
  if (!parent) return field.values;
  const chosen = valueOf(parent, values);
  return field.values.filter(({ dependent_value }) => dependent_value === '' || dependent_value === chosen);
}

/** Returns what stands between a field and its being sent; undefined when nothing does. */
export function problemOf(field: FormField, fields: readonly FormField[], values: FormValues, text: FormTexts): string | undefined {
  if (isOutOfChoices(field, fields, values)) return undefined;
  const value = valueOf(field, values).trim();
  const label = labelOf(text, field);
  if (field.required && value === '') return field.values.length > 0 ? text.choose(label) : text.required(label);
  const { max_length } = field;
  return max_length !== undefined && value.length > max_length ? text.tooLong(value.length, max_length) : undefined;
}

/** Whether a field holds what is on its list no longer: it was retired under an open form, or since a draft was typed. */
export const isRetired = (field: FormField, fields: readonly FormField[], values: FormValues): boolean => {
  const value = valueOf(field, values);
  return value !== '' && field.values.length > 0 && choicesOf(field, fields, values).every((choice) => choice.value !== value);
};

/** Whether the parent's value leaves the field nothing to choose, so that nothing can be asked of it. */
function isOutOfChoices(field: FormField, fields: readonly FormField[], values: FormValues): boolean {
  const parent = fields.find((other) => other.field === field.depends_on);
  if (!parent || valueOf(parent, values) === '') return false;
  return field.values.length > 0 && valueOf(field, values) === '' && choicesOf(field, fields, values).length === 0;
}

/** Returns the fields that hold something, by name. */
export const filled = (fields: readonly FormField[], values: FormValues): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const value = valueOf(field, values).trim();
      return value === '' ? [] : [[field.field, value]];
    }),
  );
