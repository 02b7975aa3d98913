import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { Ticket } from '../../contract/ticket.js';
import type { TicketLink, TicketLinks, TicketPermissions } from '../../contract/ticket-links.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import type { TicketingClient } from '../../data/client.js';
import { linkedTicketsQuery, restoreLink, unlinkTicket } from '../../data/ticket-links.js';
import { TicketLinkedEvent, TicketUnlinkedEvent } from '../../events.js';
import type { CreateTicketForm } from '../create-ticket-dialog/create-ticket-form.js';
import { AuthWatch } from '../shared/auth-watch.js';
import { baseStyles } from '../shared/base.styles.js';
import { clientOf } from '../shared/client-of.js';
import { explain } from '../shared/explain.js';
import { LazyPart, partFailed } from '../shared/lazy-part.js';
import { notice, type Notice } from '../shared/notice.js';
import { singleClick } from '../shared/single-click.js';
import { statusBadgeStyles } from '../shared/status-badge.js';
import { commonText } from '../shared/strings/common.js';
import { linkedTicketsText as text } from '../shared/strings/linked-tickets.js';
import type { LinkTicketDialog } from './link-ticket-dialog.js';
import { linkedTicketsStyles } from './linked-tickets.styles.js';
import { inDisplayOrder } from './order.js';
import { renderEmpty, renderSkeleton } from './placeholders.js';
import { pauseCause } from './sync-note.js';
import { renderRow } from './ticket-row.js';

const allAllowed: TicketPermissions = { view: true, create: true, link: true, unlink: true };

/**
 * An anomaly's ServiceNow incidents: their state, creating, linking and unlinking.
 *
 * @fires ticket-create - Before a ticket is created. Cancelable: the host may take over.
 * @fires ticket-created - An incident was created and linked.
 * @fires ticket-linked - An existing incident was linked, or an unlinked one restored.
 * @fires ticket-unlinked - A ticket was unlinked; the incident is unchanged.
 * @fires auth-required - The user has to sign in to the product again.
 * @csspart base - The section around everything.
 * @csspart row - One linked ticket.
 * @csspart badge - A ticket's state.
 * @csspart notice - An inline message.
 * @csspart dialog - The native dialogs.
 */
export class LinkedTicketsElement extends LitElement {
  static override styles = [baseStyles, statusBadgeStyles, linkedTicketsStyles];

  /** The anomaly whose tickets are shown. */
  @property({ attribute: 'anomaly-id' }) anomalyId = '';
  /** Where the backend is; stops before `/api`. */
  @property({ attribute: 'api-base' }) apiBase = '';
  /** The heading's level in the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** The client to use instead of the page's default. */
  @property({ attribute: false }) client: TicketingClient | undefined;

  /** What the user's last action led to. */
  @state() private outcome: Notice | undefined;
  /** Tickets unlinked here, whose links can be restored. */
  @state() private unlinked: readonly TicketLink[] = [];

