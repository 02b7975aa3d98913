import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { TicketLinks, TicketPermissions } from '../../contract/ticket-links.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import type { TicketingClient } from '../../data/client/client.js';
import { linkedTicketsQuery } from '../../data/ticket-links.js';
import { commonTexts } from '../../texts/en/common.js';
import { wake } from '../../data/wake.js';
import { listTexts, type ListTexts } from '../../texts/en/list.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import { ForgetWatch } from '../ui/host/forget-watch.js';
import { FirstTexts } from '../ui/host/first-texts.js';
import { askToSignIn } from '../ui/host/sign-in.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { safely } from '../ui/notice/safely.js';
import { renderSlow } from '../ui/notice/slow.js';
import { renderStale } from '../ui/notice/stale.js';
import { waysOn } from '../ui/notice/ways-on.js';
import { baseStyles } from '../ui/styles/base.styles.js';
import { statusBadgeStyles } from '../ui/ticket/status-badge.styles.js';
import { contextOf } from '../ui/ticket/tickets-context.js';
import { Ticking } from '../ui/time/ticking.js';
import { linkedTicketsStyles } from './linked-tickets.styles.js';
import { Elsewhere } from './elsewhere.js';
import { renderArchived, renderCauses, renderConnection, renderOneWay, settingsLink } from './list-notices.js';
import { Outcomes } from './outcomes.js';
import { renderEmpty, renderSkeleton } from './placeholders.js';
import { SectionParts } from './section-parts.js';
import { settingsAddress } from './settings-address.js';
import { TicketList } from './ticket-list.js';

const allAllowed: TicketPermissions = { view: true, create: true, link: true, unlink: true };

