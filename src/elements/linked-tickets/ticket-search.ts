import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketingError } from '../../api/index.js';
import type { TicketHit } from '../../contract/link-ticket.js';
import type { Page } from '../../contract/page.js';
import { QueryController } from '../../controllers/query-controller.js';
import { ticketSearchQuery } from '../../data/link-ticket.js';
import { Debounced } from '../ui/host/debounce.js';
import { explain } from '../ui/notice/explain.js';
import { field } from '../ui/field/field.js';
import type { ElementHost } from '../ui/host/host.js';
import { notice } from '../ui/notice/notice.js';
import { commonText } from '../ui/strings/common.js';
import { linkTicketText as text } from '../ui/strings/link-ticket.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';
import { searchText, strangeHost } from './search-text.js';
import { isFinished, renderHit } from './ticket-hit.js';

export interface SearchOptions {
  /** Undefined while nothing is to be read. */
  context: () => TicketsContext | undefined;
  /** Another hit was chosen; `offered` says that it is the only one, and nobody had to. */
  chosen: (hit: TicketHit | undefined, offered: boolean) => void;
  /** The user is through with choosing: the focus goes on. */
  done: () => void;
}

/** Finds an incident by number, text or address, and lets one hit be chosen, by pointer or by keyboard. */
export class TicketSearch implements ReactiveController {
  readonly #host: ElementHost;
  readonly #options: SearchOptions;
  readonly #text: Debounced<string>;
  readonly #hits: QueryController<Page<TicketHit>, TicketingError>;
  #input = '';
  #chosen: TicketHit | undefined;
  /** Enter was pressed in the field: the focus goes on once it is clear which hit is meant. */
  #entered = false;

  constructor(host: ElementHost, options: SearchOptions) {
    this.#host = host;
    this.#options = options;
    this.#text = new Debounced(host, '', 250);
    this.#hits = new QueryController(host, () => {
      const context = this.#text.value ? options.context() : undefined;
      return context && ticketSearchQuery(context.client, context.anomalyId, this.#text.value);
    });
    host.addController(this);
  }

  get chosen(): TicketHit | undefined {
    return this.#chosen;
  }

  /** Why the last search failed. */
  get error(): unknown {
    return this.#hits.result?.error;
  }

  /** Begins anew, with a number or with nothing. */
  begin(number = ''): void {
    this.#input = number;
    this.#text.set(number);
    this.#choose(undefined);
  }

  /** Reads again what is linked. */
  refetch(): void {
    void this.#hits.refetch();
  }

  hostUpdate(): void {
    const next = this.#nextChoice();
    if (next?.ticket_id !== this.#chosen?.ticket_id) this.#choose(next, true);
    if (!this.#entered || !this.#settled) return;
    this.#entered = false;
    if (this.#chosen) this.#options.done();
  }

  /** A hit that is gone is not chosen any more; one that is alone needs no choosing, unless its work is over or it may be another one. */
  #nextChoice(): TicketHit | undefined {
    const hits = this.#linkable;
    const isMeant = this.#settled && this.#strangeHost === undefined;
    const [only] = hits.length === 1 && isMeant ? hits : [];
    if (this.#entered && isMeant) {
      const typed = this.#text.value.toLowerCase();
      const meant = only ?? hits.find(({ ticket_number }) => ticket_number.toLowerCase() === typed);
      if (meant) return meant;
    }
    const kept = hits.find(({ ticket_id }) => ticket_id === this.#chosen?.ticket_id);
    return kept ?? (only && !isFinished(only) ? only : undefined);
  }

  render(readOnly: boolean): TemplateResult {
    return html`
      ${this.#renderField(readOnly)}
      <p class="small muted" role="status">${this.#summary()}</p>
      ${this.#renderStrange()} ${this.#renderHits(readOnly)}
    `;
  }

  #renderField(readOnly: boolean): TemplateResult {
    return field({
      id: 'ticket-search',
      label: text.search,
      control: html`<input
        id="ticket-search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        autofocus
        placeholder=${text.placeholder}
        ?readonly=${readOnly}
        .value=${live(this.#input)}
        @input=${this.#handleInput}
        @keydown=${this.#handleFieldKey}
      />`,
    });
  }

  #summary(): string {
    if (!this.#text.value) return text.prompt;
    return this.#hits.render({
      pending: () => text.searching,
      error: () => '',
      success: ({ items, total }) => (items.length === 0 ? text.none : text.found(items.length, total)),
    });
  }

  /** An address of another instance than the one that is searched. */
  #renderStrange(): TemplateResult | typeof nothing {
    const host = this.#strangeHost;
    return host === undefined ? nothing : notice({ kind: 'warning', title: text.strangeHost(host), text: text.strangeHostHelp });
  }

  #renderHits(readOnly: boolean): TemplateResult | typeof nothing {
    const { result } = this.#hits;
    if (result?.error && !result.data) {
      const retry = html`<button type="button" @click=${() => this.#hits.refetch()}>${commonText.retry}</button>`;
      return notice({ kind: 'error', ...explain(result.error), action: result.error.code === 'forbidden' ? undefined : retry });
    }
    const hits = result?.data?.items ?? [];
    if (hits.length === 0) return nothing;
    return html`<fieldset class="hits" ?disabled=${readOnly} @keydown=${this.#handleHitKey}>
      <legend class="sr-only">${text.incidents}</legend>
      ${repeat(
        hits,
        ({ ticket_id }) => ticket_id,
        (hit) => renderHit(hit, { chosen: hit.ticket_id === this.#chosen?.ticket_id, choose: () => this.#choose(hit) }),
      )}
    </fieldset>`;
  }

  get #linkable(): TicketHit[] {
    return (this.#text.value ? (this.#hits.data?.items ?? []) : []).filter(({ linked }) => !linked);
  }

  get #strangeHost(): string | undefined {
    return this.#settled ? strangeHost(this.#input, this.#hits.data?.items ?? []) : undefined;
  }

  /** Whether what is shown answers what is typed. */
  get #settled(): boolean {
    const { result } = this.#hits;
    return this.#text.value === searchText(this.#input) && result?.data !== undefined && !result.isPlaceholderData;
  }

  #choose(hit: TicketHit | undefined, offered = false): void {
    this.#chosen = hit;
    this.#options.chosen(hit, offered);
    this.#host.requestUpdate();
  }

  #handleInput = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#input = event.target.value;
    this.#entered = false;
    this.#text.follow(searchText(this.#input));
  };

  #handleFieldKey = (event: KeyboardEvent): void => {
    // An input method's own Enter ends a word, not the search.
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      this.#entered = true;
      this.#text.set(searchText(this.#input));
    } else if (event.key === 'ArrowDown') {
      this.#host.shadowRoot?.querySelector<HTMLElement>('.hits input')?.focus();
      const [first] = this.#linkable;
      if (first && !this.#chosen) this.#choose(first);
    } else return;
    event.preventDefault();
  };

  #handleHitKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.#options.done();
  };
}
