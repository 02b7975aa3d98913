import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketingError } from '../../api/index.js';
import type { TicketHit } from '../../contract/link-ticket.js';
import type { Client } from '../../data/client/client.js';
import type { SearchFacts, SearchReading } from '../../providers/provider.js';
import { linkTexts } from '../../texts/en/link.js';
import { field } from '../ui/field/field.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import { Debounced } from '../ui/host/debounce.js';
import type { ElementHost } from '../ui/host/host.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { waysOn } from '../ui/notice/ways-on.js';
import { trustedAge } from '../ui/ticket/ticket-state.js';
import { SearchResults, type ResultsOptions } from './search-results.js';
import type { HitGroup } from './search-start.js';
import { strangeHost } from './strange-host.js';
import { isFinished, renderHit } from './ticket-hit.js';

export interface SearchOptions extends Pick<ResultsOptions, 'context' | 'capabilities'> {
  /** Another hit was chosen; `offered` says that it is the only one, and nobody had to. */
  chosen: (hit: TicketHit | undefined, offered: boolean) => void;
  /** Why nothing was chosen by Enter; `''` once that is over. */
  said: (why: string) => void;
  /** The user is through with choosing: the focus goes on. */
  done: () => void;
}

/** Finds a ticket by number, text or address, and lets one hit be chosen, by pointer or by keyboard. */
export class TicketSearch {
  readonly #host: ElementHost;
  readonly #options: SearchOptions;
  readonly #facts: SearchFacts;
  readonly #typed: Debounced<string>;
  readonly #results: SearchResults;
  #input = '';
  #chosen: TicketHit | undefined;
  /** Enter was pressed in the field: the focus goes on once it is clear which hit is meant. */
  #entered = false;

