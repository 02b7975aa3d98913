import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Choice, FormField } from '../../../contract/create-ticket.js';
import type { FormTexts } from '../../../texts/en/form.js';

/** What a control of a form is made of, whatever its kind. */
export interface Control {
  field: FormField;
  id: string;
  /** The ids of what describes it; `''` for nothing. */
  describedBy: string;
  value: string;
  invalid: boolean;
  readOnly: boolean;
  set: (value: string) => void;
}

/** @param mode its `inputmode`: the keyboard that suits it */
export const renderInput = ({ field, id, describedBy, value, invalid, readOnly, set }: Control, mode?: string): TemplateResult => html`
  <input
    id=${id}
    part="control"
    type="text"
    dir="auto"
    inputmode=${ifDefined(mode)}
    autocomplete="off"
    autocapitalize=${ifDefined(mode === undefined ? undefined : 'off')}
    autocorrect=${ifDefined(mode === undefined ? undefined : 'off')}
    enterkeyhint="send"
    placeholder=${field.placeholder}
    list=${ifDefined(field.suggestions.length > 0 ? `${id}-list` : undefined)}
    aria-describedby=${ifDefined(describedBy || undefined)}
    aria-invalid=${invalid ? 'true' : 'false'}
    ?required=${field.required}
    ?readonly=${readOnly}
    .value=${live(value)}
    @input=${changing(set)}
  />
  ${field.suggestions.length > 0
    ? html`<datalist id="${id}-list">${field.suggestions.map((one) => html`<option value=${one}></option>`)}</datalist>`
    : nothing}
`;

export const renderTextarea = ({ field, id, describedBy, value, invalid, readOnly, set }: Control): TemplateResult => html`<textarea
  id=${id}
  part="control"
  dir="auto"
  rows="4"
  placeholder=${field.placeholder}
  aria-describedby=${ifDefined(describedBy || undefined)}
  aria-invalid=${invalid ? 'true' : 'false'}
  ?required=${field.required}
  ?readonly=${readOnly}
  .value=${live(value)}
  @input=${changing(set)}
></textarea>`;

export interface SelectWords {
  /** Names a choice, whatever it is written in. */
  name: (label: string) => string;
  /** Stands for "no choice". */
  absent: string;
  /** Names a value that is no choice any more. */
  gone: (value: string) => string;
}

/** Several choices are one value, with a comma between them. */
const severalOf = ({ type }: FormField, value: string): string[] => (type === 'multi_select' ? value.split(',') : [value]);

/** The choice is set as a property: an attribute says nothing any more once the user has chosen (Firefox keeps to that). */
export const renderSelect = (
  { field, id, describedBy, value, invalid, readOnly, set }: Control,
  choices: readonly Choice[],
  { name, absent, gone }: SelectWords,
): TemplateResult => {
  const isMultiple = field.type === 'multi_select';
  const chosen = severalOf(field, value);
  const lost = chosen.filter((one) => one !== '' && choices.every((choice) => choice.value !== one));
  return html`<select
  id=${id}
  part="control"
  ?multiple=${isMultiple}
  aria-describedby=${ifDefined(describedBy || undefined)}
  aria-invalid=${invalid ? 'true' : 'false'}
  ?required=${field.required}
  ?disabled=${readOnly || choices.length === 0}
  @change=${changing(set)}
>
  ${!isMultiple && (value === '' || !field.required) ? html`<option value="" .selected=${live(value === '')}>${absent}</option>` : nothing}
  ${choices.map((choice) => html`<option value=${choice.value} .selected=${live(chosen.includes(choice.value))}>${name(choice.label || choice.value)}</option>`)}
  ${lost.map((one) => html`<option value=${one} .selected=${live(true)}>${gone(one)}</option>`)}
</select>`;
};

/** Yes and No as the choices of a switch. */
export const switchChoices = ({ yes, no }: Pick<FormTexts, 'yes' | 'no'>): Choice[] => [
  { value: 'true', label: yes, dependent_value: '' },
  { value: 'false', label: no, dependent_value: '' },
];

const changing =
  (set: (value: string) => void) =>
  ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) set(Array.from(target.selectedOptions, ({ value }) => value).join(','));
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) set(target.value);
  };
