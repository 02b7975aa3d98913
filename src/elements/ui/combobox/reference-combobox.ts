import Combobox from '@github/combobox-nav';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Reference } from '../../../contract/references.js';
import type { TicketingClient } from '../../../data/client.js';
import type { ReferenceKind } from '../../../data/references.js';
import { Debounced } from '../host/debounce.js';
import type { ElementHost } from '../host/host.js';
import { ReferenceLookup, type Wanted } from './reference-lookup.js';
import { renderOptions, summaryOf } from './reference-options.js';
import { isSysId, ReferenceValue } from './reference-value.js';
import { comboboxText } from '../strings/combobox.js';

export interface ComboboxAttributes {
  id: string;
  describedBy: string;
  required: boolean;
  invalid: boolean;
  readOnly: boolean;
  placeholder: string;
}

/**
 * A text field that picks a record by name and keeps its sys_id: an assignment group or a user. A name that is typed in
 * full and a sys_id that is pasted find their record by themselves; what names nothing is told when the field is left.
 */
export class ReferenceCombobox implements ReactiveController {
  readonly #host: ElementHost;
  readonly #changed: () => void;
  readonly #search: Debounced<string>;
  readonly #lookup: ReferenceLookup;
  readonly #held = new ReferenceValue();
  #open = false;
  #showsId = false;
  #input: HTMLInputElement | undefined;
  #list: HTMLElement | undefined;
  #navigation: Combobox | undefined;

  constructor(host: ElementHost, kind: ReferenceKind, client: () => TicketingClient, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#search = new Debounced(host, '', 250);
    this.#lookup = new ReferenceLookup(host, kind, client, () => this.#wanted);
    host.addController(this);
  }

  /** The chosen record's sys_id, or what was typed, where that may be one. */
  get value(): string {
    return this.#held.value;
  }

  /** The chosen record's name; `''` while none is chosen. */
  get label(): string {
    return this.#held.chosen?.name ?? '';
  }

  /** Whether something was typed that is neither chosen from the list nor a sys_id. */
  get unresolved(): boolean {
    return this.#held.unresolved;
  }