  constructor(host: ElementHost, facts: SearchFacts, options: SearchOptions) {
    this.#host = host;
    this.#facts = facts;
    this.#options = options;
    this.#typed = new Debounced(host, '', 250);
    this.#results = new SearchResults(host, {
      context: options.context,
      capabilities: options.capabilities,
      tries: () => this.#reading.tries,
      isBlank: () => this.#input.trim() === '',
      changed: () => this.#update(),
      said: options.said,
    });
  }

  /** Why nothing was found out, where there is nothing older to show. */
  get error(): TicketingError | undefined {
    return this.#results.error;
  }

  /** The chosen hit, while it is among those that are shown. */
  get chosen(): TicketHit | undefined {
    return this.#linkable.find(({ ticket_id }) => ticket_id === this.#chosen?.ticket_id);
  }

  /** Begins anew, with a number or with nothing. */
  begin(number = ''): void {
    this.#input = number;
    this.#entered = false;
    this.#typed.set(number);
    this.#results.begin();
    this.#choose(undefined);
  }

  /** Whether the search takes so long that somebody may want to stop waiting. */
  get slow(): boolean {
    return this.#results.slow;
  }

  /** Stops waiting for what is searched. */
  cancel(reason: TicketingError): void {
    this.#results.cancel(reason);
  }

  /** Reads again what is linked. */
  refetch(): void {
    this.#results.refetch();
  }

  /** Reads hits again that may have changed since; what cannot be read again stays as it was. False where somebody stopped waiting. */
  lookAgain(): Promise<boolean> {
    return this.#results.renew(trustedAge);
  }

  /** @param under renders what belongs to the chosen hit */
  render(readOnly: boolean, under: (hit: TicketHit) => TemplateResult): TemplateResult {
    return html`
      ${this.#renderField(readOnly)}
      <div class="hit-tools">
        <p class="small muted" role="status">${this.#results.renderSummary(this.#typed.value)}</p>
        ${this.#results.renderFilters(readOnly)}
      </div>
      ${this.#renderStrange()} ${this.#renderHits(readOnly, under)}
    `;
  }

  #renderField(readOnly: boolean): TemplateResult {
    return field({
      id: 'ticket-search',
      label: textsOf(this.#host, linkTexts).search,
      control: html`<input
        id="ticket-search"
        part="control"
        type="search"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        autofocus
        placeholder=${this.#facts.placeholder}
        ?readonly=${readOnly}
        .value=${live(this.#input)}
        @input=${this.#handleInput}
        @compositionend=${this.#handleInput}
        @keydown=${this.#handleFieldKey}
      />`,
    });
  }

  /** Warns of an address of another instance than the one that is searched. */
  #renderStrange(): TemplateResult | typeof nothing {
    const host = this.#strangeHost;
    const text = textsOf(this.#host, linkTexts);
    return host === undefined ? nothing : notice({ kind: 'warning', title: text.strangeHost(host), text: text.strangeHostHelp });
  }

  #renderHits(readOnly: boolean, under: (hit: TicketHit) => TemplateResult): TemplateResult | TemplateResult[] {
    const { error } = this;
    const client = this.#client;
    if (error) {
      const action = waysOn(this.#host, error, () => this.refetch());
      return notice({ kind: 'error', ...explain(client, error), action });
    }
    return html`${this.#results.groups.map((group) => this.#renderGroup(group, readOnly, under))} ${this.#results.renderRest(readOnly)}`;
  }

  #renderGroup({ label, quiet, hits }: HitGroup, readOnly: boolean, under: (hit: TicketHit) => TemplateResult): TemplateResult {
    const client = this.#client;
    const { chosen } = this;
    return html`<fieldset class="hits" ?disabled=${readOnly} @keydown=${this.#handleHitKey}>
      <legend class=${quiet ? 'sr-only' : 'hits-title'}>${label}</legend>
      ${repeat(
        hits,
        ({ ticket_id }) => ticket_id,
        (hit) => {
          const isChosen = hit.ticket_id === chosen?.ticket_id;
          return html`<div class="hit-item">${renderHit(client, hit, { chosen: isChosen, choose: () => this.#choose(hit) })}${isChosen ? under(hit) : nothing}</div>`;
        },
      )}
    </fieldset>`;
  }

  get #client(): Client {
    return this.#options.context()?.client ?? clientOf(this.#host);
  }

  /** What is searched for, by what is typed. */
  get #reading(): SearchReading {
    return this.#facts.readSearch(this.#typed.value);
  }

  get #linkable(): TicketHit[] {
    return this.#results.shown.filter(({ linked }) => !linked);
  }

  get #strangeHost(): string | undefined {
    return this.#isCurrent ? strangeHost(this.#reading.hosts, this.#results.data?.items ?? []) : undefined;
  }

  /** Whether what is shown answers what is typed. */
  get #isCurrent(): boolean {
    return this.#typed.value === this.#input && this.#results.isCurrent;
  }

  /** Chooses by what was found; by Enter the focus goes on with it. */
  #update(): void {
    const next = this.#nextChoice();
    if (next?.ticket_id !== this.#chosen?.ticket_id) this.#choose(next, true);
    const isAnswered = this.#isCurrent || (this.#input.trim() === '');
    if (!this.#entered || !isAnswered) return;
    this.#entered = false;
    if (this.#chosen) this.#options.done();
    else this.#options.said(this.#whyNone());
  }

  /** A hit that is gone is not chosen any more; one that is alone needs no choosing, unless its work is over or it may be another one. */
  #nextChoice(): TicketHit | undefined {
    const isMeant = this.#isCurrent && this.#strangeHost === undefined;
    const [only, other] = isMeant ? this.#meant() : [];
    if (other) return this.chosen;
    if (this.#entered && only) return only;
    return this.chosen ?? (only && !this.#results.isFiltered && !isFinished(this.#client, only) ? only : undefined);
  }

  /** Returns the tickets that may be meant: those of the number that was typed, else all. None where one that may be meant, too, is not shown. */
  #meant(): TicketHit[] {
    const { items = [], total = 0, unreadable = 0, searched = [] } = this.#results.data ?? {};
    const named = items.filter(({ ticket_number }) => searched.some((text) => text.toLowerCase() === ticket_number.toLowerCase()));
    const meant = named.length > 0 ? named : this.#linkable;
    const isWhole = unreadable === 0 && (named.length > 0 || total === items.length);
    return isWhole && !(meant.length === 1 && meant[0]?.linked) ? meant : [];
  }

  /** What Enter says where it has chosen nothing, beside how many were found. */
  #whyNone(): string {
    const text = textsOf(this.#host, linkTexts);
    const [first] = this.#results.shown;
    if (!first) return '';
    const { length } = this.#linkable;
    return length > 0 ? text.chooseOne(length) : text.linkedAlready(first.ticket_number);
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
    this.#options.said('');
    // What an input method has not finished yet is no word.
    if (event instanceof InputEvent && event.isComposing) return;
    if (this.#input.trim() === '') {
      this.#typed.set('');
      this.#choose(undefined);
    } else this.#typed.schedule(this.#input);
    this.#host.requestUpdate();
  };

  #handleFieldKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void this.#enter();
    else if (event.key === 'Escape' && this.#input !== '') this.#clear();
    else if (event.key === 'ArrowDown') this.#enterHits();
    else return;
    event.preventDefault();
  };

  /** What is typed goes first; a field that is empty leaves Escape to the dialog. */
  #clear(): void {
    this.#input = '';
    this.#entered = false;
    this.#typed.set('');
    this.#options.said('');
    this.#choose(undefined);
  }

  /** Searches at once; what is there already is chosen from once it answers what is typed. */
  async #enter(): Promise<void> {
    this.#entered = true;
    this.#typed.set(this.#input);
    await this.#host.updateComplete;
    this.#update();
  }

  #enterHits(): void {
    this.#host.shadowRoot?.querySelector<HTMLElement>('.hits input')?.focus();
    const [first] = this.#linkable;
    if (first && !this.chosen) this.#choose(first);
  }

  #handleHitKey = (event: KeyboardEvent): void => {
    // On the link of a hit it opens that.
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.#options.done();
  };
}
