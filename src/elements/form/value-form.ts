import type { FormTexts } from '../../texts/en/form.js';

type Form = keyof FormTexts['forms'];

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** How a value is written, by the types that say so, ServiceNow's own among them; any other type takes whatever is typed. */
const forms: Readonly<Record<string, readonly [Form, RegExp]>> = {
  number: ['number', number],
  decimal: ['number', number],
  float: ['number', number],
  integer: ['integer', /^[+-]?\d+$/],
  email: ['email', /^[^\s@]+@[^\s@]+$/],
  url: ['url', /^(https?|ftp):\/\/[^\s/?#]+\S*$/i],
  boolean: ['boolean', /^(true|false)$/],
  date: ['date', /^\d{4}-\d\d-\d\d$/],
  datetime: ['date', /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/],
};

const formFor = (type: string): readonly [Form, RegExp] | undefined => (Object.hasOwn(forms, type) ? forms[type] : undefined);

/** Returns how a value should have been written; undefined where it is. */
export function wrongForm(type: string, value: string): Form | undefined {
  const [form, pattern] = formFor(type) ?? [];
  return pattern?.test(value) === false ? form : undefined;
}

/** Returns the `inputmode` of a text field. */
export function inputMode(type: string): string | undefined {
  const form = formFor(type)?.[0];
  return form === 'number' ? 'decimal' : form === 'integer' ? 'numeric' : form;
}
