import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, FormField } from '../../contract/create-ticket.js';
import type { FormTexts } from '../../texts/en/form.js';
import { ChoiceLookup } from '../ui/combobox/choice-lookup.js';
import { ReferenceCombobox } from '../ui/combobox/reference-combobox.js';
import type { Control } from '../ui/field/controls.js';
import type { ElementHost } from '../ui/host/host.js';
import { closeIcon } from '../ui/icons/icons.js';
import { nameOf, partsOf } from './form-values.js';
import type { Widget } from './widget.js';

export interface ChoiceOptions {
  /** Returns the field as it is described by now. */
  field: () => FormField;
  /** Returns what can be chosen by now. */
  choices: () => readonly Choice[];
  value: () => string;
  /** Whether what the form began with may stay, be it on the list or not. */
  keepsStart: boolean;
  text: () => FormTexts;
  changed: (value: string) => void;
}

/** A field with a long list of choices, which is searched; of several choices, each stands above it, with the way to take it back. */
export class ChoiceWidget implements Widget {
  readonly #options: ChoiceOptions;
  readonly #combobox: ReferenceCombobox;

  constructor(host: ElementHost, options: ChoiceOptions) {
    this.#options = options;
    const { choices, text } = options;
    this.#combobox = new ReferenceCombobox(host, {
      lookup: (_, wanted) => new ChoiceLookup(() => choices().filter(({ value }) => !this.#isSeveral || !this.#chosen.includes(value)), wanted),
      text,
      // What is typed is a name: a choice may be kept as a letter that many names begin with.
      readKey: (value) => (this.#isKept(value) ? value : undefined),
      changed: (value, label) => this.#handleChange(value, label),
    });
  }

  get complaint(): string | undefined {
    return this.#combobox.complaint;
  }

  get problem(): string | undefined {
    return this.#combobox.problem;
  }

  get unresolved(): boolean {
    return this.#combobox.unresolved;
  }

  resolve(): Promise<void> {
    return this.#combobox.resolve();
  }

  take(value: string): void {
    if (this.#isSeveral) this.#combobox.take('', '');
    else this.#combobox.take(value, this.#isListed(value) ? nameOf(this.#options.field(), value) : '');
  }

  clear(): void {
    this.#combobox.clear();
  }

  render(control: Control): TemplateResult {
    const { choices, text } = this.#options;
    const count = choices().length;
    const placeholder = count > 0 ? text().searchAmong(count) : control.field.placeholder;
    const combobox = this.#combobox.render({ ...control, field: { ...control.field, placeholder }, readOnly: control.readOnly || count === 0 });
    return html`${this.#isSeveral && this.#chosen.length > 0 ? this.#renderChosen(control.readOnly) : nothing}${combobox}`;
  }

  renderHelp(help: string): TemplateResult | string | undefined {
    return this.#combobox.renderHelp(help);
  }

  get #isSeveral(): boolean {
    return this.#options.field().type === 'multi_select';
  }

  get #chosen(): readonly string[] {
    return partsOf(this.#options.field(), this.#options.value());
  }

  #isListed(value: string): boolean {
    return this.#options.choices().some((choice) => choice.value === value);
  }

  /** Whether it is what the form began with, and stays though the list has it no more. */
  #isKept(value: string): boolean {
    return this.#options.keepsStart && value !== '' && value === this.#options.field().default && !this.#isListed(value);
  }

  #renderChosen(readOnly: boolean): TemplateResult {
    const { field, text, changed } = this.#options;
    const drop = (dropped: string): void => changed(this.#chosen.filter((value) => value !== dropped).join(','));
    return html`<ul class="chosen" role="list">
      ${this.#chosen.map((value) => {
        const name = this.#isListed(value) ? nameOf(field(), value) : text().gone(value);
        return html`<li class="small">
          <bdi translate="no">${name}</bdi>
          ${readOnly ? nothing : html`<button type="button" class="quiet icon" part="button-quiet" aria-label=${text().remove(name)} @click=${() => drop(value)}>${closeIcon()}</button>`}
        </li>`;
      })}
    </ul>`;
  }

  #handleChange(value: string, label: string): void {
    if (!this.#isSeveral) this.#options.changed(value);
    else if (label !== '') {
      this.#options.changed([...this.#chosen, value].join(','));
      this.#combobox.take('', '');
    }
  }
}
