import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { LinkAnswer, TicketHit, WritePreview } from '../../contract/link-ticket.js';
import type { Page } from '../../contract/page.js';
import { ActionController } from '../../controllers/action-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import type { TicketingClient } from '../../data/client.js';
import { IdempotencyKey } from '../../data/idempotency-key.js';
import { linkPreviewQuery, linkTicket, ticketSearchQuery } from '../../data/link-ticket.js';
import { AuthRequiredEvent, TicketLinkedEvent } from '../../events.js';
import { adoptLater } from '../shared/adopt-styles.js';
import { Debounced } from '../shared/debounce.js';
import { DialogController } from '../shared/dialog-controller.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { explain, explainWrite } from '../shared/explain.js';
import { field } from '../shared/field.js';
import { fieldStyles } from '../shared/field.styles.js';
import type { ElementHost } from '../shared/host.js';
import { notice } from '../shared/notice.js';
import { commonText } from '../shared/strings/common.js';
import { linkTicketText as text } from '../shared/strings/link-ticket.js';
import { linkTicketStyles } from './link-ticket.styles.js';
import { searchText } from './search-text.js';
import { renderHit } from './ticket-hit.js';
import { renderWritePreview } from './write-preview.js';

export interface LinkTicketContext {
  client: TicketingClient;
  anomalyId: string;
}

/** The dialog that finds an existing incident and links it, telling first what that writes (domain L7). */
export class LinkTicketDialog {
  readonly #host: ElementHost;
  readonly #context: () => LinkTicketContext;
  readonly #closed: (link: LinkAnswer | undefined) => void;
  readonly #dialog: DialogController;
  readonly #search: Debounced<string>;
  readonly #capabilities: QueryController<Capabilities, TicketingError>;
  readonly #hits: QueryController<Page<TicketHit>, TicketingError>;
  readonly #preview: QueryController<WritePreview, TicketingError>;
  readonly #link: ActionController<[TicketHit], LinkAnswer>;
  readonly #key = new IdempotencyKey();
  #input = '';
  #target: TicketHit | undefined;
  #linked: LinkAnswer | undefined;

  constructor(host: ElementHost, context: () => LinkTicketContext, closed: (link: LinkAnswer | undefined) => void) {
    this.#host = host;
    this.#context = context;
    this.#closed = closed;
    adoptLater(host, [dialogStyles, fieldStyles, linkTicketStyles]);
    this.#dialog = new DialogController(host, { mayClose: () => !this.#link.pending, closed: () => this.#handleClosed() });
    this.#search = new Debounced(host, '', 250);
    this.#capabilities = new QueryController(host, () => this.#whileOpen(({ client }) => capabilitiesQuery(client)));
    this.#hits = new QueryController(host, () =>
      this.#search.value ? this.#whileOpen(({ client, anomalyId }) => ticketSearchQuery(client, anomalyId, this.#search.value)) : undefined,
    );
    this.#preview = new QueryController(host, () =>
      this.#capabilities.data?.link_preview ? this.#whileOpen(({ client, anomalyId }) => linkPreviewQuery(client, anomalyId)) : undefined,
    );
    this.#link = new ActionController(host, (hit) => this.#send(hit));
  }

  show(): void {
    this.#dialog.show();
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render({
      title: text.title,
      content: html`
        <div class="dialog-body">
          ${this.#renderSearch()} ${this.#renderFailure()}
          ${renderWritePreview(this.#capabilities.data?.link_preview ? this.#preview : undefined)}
          <p class="small muted" role="status">${this.#summary()}</p>
          ${this.#renderHits()}
        </div>
        <div class="dialog-footer">
          <button type="button" ?disabled=${this.#link.pending} @click=${() => this.#dialog.requestClose()}>${commonText.cancel}</button>
        </div>
      `,
    });
  }

  #renderSearch(): TemplateResult {
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
        ?readonly=${this.#link.pending || this.#unclear}
        .value=${live(this.#input)}
        @input=${this.#handleInput}
      />`,
    });
  }

  #renderFailure(): TemplateResult {
    const { error } = this.#link;
    return html`<div role="alert">${error ? notice({ kind: this.#unclear ? 'warning' : 'error', ...explainWrite(error, text.unclear) }) : nothing}</div>`;
  }

  #renderHits(): TemplateResult | typeof nothing {
    const { result } = this.#hits;
    if (result?.error && !result.data) {
      const retry = html`<button type="button" @click=${() => this.#hits.refetch()}>${commonText.retry}</button>`;
      return notice({ kind: 'error', ...explain(result.error), action: retry });
    }
    const hits = result?.data?.items ?? [];
    if (hits.length === 0) return nothing;
    return html`<ul class="hits" role="list">
      ${repeat(
        hits,
        ({ ticket_id }) => ticket_id,
        (hit) => renderHit(hit, { label: this.#labelOf(hit), disabled: this.#isBlocked(hit), link: () => void this.#submit(hit) }),
      )}
    </ul>`;
  }

  #summary(): string {
    if (!this.#search.value) return text.prompt;
    return this.#hits.render({
      pending: () => text.searching,
      error: () => '',
      success: ({ items, total }) => (items.length === 0 ? text.none : text.found(items.length, total)),
    });
  }

  #labelOf({ ticket_id, ticket_number }: TicketHit): string {
    const chosen = this.#target?.ticket_id === ticket_id;
    if (chosen && this.#link.pending) return text.linking;
    return chosen && this.#unclear ? text.checkAgain(ticket_number) : text.link(ticket_number);
  }

  /** While an outcome is open nothing but its replay may be sent. */
  #isBlocked(hit: TicketHit): boolean {
    return this.#link.pending || (this.#unclear && this.#target?.ticket_id !== hit.ticket_id);
  }

  get #unclear(): boolean {
    return this.#link.error instanceof TicketingError && this.#link.error.unclear;
  }

  #whileOpen<Query>(query: (context: LinkTicketContext) => Query): Query | undefined {
    return this.#dialog.open ? query(this.#context()) : undefined;
  }

  #handleInput = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#input = event.target.value;
    this.#search.follow(searchText(this.#input));
  };

  async #submit(hit: TicketHit): Promise<void> {
    if (this.#isBlocked(hit)) return;
    this.#target = hit;
    const link = await this.#link.run(hit);
    if (link) this.#succeed(link);
    else this.#fail(this.#link.error);
  }

  #send({ ticket_id }: TicketHit): Promise<LinkAnswer> {
    const { client, anomalyId } = this.#context();
    return linkTicket(client, anomalyId, ticket_id, this.#key.for({ anomalyId, ticket_id }));
  }

  #succeed(link: LinkAnswer): void {
    this.#key.end();
    this.#linked = link;
    const { ticket_id: ticketId, ticket_number: ticketNumber } = link.ticket;
    this.#host.dispatchEvent(new TicketLinkedEvent({ anomalyId: this.#context().anomalyId, ticketId, ticketNumber }));
    this.#dialog.close();
  }

  #fail(error: unknown): void {
    if (error instanceof TicketingError && error.code === 'unauthenticated') this.#host.dispatchEvent(new AuthRequiredEvent());
  }

  #handleClosed(): void {
    const linked = this.#linked;
    this.#linked = undefined;
    if (linked) {
      this.#input = '';
      this.#search.set('');
      this.#target = undefined;
    }
    this.#closed(linked);
  }
}
