import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FormField } from '../../contract/create-ticket.js';
import { reactive } from '../../controllers/reactive.js';
import type { FormTexts } from '../../texts/en/form.js';
import { parentOf } from './form-values.js';

/** A form of more fields may show those alone that it cannot do without. */
const many = 12;

/** Which fields of a long form are shown: all, or the required ones with whatever else counts. */
export class ShownFields {
  readonly #view: { requiredOnly: boolean; /** Those that were asked for. */ revealed: readonly string[] };

  constructor(host: ReactiveControllerHost) {
    this.#view = reactive<{ requiredOnly: boolean; revealed: readonly string[] }>(host, { requiredOnly: false, revealed: [] });
  }

  /** Shows a field, whether or not it is required. */
  reveal(name: string): void {
    if (this.#view.requiredOnly) this.#view.revealed = [...this.#view.revealed, name];
  }

  /** Returns the fields that are shown. @param counts tells of one that is not required whether it is shown all the same */
  of(fields: readonly FormField[], counts: (field: FormField) => boolean): readonly FormField[] {
    if (!this.#view.requiredOnly || !isChoice(fields)) return fields;
    const shown = new Set(fields.filter((field) => field.required || this.#view.revealed.includes(field.field) || counts(field)));
    // What one of them depends on comes with it. A set goes on with what is added meanwhile.
    for (const field of shown) {
      const parent = parentOf(field, fields);
      if (parent) shown.add(parent);
    }
    return fields.filter((field) => shown.has(field));
  }

  /** Renders the switch, where there are many fields and not all of them are required. */
  render(fields: readonly FormField[], text: FormTexts): TemplateResult | typeof nothing {
    if (!isChoice(fields)) return nothing;
    const { requiredOnly } = this.#view;
    const required = fields.filter((field) => field.required).length;
    const button = (label: string, value: boolean): TemplateResult =>
      html`<button type="button" class="small" part="button button-secondary" aria-pressed=${value === requiredOnly ? 'true' : 'false'} @click=${() => this.#choose(value)}>${label}</button>`;
    return html`<div class="segments" role="group" aria-label=${text.shownFields}>
      ${button(text.requiredFields(required), true)} ${button(text.allFields(fields.length), false)}
    </div>`;
  }

  #choose(requiredOnly: boolean): void {
    this.#view.requiredOnly = requiredOnly;
    this.#view.revealed = [];
  }
}

const isChoice = (fields: readonly FormField[]): boolean => fields.length > many && fields.some(({ required }) => !required);
