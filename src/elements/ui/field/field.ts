import { html, nothing, type TemplateResult } from 'lit';
import { errorIcon } from '../icons/icons.js';

export interface FieldFrame {
  /** Id of the control; unique in its shadow root. */
  id: string;
  label: string;
  required?: boolean;
  /** Stands under the control. */
  help?: string | TemplateResult | undefined;
  /** Takes the help's place of honour: what is wrong and how to mend it. */
  error?: string | undefined;
  /** Stands at the end of the label's line, such as a counter. */
  aside?: string | TemplateResult | undefined;
  /** Takes the whole width of a grid of fields. */
  wide?: boolean;
  control: TemplateResult;
}

/** The `aria-describedby` of a field's control: its error first, then its help (elements E4). */
export const describedBy = (id: string, { help, error }: Pick<FieldFrame, 'help' | 'error'>): string =>
  [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ');

/** What is wrong with the control that is described by it. */
export const fieldError = (id: string, error: string | undefined): TemplateResult | typeof nothing =>
  error ? html`<p id="${id}-error" class="field-error small" part="error">${errorIcon()}<span>${error}</span></p>` : nothing;

/** A label, its control, the help and the error, tied together by ids. The required mark is not part of the name. */
export const field = ({ id, label, required, help, error, aside, wide, control }: FieldFrame): TemplateResult => html`
  <div class="field ${wide ? 'wide' : ''}" part="field">
    <div class="field-label">
      <label for=${id} part="label">${label}</label>
      ${required ? html`<span class="required" aria-hidden="true">*</span>` : nothing}
      ${aside ? html`<span class="field-aside small muted">${aside}</span>` : nothing}
    </div>
    ${control}
    ${fieldError(id, error)}
    ${help ? html`<p id="${id}-help" class="small muted" part="help">${help}</p>` : nothing}
  </div>
`;