  readonly #capabilities = new QueryController<Capabilities, TicketingError>(this, () => capabilitiesQuery(clientOf(this)));
  readonly #links = new QueryController<TicketLinks, TicketingError>(this, () =>
    this.anomalyId ? linkedTicketsQuery(clientOf(this), this.anomalyId) : undefined,
  );
  readonly #context = () => ({ client: clientOf(this), anomalyId: this.anomalyId });
  readonly #createForm = new LazyPart<CreateTicketForm>(this, async () => {
    const { CreateTicketForm } = await import('../create-ticket-dialog/create-ticket-form.js');
    return new CreateTicketForm(this, this.#context, (created) => {
      if (created) this.outcome = { kind: 'success', text: text.created(created.ticket.ticket_number, created.anomaly_id, created.block) };
    });
  });
  readonly #linkDialog = new LazyPart<LinkTicketDialog>(this, async () => {
    const { LinkTicketDialog } = await import('./link-ticket-dialog.js');
    return new LinkTicketDialog(this, this.#context, (link) => {
      if (link) this.outcome = { kind: 'success', text: text.linked(link.ticket.ticket_number, link.block) };
    });
  });

  constructor() {
    super();
    new AuthWatch(this, () => [this.#links.result?.error]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('anomalyId')) return;
    this.outcome = undefined;
    this.unlinked = [];
  }

  /** Reads the links again; for hosts that changed the anomaly themselves. */
  async refresh(): Promise<void> {
    await this.#links.refetch();
  }

  protected override render(): TemplateResult {
    return html`
      <section class="section" part="base" aria-labelledby="heading">
        <div class="header">
          <div class="heading">
            <div id="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${text.heading}</div>
            ${this.#renderCount()}
          </div>
          ${this.#renderActions()}
        </div>
        <div class="outcome" role="status">${this.#renderOutcomes()}</div>
        ${this.#createForm.failed || this.#linkDialog.failed ? partFailed(() => this.#retryParts()) : nothing}
        ${this.#links.render({
          pending: renderSkeleton,
          error: (error) => this.#renderError(error),
          success: (links) => this.#renderLinks(links),
        })}
      </section>
      ${this.#createForm.part?.render()} ${this.#linkDialog.part?.render()}
    `;
  }

  #renderCount(): TemplateResult | typeof nothing {
    const count = this.#links.data?.items.length ?? 0;
    return count > 0 ? html`<span class="count muted numeric">${count}</span>` : nothing;
  }

  #renderOutcomes(): unknown[] {
    const dismiss = (): void => {
      this.outcome = undefined;
    };
    return [
      this.outcome ? notice({ ...this.outcome, dismiss }) : nothing,
      ...this.unlinked.map((link) =>
        notice({ kind: 'success', text: text.unlinked(link.ticket.ticket_number), action: this.#renderUndo(link), dismiss: () => this.#forget(link) }),
      ),
    ];
  }

  #renderActions(): TemplateResult | typeof nothing {
    const { create, link } = this.#permissions;
    if (!this.#links.result || this.#links.result.isPending || this.#refused || !this.#connected) return nothing;
    return html`<div class="actions">
      ${link ? html`<button type="button" @click=${this.#handleLink}>${text.link}</button>` : nothing}
      ${create ? html`<button type="button" class="primary" @click=${this.#handleCreate}>${text.create}</button>` : nothing}
    </div>`;
  }

  #renderError(error: TicketingError): TemplateResult {
    const retry = html`<button type="button" @click=${() => this.refresh()}>${commonText.retry}</button>`;
    return notice({ kind: 'error', ...explain(error), action: error.code === 'forbidden' ? undefined : retry });
  }

  #renderLinks({ items, unreadable }: TicketLinks): TemplateResult {
    if (!this.#permissions.view) return notice({ kind: 'info', title: text.noView, text: text.noViewHelp });
    return html`
      ${this.#renderConnection()} ${this.#renderStale()} ${renderPause(items)}
      ${unreadable > 0 ? notice({ kind: 'warning', text: text.unreadable(unreadable) }) : nothing}
      ${items.length > 0 ? this.#renderList(items) : renderEmpty(this.#permissions, this.#connected)}
    `;
  }

  #renderList(items: readonly TicketLink[]): TemplateResult {
    const unlink = this.#permissions.unlink ? (link: TicketLink) => void this.#unlink(link) : undefined;
    return html`<ul class="list" role="list">
      ${repeat(
        inDisplayOrder(items),
        ({ id }) => id,
        (link) => renderRow(link, { unlink }),
      )}
    </ul>`;
  }

  #renderConnection(): TemplateResult | typeof nothing {
    const active = this.#capabilities.data?.active_integration;
    if (active === null) return notice({ kind: 'info', title: text.notConnected, text: text.notConnectedHelp });
    if (active === undefined || active === 'servicenow') return nothing;
    return notice({ kind: 'info', title: text.otherActive(active), text: text.otherActiveHelp });
  }

  /** A refetch that failed leaves the last answer standing, and says so. */
  #renderStale(): TemplateResult | typeof nothing {
    const { result } = this.#links;
    if (!result?.isRefetchError) return nothing;
    const retry = html`<button type="button" @click=${() => this.refresh()}>${commonText.retry}</button>`;
    return notice({ kind: 'warning', title: text.staleTitle, text: explain(result.error).text, action: retry });
  }

  get #permissions(): TicketPermissions {
    return this.#links.data?.permissions ?? allAllowed;
  }

  /** Whether the backend told this user to keep out: actions would be refused, too. */
  get #refused(): boolean {
    const code = this.#links.result?.error?.code;
    return code === 'forbidden' || code === 'unauthenticated';
  }

  /** Whether tickets can be made and linked; a backend that does not say gets the benefit of the doubt. */
  get #connected(): boolean {
    const active = this.#capabilities.data?.active_integration;
    return active === undefined || active === 'servicenow';
  }

  #handleCreate = async (): Promise<void> => {
    this.outcome = undefined;
    (await this.#createForm.get())?.show();
  };

  #handleLink = async (): Promise<void> => {
    this.outcome = undefined;
    (await this.#linkDialog.get())?.show();
  };

  #retryParts(): void {
    if (this.#createForm.failed) void this.#handleCreate();
    else void this.#handleLink();
  }

  async #unlink(link: TicketLink): Promise<void> {
    const { client, anomalyId } = this.#context();
    const { ticket_number: number } = link.ticket;
    this.outcome = undefined;
    void this.#focusHeading();
    try {
      await unlinkTicket(client, anomalyId, link);
    } catch (error) {
      this.outcome = { kind: 'error', title: text.unlinkFailed(number), text: failureText(error) };
      return;
    }
    this.dispatchEvent(new TicketUnlinkedEvent(ticketDetail(anomalyId, link.ticket)));
    this.unlinked = [...this.unlinked, link];
  }

  #renderUndo(link: TicketLink): TemplateResult | undefined {
    if (!this.#capabilities.data?.restore) return undefined;
    return html`<button type="button" @click=${singleClick(() => void this.#restore(link))}>${text.undo}</button>`;
  }

  async #restore(link: TicketLink): Promise<void> {
    const { client, anomalyId } = this.#context();
    this.outcome = undefined;
    void this.#focusHeading();
    try {
      await restoreLink(client, anomalyId, link);
    } catch (error) {
      this.outcome = { kind: 'error', ...explain(error) };
      return;
    }
    this.#forget(link);
    this.dispatchEvent(new TicketLinkedEvent(ticketDetail(anomalyId, link.ticket)));
    this.outcome = { kind: 'success', text: text.restored(link.ticket.ticket_number) };
  }

  #forget(link: TicketLink): void {
    this.unlinked = this.unlinked.filter((other) => other !== link);
  }

  /** The button that was pressed goes away with its row: the focus stays in the section. */
  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }
}

function renderPause(links: readonly TicketLink[]): TemplateResult | typeof nothing {
  const cause = pauseCause(links);
  return cause === undefined ? nothing : notice({ kind: 'warning', title: text.pausedTitle, text: cause });
}

function failureText(error: unknown): string {
  const { title, text: next } = explain(error);
  return `${title} ${next}`;
}

function ticketDetail(anomalyId: string, { ticket_id: ticketId, ticket_number: ticketNumber }: Ticket) {
  return { anomalyId, ticketId, ticketNumber };
}
