import Combobox from '@github/combobox-nav';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Reference } from '../../../contract/references.js';
import { reactive } from '../../../controllers/reactive.js';
import type { TicketingClient } from '../../../data/client/client.js';
import type { ReferenceKind } from '../../../data/references.js';
import type { FormFacts } from '../../../providers/provider.js';
import { formTexts, type FormTexts } from '../../../texts/en/form.js';
import { Debounced } from '../host/debounce.js';
import type { ElementHost } from '../host/host.js';
import type { Control } from '../field/controls.js';
import { ReferenceLookup, type Wanted } from './reference-lookup.js';
import { renderOptions, summaryOf } from './reference-options.js';
import { ReferenceValue } from './reference-value.js';

export interface ReferenceOptions {
  kind: ReferenceKind;
  client: () => TicketingClient;
  facts: FormFacts;
  /** Told what the user entered or chose. */
  changed: (value: string, label: string) => void;
}

/**
 * A text field that picks a record by name and keeps its key: an assignment group or a user. A name that is typed in
 * full and a key that is pasted find their record by themselves; what names nothing is told when the field is left.
 */
export class ReferenceCombobox implements ReactiveController {
  readonly #host: ElementHost;
  readonly #options: ReferenceOptions;
  readonly #search: Debounced<string>;
  readonly #lookup: ReferenceLookup;
  readonly #held: ReferenceValue;
  readonly #view: { open: boolean; showsKey: boolean };
  #input: HTMLInputElement | undefined;
  #list: HTMLElement | undefined;
  #navigation: Combobox | undefined;

  constructor(host: ElementHost, options: ReferenceOptions) {
    this.#host = host;
    this.#options = options;
    this.#view = reactive(host, { open: false, showsKey: false });
    this.#held = new ReferenceValue(options.facts.readKey);
    this.#search = new Debounced(host, '', 250);
    this.#lookup = new ReferenceLookup(host, options.kind, options.client, () => this.#wanted);
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
    if (this.#lookup.state === 'unreadable') return this.#options.facts.words.unreadableList;
    return this.#lookup.state === 'failed' ? this.#text.notLookedUp(this.#held.open) : this.#text.noMatch(this.#held.open);
  }

  /** Why what was typed cannot be sent; undefined where it can. */
  get problem(): string | undefined {
    return this.unresolved ? (this.complaint ?? this.#text.notLookedUp(this.value)) : undefined;
  }

  /** What to know about a key that was left in the field. */
  get doubt(): string | undefined {
    return this.#held.key !== undefined && this.#lookup.state === 'nothing' ? this.#options.facts.words.noSuchKey : undefined;
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

  // The native popover and the keyboard's way through it follow what is rendered.
  hostUpdated(): void {
    if (!this.#list || !this.#input) return;
    if (this.#navigation?.input !== this.#input) this.#navigation = new Combobox(this.#input, this.#list, { tabInsertsSuggestions: true });
    const shown = this.#list.matches(':popover-open');
    if (this.#view.open && !shown) {
      this.#list.showPopover();
      this.#navigation.start();
    }
    if (!this.#view.open && shown) this.#stop();
    this.#dropHighlight();
  }

  hostDisconnected(): void {
    this.#view.open = false;
    this.#stop();
  }

  render({ field: { required, placeholder }, id, describedBy, invalid, readOnly }: Control): TemplateResult {
    const { open } = this.#view;
    return html`
      <input
        id=${id}
        class="combobox"
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${ifDefined(describedBy || undefined)}
        aria-invalid=${invalid ? 'true' : 'false'}
        placeholder=${placeholder}
        ?required=${required}
        ?readonly=${readOnly}
        .value=${live(this.#held.shown)}
        ${ref(this.#setInput)}
        @input=${this.#handleInput}
        @click=${this.#handleClick}
        @keydown=${this.#handleKeydown}
        @blur=${this.#handleBlur}
      />
      <ul id="${id}-list" class="listbox" role="listbox" popover="manual" aria-label=${this.#text.suggestions}
        ${ref(this.#setList)} @combobox-commit=${this.#handleCommit} @mousedown=${(event: Event) => event.preventDefault()}>
        ${open ? renderOptions(id, this.#lookup, this.#summary) : nothing}
      </ul>
      <p class="sr-only" role="status">${open ? this.#summary : ''}</p>
    `;
  }

  /** The button that shows the key of what was chosen. */
  renderAside(): TemplateResult | undefined {
    if (!this.#held.chosen) return undefined;
    const { showsKey } = this.#view;
    const { showKey, hideKey } = this.#options.facts.words;
    return html`<button type="button" class="link small" aria-pressed=${showsKey ? 'true' : 'false'} @click=${this.#toggleKey}>${showsKey ? hideKey : showKey}</button>`;
  }

  /** The key while it is shown, for a click to select the whole of it; else what was likely meant, what is doubtful, the help. */
  renderHelp(help: string): TemplateResult | string | undefined {
    const { suggested, doubt } = this;
    if (this.#held.chosen && this.#view.showsKey) return html`<code class="sys-id">${this.value}</code>`;
    if (suggested) return renderSuggestion(this.#text, suggested.name, () => this.pick(suggested));
    return doubt === undefined ? help || undefined : html`<span class="caution">${doubt}</span>`;
  }

  get #text(): FormTexts {
    return this.#options.client().texts.of(formTexts);
  }

  get #summary(): string {
    return summaryOf(this.#options.client(), this.#lookup, this.#options.facts.words);
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

  #setInput = (element: Element | undefined): void => {
    this.#input = element instanceof HTMLInputElement ? element : undefined;
  };

  #setList = (element: Element | undefined): void => {
    this.#list = element instanceof HTMLElement ? element : undefined;
  };

  #toggleKey = (): void => {
    this.#view.showsKey = !this.#view.showsKey;
  };

  #handleInput = (): void => {
    this.#held.type(this.#input?.value ?? '');
    this.#view.showsKey = false;
    this.#search.schedule(this.#held.open);
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
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.#view.open) {
      // Escape closes the list first; the dialog around it stays.
      event.preventDefault();
      this.#view.open = false;
    } else if (event.key === 'ArrowDown' && !this.#view.open && !this.#input?.readOnly) {
      event.preventDefault();
      this.#show();
    }
  };

  #handleBlur = (): void => {
    this.#view.open = false;
    if (!this.unresolved || this.#held.left) return;
    this.#held.left = true;
    this.#host.requestUpdate();
    void this.#identify();
  };

  #handleCommit = (event: Event): void => {
    const option = event.target instanceof HTMLElement ? event.target : undefined;
    const chosen = this.#lookup.items.find(({ id }) => id === option?.dataset['key']);
    if (chosen) this.pick(chosen);
  };

  #show(): void {
    if (this.#view.open) return;
    this.#view.open = true;
    this.#search.set(this.#held.open);
  }

  /** The highlighted record may have gone from the list: no other one takes its place. */
  #dropHighlight(): void {
    const id = this.#input?.getAttribute('aria-activedescendant');
    if (id && !this.#list?.querySelector(`#${CSS.escape(id)}`)) this.#navigation?.clearSelection();
  }

  #stop(): void {
    this.#navigation?.stop();
    if (this.#list?.matches(':popover-open')) this.#list.hidePopover();
  }
}

/** Offers what was most likely meant, one click away. */
export const renderSuggestion = (text: FormTexts, name: string, use: () => void): TemplateResult =>
  html`<button type="button" class="link small suggestion" @click=${use}>${text.didYouMean(name)}</button>`;
