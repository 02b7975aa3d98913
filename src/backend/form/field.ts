import type { Choice } from '../../contract/create-ticket.js';
import type { FormField } from '../../contract/strict/create-ticket.js';

/** Returns a field of the create form with everything that it does not say left empty. */
export function field(name: string, title: string, details: Partial<FormField> = {}): FormField {
  const plain = { type: 'string', required: false, values: [], default: '', placeholder: '', info: '', group: '' };
  const hints = { depends_on: '', suggestions: [], default_label: '', default_reason: '' };
  return { field: name, title, ...plain, ...hints, max_length: undefined, ...details };
}

export const choice = (label: string, value: string): Choice => ({ label, value, dependent_value: '' });