  /** What is wrong with a text that was left in the field. */
  get complaint(): string | undefined {
    if (!this.#held.left || !this.unresolved || this.#lookup.state === 'looking') return undefined;
    if (this.#lookup.state === 'unreadable') return comboboxText.unreadable;
    return this.#lookup.state === 'failed' ? comboboxText.notLookedUp(this.#held.open) : comboboxText.noMatch(this.#held.open);
  }

  /** Why what was typed cannot be sent; undefined where it can. */
  get problem(): string | undefined {
    return this.unresolved ? (this.complaint ?? comboboxText.notLookedUp(this.value)) : undefined;
  }

  /** What to know about a sys_id that was left in the field. */
  get doubt(): string | undefined {
    return isSysId(this.#held.open) && this.#lookup.state === 'nothing' ? comboboxText.noSuchId : undefined;
  }

  /** The record that a text with a complaint most likely means. */
  get suggested(): Reference | undefined {
    return this.complaint === undefined ? undefined : this.#lookup.suggested;
  }

  /** Takes over a record that was not chosen here, such as a default. */
  choose(record: Reference): void {
    this.#held.choose(record);
    this.#showsId = false;
  }

  /** Takes over a sys_id, or a text, that came from elsewhere; its name is looked up where `label` does not give it. */
  follow(value: string, label: string): void {
    if (value === this.value) return;
    this.#held.follow(value, label);
    this.#showsId = false;
  }

  clear(): void {
    this.#held.type('');
    this.#close();
  }

  /** Takes over what the user meant, and tells. */
  pick(record: Reference): void {
    this.#name(record);
    this.#host.requestUpdate();
    this.#changed();
  }

  #name(record: Reference): void {
    this.choose(record);
    this.#close();
  }

  /** Looks up what was typed, so that a name in full counts as chosen. */
  async settle(): Promise<void> {
    this.#held.left = true;
    const text = this.#held.open;
    const found = await this.#lookup.find(text);
    if (found && this.#held.open === text) this.pick(found);
  }

  hostUpdate(): void {
    const { named } = this.#lookup;
    if (!named || this.#held.chosen) return;
    // A sys_id that gets its name is the same value: nobody has changed anything.
    if (named.sys_id === this.value) this.#name(named);
    else this.pick(named);
  }

  hostUpdated(): void {
    if (!this.#list || !this.#input) return;
    if (this.#navigation?.input !== this.#input) this.#navigation = new Combobox(this.#input, this.#list, { tabInsertsSuggestions: true });
    const shown = this.#list.matches(':popover-open');
    if (this.#open && !shown) {
      this.#list.showPopover();
      this.#navigation.start();
    }
    if (!this.#open && shown) this.#stop();
    this.#dropHighlight();
  }

  hostDisconnected(): void {
    this.#open = false;
    this.#stop();
  }

  render({ id, describedBy, required, invalid, readOnly, placeholder }: ComboboxAttributes): TemplateResult {
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
      <ul id="${id}-list" class="listbox" role="listbox" popover="manual" aria-label=${comboboxText.list}
        ${ref(this.#setList)} @combobox-commit=${this.#handleCommit} @mousedown=${(event: Event) => event.preventDefault()}>
        ${this.#open ? renderOptions(id, this.#lookup) : nothing}
      </ul>
      <p class="sr-only" role="status">${this.#open ? summaryOf(this.#lookup) : ''}</p>
    `;
  }

  /** The button that shows the sys_id of what was chosen. */
  renderSysIdSwitch(): TemplateResult | undefined {
    if (!this.#held.chosen) return undefined;
    return html`<button type="button" class="link small" aria-pressed=${this.#showsId ? 'true' : 'false'} @click=${this.#toggleId}>
      ${this.#showsId ? comboboxText.hideSysId : comboboxText.showSysId}
    </button>`;
  }

  /** The sys_id of what was chosen, where it is to be shown; a click selects the whole of it. */
  renderSysId(): TemplateResult | undefined {
    return this.#held.chosen && this.#showsId ? html`<code class="sys-id">${this.value}</code>` : undefined;
  }

  /** What has to be looked up: what is typed, once it rests, or a text that is to name a record. */
  get #wanted(): Wanted | undefined {
    const { open: text, left } = this.#held;
    if (text !== '' && (left || isSysId(text))) return { text: isSysId(text) ? text.toLowerCase() : text, whole: true };
    return this.#open ? { text: this.#search.value, whole: false } : undefined;
  }

  #setInput = (element: Element | undefined): void => {
    this.#input = element instanceof HTMLInputElement ? element : undefined;
  };

  #setList = (element: Element | undefined): void => {
    this.#list = element instanceof HTMLElement ? element : undefined;
  };

  #toggleId = (): void => {
    this.#showsId = !this.#showsId;
    this.#host.requestUpdate();
  };

  #handleInput = (): void => {
    this.#held.type(this.#input?.value ?? '');
    this.#showsId = false;
    this.#search.follow(this.#held.open);
    // Who empties the field wants none; a click or the arrow asks for the list.
    if (this.#held.open === '') this.#close();
    else this.#show();
    this.#changed();
  };

  #handleClick = (): void => {
    if (this.#input?.readOnly) return;
    this.#show();
  };

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.#open) {
      // Escape closes the list first; the dialog around it stays.
      event.preventDefault();
      this.#close();
    } else if (event.key === 'ArrowDown' && !this.#open && !this.#input?.readOnly) {
      event.preventDefault();
      this.#show();
    }
  };

  #handleBlur = (): void => {
    this.#close();
    if (!this.unresolved || this.#held.left) return;
    this.#held.left = true;
    this.#host.requestUpdate();
  };

  #handleCommit = (event: Event): void => {
    const option = event.target instanceof HTMLElement ? event.target : undefined;
    const chosen = this.#lookup.items.find(({ sys_id }) => sys_id === option?.dataset['sysId']);
    if (chosen) this.pick(chosen);
  };

  #show(): void {
    if (this.#open) return;
    this.#open = true;
    this.#search.set(this.#held.open);
  }

  // A blur may come while the host renders, as when the field goes away: only a change is worth an update then.
  #close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#host.requestUpdate();
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
