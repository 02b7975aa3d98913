import type { FormField } from '../contract/create-ticket.js';

/** Describes a field of a form that no backend describes; what is not said is absent. */
export const formField = (known: Pick<FormField, 'field'> & Partial<FormField>): FormField => ({
  title: '',
  type: 'string',
  required: false,
  values: [],
  default: '',
  placeholder: '',
  info: '',
  group: '',
  max_length: undefined,
  depends_on: '',
  suggestions: [],
  default_label: '',
  default_reason: '',
  priorities: [],
  ...known,
});
