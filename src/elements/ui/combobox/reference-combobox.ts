import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Reference } from '../../../contract/references.js';
import { reactive } from '../../../controllers/reactive.js';
import type { FormWords } from '../../../providers/provider.js';
import type { FormTexts } from '../../../texts/en/form.js';
import { Debounced } from '../host/debounce.js';
import type { ElementHost } from '../host/host.js';
import { rendered } from '../host/rendered.js';
import { infoIcon } from '../icons/icons.js';
import type { Control } from '../field/controls.js';
import type { Lookup, MakeLookup, Wanted } from './reference-lookup.js';
import { optionId, renderOptions, summaryOf } from './reference-options.js';
import { ReferenceValue } from './reference-value.js';
import { renderSuggestion } from './suggestion.js';

export interface ComboboxOptions {
  lookup: MakeLookup;
  text: () => FormTexts;
  /** Returns a record's key as it is sent, from one as a person pastes it; undefined for what can be none. */
  readKey: (text: string) => string | undefined;
  /** The words for a key that is worth being seen; absent for one that is not. */
  keys?: Pick<FormWords, 'noSuchKey' | 'showKey' | 'hideKey'> | undefined;
  /** Told what the user entered or chose. */
  changed: (value: string, label: string) => void;
}

const steps = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/**
 * A text field that picks a record by name and keeps its key: an assignment group or a user. A name that is typed in
 * full and a key that is pasted find their record by themselves; what names nothing is told when the field is left. The keys
 * are those of ARIA's pattern of a combobox with a list: the focus stays in the field, Enter and Tab take what is highlighted.
 */
export class ReferenceCombobox implements ReactiveController {
  readonly #host: ElementHost;
  readonly #options: ComboboxOptions;
  readonly #search: Debounced<string>;
  readonly #lookup: Lookup;
  readonly #held: ReferenceValue;
  readonly #view: { open: boolean; showsKey: boolean; /** Key of the record that is highlighted. */ active: string | undefined };
  /** Of the input that was rendered last. */
  #id = '';

  constructor(host: ElementHost, options: ComboboxOptions) {
    this.#host = host;
    this.#options = options;
    this.#view = reactive<{ open: boolean; showsKey: boolean; active: string | undefined }>(host, { open: false, showsKey: false, active: undefined });
    this.#held = new ReferenceValue(options.readKey);
    this.#lookup = options.lookup(host, () => this.#wanted);
    this.#search = new Debounced(host, '', this.#lookup.pause);
    host.addController(this);
  }

  /** The chosen record's key, or what was typed, where that may be one. */
  get value(): string {
    return this.#held.value;
  }

  /** Whether something was typed that is neither chosen from the list nor a key. */
  get unresolved(): boolean {
    return this.#held.unresolved;
  }

