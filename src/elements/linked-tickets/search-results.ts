import { html, nothing, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { TicketHit } from '../../contract/link-ticket.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { Client } from '../../data/client/client.js';
import { ticketSearchQuery, type TicketHits } from '../../data/link-ticket.js';
import type { SearchReading } from '../../providers/provider.js';
import { linkTexts, type LinkTexts } from '../../texts/en/link.js';
import { clientOf } from '../ui/host/client-of.js';
import { tellFailure } from '../ui/host/failures.js';
import type { ElementHost } from '../ui/host/host.js';
import { explain } from '../ui/notice/explain.js';
import { singleClick } from '../ui/host/single-click.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';
import { SearchFilter } from './search-filter.js';
import { SearchStart, type HitGroup } from './search-start.js';
import { inOrder } from './ticket-hit.js';

export interface ResultsOptions {
  /** Undefined while nothing is to be read. */
  context: () => TicketsContext | undefined;
  capabilities: () => Capabilities | undefined;
  /** What is searched for; nothing while nothing is typed. */
  tries: () => SearchReading['tries'];
  /** Whether nothing is typed, not even what is not searched for yet. */
  isBlank: () => boolean;
  /** Told of each outcome of a search, and when its filters have changed. */
  changed: () => void;
  /** Says what went wrong while all that was there stays. */
  said: (why: string) => void;
}

/** What there is to choose from: where to begin, or what was found, narrowed by its filters, as far as it was read. */
export class SearchResults {
  readonly #host: ElementHost;
  readonly #options: ResultsOptions;
  readonly #filter: SearchFilter;
  readonly #start: SearchStart;
  readonly #hits: QueryController<TicketHits, TicketingError>;
  /** How far a search was read on; another search begins with its first page. */
  #extent = { of: '', pages: 1 };
  /** The hits that were there when more were asked for. */
  #before: ReadonlySet<string> | undefined;

  constructor(host: ElementHost, options: ResultsOptions) {
    this.#host = host;
    this.#options = options;
    this.#filter = new SearchFilter(() => {
      options.changed();
      host.requestUpdate();
    });
    this.#start = new SearchStart(host, () => (this.isSearch ? undefined : options.context()), options.capabilities);
    this.#hits = new QueryController(
      host,
      () => {
        const context = this.isSearch ? options.context() : undefined;
        return context && ticketSearchQuery(context.client, context.anomalyId, options.tries(), { filters: this.#sent, pages: this.#pages });
      },
      { read: (hits) => this.#handleRead(hits), failed: (error) => this.#handleFailed(error) },
    );
  }

  get isSearch(): boolean {
    return this.#options.tries().length > 0;
  }

  get isFiltered(): boolean {
    return this.#filter.active;
  }

  /** What was found, whatever is shown of it. */
  get data(): TicketHits | undefined {
    return this.isSearch ? this.#hits.data : undefined;
  }

  /** Whether what is shown answers what is searched for. */
  get isCurrent(): boolean {
    const { result } = this.#hits;
    return result?.data !== undefined && !result.isPlaceholderData;
  }

  /** Why nothing was found out, where there is nothing older to show. */
  get error(): TicketingError | undefined {
    const { result } = this.#hits;
    return result?.data ? undefined : (result?.error ?? undefined);
  }

  get slow(): boolean {
    return this.#hits.slow;
  }

  /** What is shown, in order. */
  get groups(): HitGroup[] {
    const client = this.#client;
    if (!this.isSearch) return this.#options.isBlank() ? this.#start.groups(client) : [];
    const hits = this.#filtered(inOrder(client, this.data?.batches ?? []));
    return hits.length > 0 ? [{ label: client.texts.of(linkTexts).incidents, quiet: true, hits }] : [];
  }

  get shown(): TicketHit[] {
    return this.groups.flatMap(({ hits }) => hits);
  }

  begin(): void {
    this.#filter.reset();
    this.#before = undefined;
  }

  cancel(reason: TicketingError): void {
    void this.#hits.cancel(reason);
  }

  refetch(): void {
    if (this.isSearch) void this.#hits.refetch();
    else this.#start.refetch();
  }

  /** Reads hits again that may have changed since. False where somebody stopped waiting. */
  renew(age: number): Promise<boolean> {
    return (this.isSearch ? this.#hits : this.#start).renew(age);
  }

  /** How many there are. */
  renderSummary(typed: string): TemplateResult | string {
    const text = this.#client.texts.of(linkTexts);
    if (this.isSearch) return this.#hits.render({ pending: () => text.searching, error: () => '', success: (hits) => this.#told(text, hits, typed) });
    const { length } = this.shown;
    return html`${text.prompt}${length > 0 ? html` <span class="sr-only">${text.suggested(length)}</span>` : nothing}`;
  }

  renderFilters(readOnly: boolean): TemplateResult | typeof nothing {
    return this.isSearch ? this.#filter.render(this.#client, readOnly) : nothing;
  }

  /** The way to what is not shown, or the room for what comes first. */
  renderRest(readOnly: boolean): TemplateResult | typeof nothing {
    if (!this.isSearch) return this.#start.pending && this.#options.isBlank() ? html`<div class="skeleton hits-loading"></div>` : nothing;
    if (!this.data?.more) return nothing;
    const { showMore, showingMore } = this.#client.texts.of(linkTexts);
    const isBusy = this.#before !== undefined;
    return html`<button type="button" class="hits-more" part="button button-secondary" aria-disabled=${isBusy || readOnly ? 'true' : 'false'} @click=${singleClick(() => this.#showMore())}>
      ${isBusy ? showingMore : showMore}
    </button>`;
  }

  /** How many there are, and what was taken for the number, or for the words, of what was typed. */
  #told(text: LinkTexts, { items, total, unreadable, searched, more }: TicketHits, typed: string): string {
    const isTyped = searched.join().toLowerCase() === typed.trim().toLowerCase();
    const count = this.#filtered(items).length;
    const isLocal = this.isFiltered && !this.#sent && total > 0;
    const found = count === 0 && this.isFiltered && !more ? text.noMatch : text.found(items.length, total - unreadable);
    const none = this.isFiltered ? text.noMatch : text.none;
    return this.#client.texts.format.sentences(
      isLocal ? text.filtered(count, items.length, more) : total === 0 ? none : found,
      unreadable > 0 ? text.unreadable(unreadable) : '',
      isTyped ? '' : text.searched(searched),
    );
  }

  /** The filters, where the backend has them. */
  get #sent() {
    return this.#options.capabilities()?.search_filters ? this.#filter.chosen : undefined;
  }

  #filtered(hits: readonly TicketHit[]): readonly TicketHit[] {
    return this.#sent ? hits : this.#filter.apply(this.#client, hits);
  }

  get #text(): string {
    return this.#options.tries().join('\n');
  }

  get #search(): string {
    return [this.#text, this.#sent?.status, this.#sent?.group].join('\n');
  }

  get #pages(): number {
    return this.#extent.of === this.#search ? this.#extent.pages : 1;
  }

  get #client(): Client {
    return this.#options.context()?.client ?? clientOf(this.#host);
  }

  #showMore(): void {
    if (this.#before) return;
    this.#before = new Set(this.shown.map(({ ticket_id }) => ticket_id));
    this.#extent = { of: this.#search, pages: this.#pages + 1 };
    this.#host.requestUpdate();
  }

  #handleRead({ items }: TicketHits): void {
    if (this.isCurrent) {
      this.#filter.learn(this.#client, this.#text, items);
      void this.#goOn();
    }
    this.#options.changed();
  }

  /** The focus goes to the first of what has come: its button may be gone. */
  async #goOn(): Promise<void> {
    const before = this.#before;
    this.#before = undefined;
    const next = before && this.shown.find(({ ticket_id, linked }) => !linked && !before.has(ticket_id));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (next) this.#host.shadowRoot?.querySelector<HTMLElement>(`.hits input[value="${CSS.escape(next.ticket_id)}"]`)?.focus();
  }

  #handleFailed(error: TicketingError): void {
    tellFailure(this.#host, error);
    if (this.#before) {
      // What was there stays.
      this.#before = undefined;
      this.#extent = { of: this.#search, pages: this.#pages - 1 };
      this.#options.said(explain(this.#client, error).title);
    }
    this.#options.changed();
    this.#host.requestUpdate();
  }
}
