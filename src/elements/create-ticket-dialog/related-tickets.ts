import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketingError } from '../../api/index.js';
import type { Page } from '../../contract/page.js';
import type { RelatedTicket } from '../../contract/related-tickets.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { TicketingClient } from '../../data/client.js';
import { relatedTicketsQuery } from '../../data/related-tickets.js';
import { Debounced } from '../ui/host/debounce.js';
import type { ElementHost } from '../ui/host/host.js';
import { relatedText as text } from '../ui/strings/related-tickets.js';
import { renderRelated, type RelatedActions } from './related-row.js';

/** So many are shown at first: a likely duplicate is among the nearest. */
const shown = 3;

interface RelatedContext {
  client: TicketingClient;
  anomalyId: string;
}

/**
 * The duplicate guard: open incidents on the same anomaly, table or datastore, under Short Description.
 *
 * Its line is there from the start, and the list is unfolded by itself only if it comes before somebody types or goes to
 * another field, so that none moves under the hands; after that, typing changes its order alone.
 */
export class RelatedTickets implements ReactiveController {
  readonly #query: QueryController<Page<RelatedTicket>, TicketingError>;
  readonly #words: Debounced<string>;
  readonly #host: ElementHost;
  #touched = false;
  #unfolds = false;
  #all = false;

  /** @param context undefined while nothing is to be looked up */
  constructor(host: ElementHost, context: () => RelatedContext | undefined) {
    this.#host = host;
    this.#words = new Debounced(host, '', 400);
    this.#query = new QueryController(host, () => {
      const wanted = context();
      return wanted && relatedTicketsQuery(wanted.client, wanted.anomalyId, this.#words.value);
    });
    host.addController(this);
  }

  /** Somebody typed: what has their words comes first from now on. */
  follow(title: string): void {
    this.settle();
    this.#words.follow(title.trim());
  }

  /** From now on nothing moves by itself. */
  settle(): void {
    this.#touched = true;
  }

  /** A new look at the form. */
  begin(title: string): void {
    this.#touched = false;
    this.#unfolds = false;
    this.#all = false;
    this.#words.set(title.trim());
  }

  hostUpdate(): void {
    if (!this.#touched && this.#items.length > 0) this.#unfolds = true;
  }

  render(actions: RelatedActions): TemplateResult {
    const items = this.#items;
    return html`<div class="related">
      ${items.length === 0 ? html`<p class="related-line small muted">${this.#summary()}</p>` : this.#renderList(items, actions)}
      <p class="sr-only" role="status">${this.#summary()}</p>
    </div>`;
  }

  #renderList(items: readonly RelatedTicket[], actions: RelatedActions): TemplateResult {
    const visible = this.#all ? items : items.slice(0, shown);
    const hidden = items.length - visible.length;
    return html`<details ?open=${this.#unfolds}>
      <summary class="related-line small">${text.found(items.length)}</summary>
      <ul class="related-list" role="list">
        ${repeat(
          visible,
          ({ ticket_id }) => ticket_id,
          (ticket) => renderRelated(ticket, actions),
        )}
      </ul>
      ${visible.every(({ linked }) => linked) ? nothing : html`<p class="small muted">${text.writes}</p>`}
      ${hidden > 0 ? html`<button type="button" class="link small" @click=${this.#showAll}>${text.more(hidden)}</button>` : nothing}
    </details>`;
  }

  #summary(): string {
    return this.#query.render({
      pending: () => text.checking,
      error: () => text.unknown,
      success: ({ items }) => (items.length === 0 ? text.none : text.found(items.length)),
    });
  }

  get #items(): readonly RelatedTicket[] {
    return this.#query.data?.items ?? [];
  }

  #showAll = (): void => {
    this.#all = true;
    this.#host.requestUpdate();
  };
}