  /** What is wrong with a text that was left in the field. */
  get complaint(): string | undefined {
    if (!this.#held.left || !this.unresolved || this.#lookup.state === 'looking') return undefined;
    if (this.#lookup.state === 'unreadable') return this.#lookup.failure;
    return this.#lookup.state === 'failed' ? this.#options.text().notLookedUp(this.#held.open) : this.#options.text().noMatch(this.#held.open);
  }

  /** Why what was typed cannot be sent; undefined where it can. */
  get problem(): string | undefined {
    return this.unresolved ? (this.complaint ?? this.#options.text().notLookedUp(this.value)) : undefined;
  }

  /** What to know about a key that was left in the field. */
  get doubt(): string | undefined {
    return this.#held.key !== undefined && this.#lookup.state === 'nothing' ? this.#options.keys?.noSuchKey : undefined;
  }

  /** The record that a text with a complaint most likely means. */
  get suggested(): Reference | undefined {
    return this.complaint === undefined ? undefined : this.#lookup.suggested;
  }

  /** Takes over a key, or a text, that came from elsewhere; its name is looked up where `label` does not give it. */
  take(value: string, label: string): void {
    if (value === this.value && (label === '' || this.#held.chosen?.name === label)) return;
    this.#held.take(value, label);
    this.#view.showsKey = false;
    this.#host.requestUpdate();
    void this.#identify();
  }

  clear(): void {
    this.#held.type('');
    this.#view.open = false;
  }

  /** Takes over what the user meant, and tells. */
  pick(record: Reference): void {
    this.#choose(record);
    this.#options.changed(record.id, record.name);
  }

  /** Looks up what was typed, so that a name in full counts as chosen. */
  async resolve(): Promise<void> {
    this.#held.left = true;
    await this.#identify();
  }

  // The native popover follows what is rendered.
  hostUpdated(): void {
    const list = rendered(this.#host, `${this.#id}-list`, HTMLElement);
    if (list && this.#view.open !== list.matches(':popover-open')) list.togglePopover(this.#view.open);
  }

  hostDisconnected(): void {
    this.#view.open = false;
  }

  /* eslint-disable lit-a11y/accessible-name, lit-a11y/click-events-have-key-events -- the field around it has its label, and the input takes the list's keys */
  render({ field: { required, placeholder }, id, describedBy, invalid, readOnly }: Control): TemplateResult {
    this.#id = id;
    const { open } = this.#view;
    const active = this.#active;
    const summary = open ? summaryOf(this.#options.text(), this.#lookup) : '';
    return html`<div class=${this.#hasKey ? 'with-button' : ''}>
      <input
        id=${id}
        class="combobox" part="control"
        type="text"
        role="combobox"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="done"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls="${id}-list"
        aria-expanded=${open ? 'true' : 'false'}
        aria-activedescendant=${ifDefined(active && optionId(id, active))}
        aria-describedby=${ifDefined(describedBy || undefined)}
        aria-invalid=${invalid ? 'true' : 'false'}
        placeholder=${placeholder}
        ?required=${required}
        ?readonly=${readOnly}
        .value=${live(this.#held.shown)}
        @input=${this.#handleInput}
        @compositionend=${this.#handleInput}
        @click=${this.#handleClick}
        @keydown=${this.#handleKeydown}
        @blur=${this.#handleBlur}
      />
      ${this.#renderKeyButton()}
      </div>
      <ul id="${id}-list" class="listbox" part="listbox" role="listbox" popover="manual" aria-label=${this.#options.text().suggestions}
        @click=${this.#handleOption} @mousedown=${(event: Event) => event.preventDefault()}>
        ${open ? renderOptions(id, this.#lookup, active, summary) : nothing}
      </ul>
      <p class="sr-only" role="status">${summary}</p>
    `;
  }
  /* eslint-enable lit-a11y/accessible-name, lit-a11y/click-events-have-key-events */

  /** The key while it is shown, for a click to select the whole of it; else what was likely meant, what is doubtful, the help. */
  renderHelp(help: string): TemplateResult | string | undefined {
    const { suggested, doubt } = this;
    if (this.#held.chosen && this.#view.showsKey) return html`<code class="sys-id" translate="no">${this.value}</code>`;
    if (suggested) return renderSuggestion(this.#options.text(), suggested.name, () => this.pick(suggested));
    return doubt === undefined ? help || undefined : html`<span class="caution">${doubt}</span>`;
  }

  /** Shows the key of what was chosen, and hides it again. */
  #renderKeyButton(): TemplateResult | typeof nothing {
    const { keys } = this.#options;
    if (!keys || !this.#hasKey) return nothing;
    const { showsKey } = this.#view;
    const label = showsKey ? keys.hideKey : keys.showKey;
    return html`<button type="button" class="quiet icon" part="button-quiet" aria-label=${label} title=${label} @click=${() => (this.#view.showsKey = !showsKey)}>${infoIcon()}</button>`;
  }

  /** Whether a record is chosen whose key is worth being seen. */
  get #hasKey(): boolean {
    return this.#options.keys !== undefined && this.#held.chosen !== undefined;
  }

  get #input(): HTMLInputElement | undefined {
    return rendered(this.#host, this.#id, HTMLInputElement);
  }

  /** The highlighted record. One that has gone from the list is none, and no other one takes its place. */
  get #active(): Reference | undefined {
    return this.#view.open ? this.#lookup.items.find(({ id }) => id === this.#view.active) : undefined;
  }

  /** What has to be looked up: what is typed, once it rests, or a text that is to name a record. */
  get #wanted(): Wanted | undefined {
    const { open: text, left, key } = this.#held;
    if (text !== '' && (left || key !== undefined)) return { text: key ?? text, whole: true };
    return this.#view.open ? { text: this.#search.value, whole: false } : undefined;
  }

  /** Finds the record that stands in the field by its key, or by its name where that was left to name one. */
  async #identify(): Promise<void> {
    const { open, key, left } = this.#held;
    if (open === '' || (key === undefined && !left)) return;
    const found = await this.#lookup.find(key ?? open);
    if (!found || this.#held.open !== open) return;
    // A key that gets its name is the same value: nobody has changed anything.
    if (found.id === key) this.#choose(found);
    else this.pick(found);
  }

  #choose(record: Reference): void {
    this.#held.choose(record);
    this.#view.showsKey = false;
    this.#view.open = false;
    this.#host.requestUpdate();
  }

  #handleInput = (event: Event): void => {
    this.#held.type(this.#input?.value ?? '');
    this.#view.showsKey = false;
    this.#view.active = undefined;
    // What an input method has not finished yet is no word to look for.
    if (!(event instanceof InputEvent && event.isComposing)) this.#search.schedule(this.#held.open);
    // Who empties the field wants none; a click or the arrow asks for the list.
    if (this.#held.open === '') this.#view.open = false;
    else this.#show();
    this.#options.changed(this.value, '');
    void this.#identify();
  };

  #handleClick = (): void => {
    if (this.#input?.readOnly) return;
    this.#show();
  };

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (this.#press(event.key)) event.preventDefault();
  };

  /** Does what a key means here; false where it means nothing. */
  #press(key: string): boolean {
    const { open } = this.#view;
    const active = this.#active;
    const step = steps.get(key);
    if (step !== undefined && open) void this.#move(step);
    else if (key === 'ArrowDown' && !this.#input?.readOnly) this.#show();
    // Escape closes the list first; the dialog around it stays.
    else if (key === 'Escape' && open) this.#view.open = false;
    else if (active && (key === 'Enter' || key === 'Tab')) this.pick(active);
    else {
      // Enter sends the form: what it says of that is not to lie under the list.
      if (key === 'Enter') this.#view.open = false;
      return false;
    }
    return true;
  }

  /** Highlights the next record; beyond the last, and before the first, none is. */
  async #move(step: number): Promise<void> {
    const all = [undefined, ...this.#lookup.items];
    const next = all.at((all.indexOf(this.#active) + step) % all.length);
    this.#view.active = next?.id;
    await this.#host.updateComplete;
    if (next) rendered(this.#host, optionId(this.#id, next), HTMLElement)?.scrollIntoView({ block: 'nearest' });
  }

  #handleBlur = (): void => {
    this.#view.open = false;
    if (!this.unresolved || this.#held.left) return;
    this.#held.left = true;
    this.#host.requestUpdate();
    void this.#identify();
  };

  #handleOption = (event: Event): void => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('.option') : undefined;
    const chosen = this.#lookup.items.find(({ id }) => id === option?.dataset['key']);
    if (chosen) this.pick(chosen);
  };

  #show(): void {
    if (this.#view.open) return;
    this.#view.active = undefined;
    this.#view.open = true;
    // A click does not, and the list hangs on it.
    this.#input?.scrollIntoView({ block: 'nearest' });
    this.#search.set(this.#held.open);
  }
}