/**
 * An anomaly's tickets: their state, creating, linking and unlinking.
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
  static override properties = {
    anomalyId: { attribute: 'anomaly-id' },
    apiBase: { attribute: 'api-base' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    settingsUrl: { attribute: 'settings-url' },
    client: { attribute: false },
  };

  /** The anomaly whose tickets are shown. */
  anomalyId = '';
  /** Where the backend is; stops before `/api`. */
  apiBase = '';
  /** The heading's level in the page, 1 to 6. */
  headingLevel = 2;
  /** Where the page has its settings, http(s) or relative: offered where the connection is what has to be mended. */
  settingsUrl = '';
  /** The client to use instead of the page's default. */
  client: TicketingClient | undefined;

  readonly #capabilities = new QueryController<Capabilities, TicketingError>(this, () => capabilitiesQuery(clientOf(this)));
  readonly #links = new QueryController<TicketLinks, TicketingError>(
    this,
    () => (this.anomalyId ? linkedTicketsQuery(clientOf(this), this.anomalyId) : undefined),
    { read: ({ items }, readAt) => this.#outcomes.update(items, readAt), failed: (error) => askToSignIn(this, error) },
  );
  readonly #texts = new FirstTexts(this, [listTexts]);
  readonly #outcomes = new Outcomes(this);
  readonly #list = new TicketList(this, () => this.anomalyId);
  readonly #parts = new SectionParts(this, {
    context: () => contextOf(this),
    capabilities: () => this.#capabilities.data,
    outcomes: this.#outcomes,
  });

  constructor() {
    super();
    new Ticking(this, () => void wake(clientOf(this)));
    new Elsewhere(this, () => this.#outcomes.leave());
    new ForgetWatch(this, () => {
      this.#outcomes.reset();
      this.#list.reset();
      this.#parts.forget();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('anomalyId') || changed.has('client') || changed.has('apiBase')) {
      this.#outcomes.reset();
      this.#list.reset();
    }
  }

  /** Reads the links again; for hosts that changed the anomaly themselves. */
  async refresh(): Promise<void> {
    await this.#links.refetch();
  }

  protected override render(): TemplateResult {
    if (!this.#texts.ready) return html`<section class="section" part="base">${renderSkeleton()}</section>`;
    return html`
      <section class="section" part="base" aria-labelledby="heading">${safely(clientOf(this), () => this.#renderSection(textsOf(this, listTexts)))}</section>
      ${this.#parts.render()}
    `;
  }

  #renderSection(text: ListTexts): TemplateResult {
    return html`
        <div class="header">
          <div class="heading">
            <div id="heading" role="heading" aria-level=${this.#level} tabindex="-1">${text.heading}</div>
            ${this.#renderCount(text)}
          </div>
          ${this.#renderButtons(text)}
        </div>
        <div class="outcome" role="status">${this.#outcomes.render()}</div>
        ${renderSlow(clientOf(this), this.#links)} ${this.#parts.renderFailed()} ${this.anomalyId ? this.#parts.renderOpenAttempts(this.#permissions) : nothing}
        ${this.#links.render({
          pending: () => (this.#offline ? notice({ kind: 'info', title: textsOf(this, commonTexts).offline }) : renderSkeleton(text.loading)),
          error: (error) => this.#renderError(error),
          success: (links) => this.#renderLinks(text, links),
        })}
    `;
  }

  /** What the attribute says, where that is a heading's level. */
  get #level(): number {
    return Math.min(6, Math.max(1, Math.trunc(this.headingLevel) || 2));
  }

  #renderError(error: TicketingError): TemplateResult {
    return notice({ kind: 'error', ...explain(clientOf(this), error), action: waysOn(this, error, this.#handleRetry) });
  }

  #renderCount(text: ListTexts): TemplateResult | typeof nothing {
    const { items, total, unreadable } = this.#links.data ?? { items: [], total: 0, unreadable: 0 };
    return items.length > 0 ? html`<span class="count muted numeric">${text.count(items.length, total - unreadable)}</span>` : nothing;
  }

  #renderButtons(text: ListTexts): TemplateResult | typeof nothing {
    const { create, link } = this.#permissions;
    if (!create && !link) return nothing;
    return html`<div class="actions">
      ${link ? html`<button type="button" @click=${this.#parts.openLink}>${text.link}</button>` : nothing}
      ${create ? html`<button type="button" class="primary" @click=${this.#parts.openCreate}>${text.create}</button>` : nothing}
    </div>`;
  }

  #renderLinks(text: ListTexts, links: TicketLinks): TemplateResult {
    const { items, unreadable } = links;
    const client = clientOf(this);
    // Who may not manage the connection is not sent where nothing can be done about it.
    const mayMend = this.#capabilities.data?.manage_integration ?? true;
    const settings = mayMend ? settingsLink(text, settingsAddress(this.settingsUrl)) : undefined;
    const readAt = this.#links.result?.dataUpdatedAt ?? 0;
    if (!(this.#links.data?.permissions ?? allAllowed).view) return notice({ kind: 'info', title: text.noView, text: text.noViewHelp });
    return html`
      ${renderConnection(client, this.#active, items, settings)} ${renderArchived(client, links)} ${renderCauses(client, items, settings, this.#list.offer)}
      ${renderStale(this, { error: this.#links.result?.error ?? null, offline: this.#offline, readAt }, this.#handleRetry)}
      ${unreadable > 0 ? notice({ kind: 'warning', text: text.unreadable(unreadable) }) : nothing}
      ${items.length > 0 ? this.#list.render(items, this.#parts.rowActions(this.#permissions)) : renderEmpty(text, this.#permissions)}
      ${renderOneWay(client, links)}
    `;
  }

  /** What this user can do now: nothing before the first answer, after a refusal, or without a connection. */
  get #permissions(): TicketPermissions {
    const { result } = this.#links;
    const refused = result?.error?.code === 'forbidden' || result?.error?.code === 'unauthenticated';
    const given = result?.data?.permissions ?? allAllowed;
    if (!result || result.isPending || refused) return { ...given, create: false, link: false, unlink: false };
    return this.#connected ? given : { ...given, create: false, link: false };
  }

  get #active(): string | null | undefined {
    return this.#capabilities.data?.active_integration;
  }

  /** Whether tickets can be made and linked; a backend that does not say gets the benefit of the doubt. */
  get #connected(): boolean {
    return this.#active === undefined || this.#active === clientOf(this).provider.type;
  }

  /** Whether a read waits for the network to come back. */
  get #offline(): boolean {
    return this.#links.result?.fetchStatus === 'paused';
  }

  #handleRetry = (): void => void this.refresh();
}
