import Combobox from '@github/combobox-nav';
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { TicketingError } from '../../api/index.js';
import type { Page } from '../../contract/page.js';
import type { Reference } from '../../contract/references.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { TicketingClient } from '../../data/client.js';
import { referenceQuery, type ReferenceKind } from '../../data/references.js';
import { Debounced } from './debounce.js';
import type { ElementHost } from './host.js';
import { comboboxText } from './strings/combobox.js';
import { tokens } from './tokens.js';

export interface ComboboxAttributes {
  id: string;
  describedBy: string;
  required: boolean;
  invalid: boolean;
  readOnly: boolean;
  placeholder: string;
}

/** A text field that picks a record by name and keeps its sys_id: an assignment group or a user. */
export class ReferenceCombobox implements ReactiveController {
  readonly #host: ElementHost;
  readonly #changed: () => void;
  readonly #search: Debounced<string>;
  readonly #results: QueryController<Page<Reference>, TicketingError>;
  #text = '';
  #chosen: Reference | undefined;
  #open = false;
  #input: HTMLInputElement | undefined;
  #list: HTMLElement | undefined;
  #navigation: Combobox | undefined;

  constructor(host: ElementHost, kind: ReferenceKind, client: () => TicketingClient, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#search = new Debounced(host, '', 250);
    this.#results = new QueryController(host, () => (this.#open ? referenceQuery(client(), kind, this.#search.value) : undefined));
    host.addController(this);
  }

  /** The chosen record's sys_id, or what was typed, where that may be one. */
  get value(): string {
    return this.#chosen?.sys_id ?? this.#text.trim();
  }

  /** Whether something was typed that is neither chosen from the list nor a sys_id. */
  get unresolved(): boolean {
    return !this.#chosen && this.#text.trim() !== '' && !/^[0-9a-f]{32}$/.test(this.#text.trim());
  }

  clear(): void {
    this.#text = '';
    this.#chosen = undefined;
    this.#close();
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
        .value=${live(this.#text)}
        ${ref(this.#setInput)}
        @input=${this.#handleInput}
        @click=${this.#handleClick}
        @keydown=${this.#handleKeydown}
        @blur=${() => this.#close()}
      />
      <ul id="${id}-list" class="listbox" role="listbox" popover="manual" aria-label=${comboboxText.list}
        ${ref(this.#setList)} @combobox-commit=${this.#handleCommit} @mousedown=${(event: Event) => event.preventDefault()}>
        ${this.#open ? this.#renderOptions(id) : nothing}
      </ul>
      <p class="sr-only" role="status">${this.#open ? this.#summary() : ''}</p>
    `;
  }

  #renderOptions(id: string): TemplateResult | TemplateResult[] {
    const found = this.#results.data?.items ?? [];
    if (found.length === 0) return html`<li class="listbox-note small muted" role="presentation">${this.#summary()}</li>`;
    return found.map(
      ({ sys_id, name, detail }) => html`
        <li id="${id}-${sys_id}" class="option" role="option" aria-selected="false" data-sys-id=${sys_id}>
          <span>${name}</span>${detail ? html` <span class="small muted">${detail}</span>` : nothing}
        </li>
      `,
    );
  }

  #summary(): string {
    return this.#results.render({
      pending: () => comboboxText.searching,
      error: () => comboboxText.failed,
      success: ({ items, total }) => comboboxText.found(items.length, total),
    });
  }

  #setInput = (element: Element | undefined): void => {
    this.#input = element instanceof HTMLInputElement ? element : undefined;
  };

  #setList = (element: Element | undefined): void => {
    this.#list = element instanceof HTMLElement ? element : undefined;
  };

  #handleInput = (): void => {
    this.#text = this.#input?.value ?? '';
    this.#chosen = undefined;
    this.#search.follow(this.#text.trim());
    this.#show();
    this.#changed();
  };

  #handleClick = (): void => {
    if (this.#input?.readOnly) return;
    this.#show();
  };

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#open) {
      // Escape closes the list first; the dialog around it stays.
      event.preventDefault();
      this.#close();
    } else if (event.key === 'ArrowDown' && !this.#open && !this.#input?.readOnly) {
      event.preventDefault();
      this.#show();
    }
  };

  #handleCommit = (event: Event): void => {
    const option = event.target instanceof HTMLElement ? event.target : undefined;
    const chosen = this.#results.data?.items.find(({ sys_id }) => sys_id === option?.dataset['sysId']);
    if (!chosen) return;
    this.#chosen = chosen;
    this.#text = chosen.name;
    this.#close();
    this.#changed();
  };

  #show(): void {
    if (this.#open) return;
    this.#open = true;
    this.#search.set(this.#chosen ? '' : this.#text.trim());
  }

  #close(): void {
    this.#open = false;
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#navigation?.stop();
    if (this.#list?.matches(':popover-open')) this.#list.hidePopover();
  }
}

export const comboboxStyles = css`
  .combobox {
    anchor-name: --ticketing-combobox;
  }
  .field:has(> .combobox) {
    anchor-scope: --ticketing-combobox;
  }
  .listbox {
    position: fixed;
    position-anchor: --ticketing-combobox;
    position-try-fallbacks: flip-block;
    inset: auto;
    inset-block-start: anchor(end);
    inset-inline-start: anchor(start);
    inline-size: anchor-size(inline);
    max-block-size: 240px;
    padding: 4px;
    margin: 4px 0;
    overflow-y: auto;
    color: ${tokens.text};
    background: ${tokens.surface};
    border: 1px solid ${tokens.border};
    border-radius: ${tokens.radius};
    box-shadow: 0 6px 20px rgb(0 0 0 / 18%);
  }
  .option {
    display: flex;
    flex-direction: column;
    padding: 6px 8px;
    cursor: pointer;
    border-radius: 4px;
  }
  .option:hover {
    background: ${tokens.surfaceSubtle};
  }
  .option[aria-selected='true'] {
    background: ${tokens.accentSubtle};
    outline: 2px solid ${tokens.accent};
    outline-offset: -2px;
  }
  .listbox-note {
    padding: 6px 8px;
  }
`;
