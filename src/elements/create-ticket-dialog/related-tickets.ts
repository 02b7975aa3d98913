import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketingError } from '../../api/index.js';
import type { Page } from '../../contract/page.js';
import type { RelatedTicket } from '../../contract/related-tickets.js';
import { QueryController } from '../../controllers/query-controller.js';
import { reactive } from '../../controllers/reactive.js';
import { relatedTicketsQuery } from '../../data/related-tickets.js';
import { Debounced } from '../ui/host/debounce.js';
import type { LinkTarget } from '../../data/writes/index.js';
import type { ElementHost } from '../ui/host/host.js';
import { detailsIcon } from '../ui/icons/icons.js';
import { trustedAge } from '../ui/ticket/ticket-state.js';
import type { TicketsContext } from '../ui/ticket/tickets-context.js';
import { createTexts, type CreateTexts } from '../../texts/en/create.js';
import { renderRelated, type RelatedActions } from './related-row.js';

/** So many are shown at first: a likely duplicate is among the nearest. */
const shown = 3;

/** The words to look by: more of them would be no better, and make an address that nobody takes. */
const wordsOf = (title: string): string => title.trim().slice(0, 160);

/**
 * The duplicate guard: open incidents on the same anomaly, table or datastore, under Short Description (elements D7).
 *
 * It is one line, which unfolds the others, and the nearest one that can be linked instead: that shows itself, if it comes with the form. What
 * comes later stays folded, so that no field moves under the hands; typing changes the order alone.
 */
export class RelatedTickets {
  readonly #query: QueryController<Page<RelatedTicket>, TicketingError>;
  readonly #words: Debounced<string>;
  readonly #view: { /** The key of the one that shows itself; `''` for none. */ offered: string; unfolded: boolean; all: boolean; gone: string };
  readonly #isShown: () => boolean;
  #looking = false;

  /**
   * @param context undefined while nothing is to be looked up
   * @param isShown returns whether the form is there already
   */
  constructor(host: ElementHost, context: () => TicketsContext | undefined, isShown: () => boolean) {
    this.#isShown = isShown;
    this.#view = reactive(host, { offered: '', unfolded: false, all: false, gone: '' });
    this.#words = new Debounced(host, '', 400);
    this.#query = new QueryController(
      host,
      () => {
        const wanted = context();
        return wanted && relatedTicketsQuery(wanted.client, wanted.anomalyId, this.#words.value);
      },
      { read: ({ items }) => this.#offer(items) },
    );
  }

  /** Somebody typed: what has their words comes first from now on. */
  schedule(title: string): void {
    this.#view.gone = '';
    this.#words.schedule(wordsOf(title));
  }

  /** The number of an incident that was chosen and is not open any more; `''` where none was. */
  get gone(): string {
    return this.#view.gone;
  }

  /** Looks again at an incident that is about to be linked. False where it is not offered any more, or somebody stopped waiting. */
  async isOffered({ ticket_id, ticket_number }: LinkTarget): Promise<boolean> {
    if (this.#looking) return false;
    this.#looking = true;
    const isWanted = await this.#query.renew(trustedAge);
    this.#looking = false;
    const isThere = this.#query.data?.items.some((item) => item.ticket_id === ticket_id) ?? false;
    this.#view.gone = isThere ? '' : ticket_number;
    return isWanted && isThere;
  }

  /** Whether it is known what there is, or that this cannot be known. */
  get settled(): boolean {
    return this.#query.render({ pending: () => false, error: () => true, success: () => true });
  }

  get slow(): boolean {
    return this.#looking && this.#query.slow;
  }

  /** Stops waiting for the second look. */
  cancel(reason: TicketingError): void {
    void this.#query.cancel(reason);
  }

  /** A new look at the form. */
  begin(title: string): void {
    this.#view.offered = '';
    this.#view.unfolded = false;
    this.#view.all = false;
    this.#view.gone = '';
    this.#words.set(wordsOf(title));
  }

  #offer(items: readonly RelatedTicket[]): void {
    if (!this.#isShown()) this.#view.offered = items.find(({ linked }) => !linked)?.ticket_id ?? '';
  }

  render(actions: RelatedActions): TemplateResult {
    const items = linkedLast(this.#query.data?.items ?? []);
    const text = actions.client.texts.of(createTexts);
    const summary = this.#summary(text);
    return html`<div class="related">
      ${items.length === 0 ? html`<p class="related-line small muted">${summary}</p>` : this.#renderFound(items, actions, text)}
      <p class="sr-only" role="status">${summary}</p>
    </div>`;
  }

  #renderFound(items: readonly RelatedTicket[], actions: RelatedActions, text: CreateTexts): TemplateResult {
    const { offered, unfolded, all } = this.#view;
    const visible = unfolded ? (all ? items : items.slice(0, shown)) : items.filter(({ ticket_id, linked }) => actions.link && !linked && ticket_id === offered);
    const hidden = items.length - visible.length;
    return html`<button type="button" class="link small related-line" part="summary" aria-expanded=${unfolded ? 'true' : 'false'} aria-controls="related" @click=${this.#toggle}>
        ${detailsIcon()} ${text.relatedFound(items.length)}
      </button>
      <div id="related" ?hidden=${visible.length === 0}>
        <ul class="related-list" role="list">
          ${repeat(
            visible,
            ({ ticket_id }) => ticket_id,
            (ticket) => renderRelated(ticket, actions),
          )}
        </ul>
        ${actions.link && visible.some(({ linked }) => !linked) ? html`<p class="small muted">${text.linkWrites}</p>` : nothing}
        ${unfolded && hidden > 0 ? html`<button type="button" class="link small" part="button-link" @click=${this.#showAll}>${text.more(hidden)}</button>` : nothing}
      </div>`;
  }

  #summary(text: CreateTexts): string {
    return this.#query.render({
      pending: () => text.checkingRelated,
      error: () => text.relatedUnknown,
      success: ({ items }) => (items.length === 0 ? text.noRelated : text.relatedFound(items.length)),
    });
  }

  #toggle = (): void => {
    this.#view.unfolded = !this.#view.unfolded;
  };

  #showAll = (): void => {
    this.#view.all = true;
  };
}

/** Nothing can be done with what is linked to this anomaly already: it comes last. */
const linkedLast = (items: readonly RelatedTicket[]): readonly RelatedTicket[] => [...items].sort((a, b) => Number(a.linked) - Number(b.linked));
