import type { Choice, FormField } from '../../contract/create-ticket.js';
import { documentedLabels, type FormTexts } from '../../texts/en/form.js';
import { wrongForm } from './value-form.js';

export type FormValues = Readonly<Record<string, string>>;
export type FormErrors = Readonly<Record<string, string>>;
type Fields = readonly FormField[];

/** Returns what a record holds for a name that came over the wire: `constructor` is a name like any other. */
export const own = (record: Readonly<Record<string, string>>, name: string): string | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);

/** Returns a field's name for a person: a documented one in the person's language, one of the backend's own as it has it. */
export function labelOf({ labels }: FormTexts, { field, title }: Pick<FormField, 'field' | 'title'>): string {
  const known = title === '' || title === own(documentedLabels, field) ? own(labels, field) : undefined;
  return known ?? (title || field);
}

/** Returns the single values that a field's value stands for: of several choices, each. */
export const partsOf = ({ type }: Pick<FormField, 'type'>, value: string): string[] => (type === 'multi_select' ? value.split(',') : [value]).filter((part) => part !== '');

/** Returns the field whose value chooses among the choices of another one; undefined also where a chain bites its own tail. */
export function parentOf(field: FormField, fields: Fields): FormField | undefined {
  const next = ({ depends_on }: FormField): FormField | undefined => fields.find((other) => other.field === depends_on);
  const passed = new Set<FormField>([field]);
  for (let above = next(field); above; above = next(above)) {
    if (passed.has(above)) return undefined;
    passed.add(above);
  }
  return next(field);
}

/**
 * Returns what a field holds: what the user made of it, else its default, unless that is on no list any more. Where what it depends on leaves
 * it nothing to choose it holds nothing, whatever a draft or a default says.
 */
export function valueOf(field: FormField, fields: Fields, values: FormValues): string {
  const value = enteredIn(field, values);
  return value === '' || isFillable(field, fields, values) ? value : '';
}

/** Returns what was entered in a field, or what it began with. */
export const enteredIn = (field: FormField, values: FormValues): string => own(values, field.field) ?? startOf(field);

const startOf = ({ default: start, values, type }: FormField): string =>
  values.length === 0 || partsOf({ type }, start).every((part) => values.some(({ value }) => value === part)) ? start : '';

/** Returns the choices that a field has while the form holds `values`. */
export function choicesOf(field: FormField, fields: Fields, values: FormValues): readonly Choice[] {
  const parent = parentOf(field, fields);
  if (!parent) return field.values;
  const chosen = partsOf(parent, fittingOf(parent, fields, values));
  return field.values.filter(({ dependent_value }) => dependent_value === '' || chosen.includes(dependent_value));
}

/** Whether a field takes a value by now: a list has choices. */
const isFillable = (field: FormField, fields: Fields, values: FormValues): boolean => field.values.length === 0 || choicesOf(field, fields, values).length > 0;

/** Returns what of a field's value is on its list and goes with the field that it depends on. */
export function fittingOf(field: FormField, fields: Fields, values: FormValues): string {
  const value = valueOf(field, fields, values);
  if (field.values.length === 0) return value;
  const choices = choicesOf(field, fields, values);
  return partsOf(field, value).filter((part) => choices.some((choice) => choice.value === part)).join(',');
}

/**
 * Returns the field that has to be filled in so that another one can be: itself, or the nearest one above it that has choices. Undefined where
 * what was chosen above leaves it nothing to choose, so that nothing can be asked of it.
 */
export function wayTo(field: FormField, fields: Fields, values: FormValues): FormField | undefined {
  if (isFillable(field, fields, values)) return field;
  const parent = parentOf(field, fields);
  return parent && valueOf(parent, fields, values) === '' ? wayTo(parent, fields, values) : undefined;
}

/** Returns what is wrong with what a field holds; undefined for nothing. @param offered whether it has to be on its list still */
export function problemOf(field: FormField, fields: Fields, values: FormValues, { text, offered = false }: { text: FormTexts; offered?: boolean | undefined }): string | undefined {
  const value = valueOf(field, fields, values).trim();
  const label = labelOf(text, field);
  if (value === '') return field.required ? (field.values.length > 0 ? text.choose : text.required)(label) : undefined;
  if (field.values.length > 0) return offered ? misfit(field, fields, values, text) : undefined;
  const { max_length } = field;
  if (max_length !== undefined && value.length > max_length) return text.tooLong(value.length, max_length);
  const form = wrongForm(field.type, value);
  return form && text.forms[form];
}

/** What was retired under an open form or since a draft was typed, or goes with another value of the field above. */
function misfit(field: FormField, fields: Fields, values: FormValues, text: FormTexts): string | undefined {
  const fitting = partsOf(field, fittingOf(field, fields, values));
  const wrong = partsOf(field, valueOf(field, fields, values)).find((part) => !fitting.includes(part));
  if (wrong === undefined) return undefined;
  const parent = parentOf(field, fields);
  return parent && field.values.some((choice) => choice.value === wrong)
    ? text.misfit(nameOf(field, wrong), nameOf(parent, valueOf(parent, fields, values)))
    : text.retired(wrong);
}

/** Returns how a value is called. */
export const nameOf = ({ values }: FormField, value: string): string => values.find((choice) => choice.value === value)?.label || value;

/** Returns the fields that hold something, by name; of a list what is on it alone. */
export const filled = (fields: Fields, values: FormValues, offered = false): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const value = (offered ? fittingOf : valueOf)(field, fields, values).trim();
      return value === '' ? [] : [[field.field, value]];
    }),
  );
