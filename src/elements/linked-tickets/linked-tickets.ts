import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { TicketLinks, TicketPermissions } from '../../contract/ticket-links.js';
import { throwFailure } from '../../controllers/throw-failure.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import { linkedTicketsQuery } from '../../data/ticket-links.js';
import { commonTexts } from '../../texts/en/common.js';
import { wake } from '../../data/wake.js';
import { listTexts, type ListTexts } from '../../texts/en/list.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import { ForgetWatch } from '../ui/host/forget-watch.js';
import { FirstTexts } from '../ui/host/first-texts.js';
import { tellFailure } from '../ui/host/failures.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { safely } from '../ui/notice/safely.js';
import { renderSlow } from '../ui/notice/slow.js';
import { renderStale } from '../ui/notice/stale.js';
import { waysOn } from '../ui/notice/ways-on.js';
import { baseStyles } from '../ui/styles/base.styles.js';
import { breadthStyles } from '../ui/styles/breadth.styles.js';
import { frameStyles } from '../ui/styles/frame.styles.js';
import { statusBadgeStyles } from '../ui/ticket/status-badge.styles.js';
import { knownId, MissingId } from '../ui/ticket/anomaly-id.js';
import { contextOf } from '../ui/ticket/tickets-context.js';
import { Navigation } from '../ui/host/navigation.js';
import { asText, TicketingElement } from '../ui/host/ticketing-element.js';
import type { LinkedTicketsElementEventMap } from '../../events/maps.js';
import { Ticking } from '../ui/time/ticking.js';
import { copyRows } from './copy-rows.js';
import { linkedTicketsStyles } from './linked-tickets.styles.js';
import { Elsewhere } from './elsewhere.js';
import { renderArchived, renderCauses, renderConnection, renderOneWay, settingsLink } from './list-notices.js';
import { keepPlace } from './keep-place.js';
import { expectedSize, forgetSizes, rememberSize } from './list-size.js';
import { Outcomes } from './outcomes.js';
import { renderEmpty, renderSkeleton } from './placeholders.js';
import { rowStyles } from './row.styles.js';
import { SectionParts } from './section-parts.js';
import { settingsAddress } from './settings-address.js';
import { TicketList } from './ticket-list.js';

const allAllowed: TicketPermissions = { view: true, create: true, link: true, unlink: true };

/**
 * An anomaly's tickets: their state, creating, linking and unlinking.
 *
 * @fires ticketing-before-open - Before the create dialog opens. The page may answer: veto, open one of its own, go on.
 * @fires ticketing-before-create - Before a ticket is created. The page may answer: veto, take over, go on.
 * @fires ticketing-before-link - Before an existing ticket is linked, or an unlinked one restored.
 * @fires ticketing-before-unlink - Before a ticket is unlinked.
 * @fires ticketing-before-navigate - A link was followed: to a ticket, another anomaly, or the page's settings.
 * @fires ticketing-created - An incident was created; `linked` says whether it is linked, too.
 * @fires ticketing-linked - An existing incident was linked, or an unlinked one restored; `via` says how.
 * @fires ticketing-unlinked - A ticket was unlinked; the incident is unchanged.
 * @fires ticketing-dialog-closed - The create dialog was closed, with what came of it. Does not bubble.
 * @fires ticketing-auth-required - The user has to sign in to the product again.
 * @fires ticketing-error - Something failed, and the element has said so.
 * @csspart base - The section around everything.
 * @csspart header - The heading with its count, and the buttons.
 * @csspart count - How many tickets there are.
 * @csspart actions - The buttons beside the heading.
 * @csspart filter - The field above a long list, with how many it lets through.
 * @csspart list - The rows.
 * @csspart row - One linked ticket.
 * @csspart cell-status - Its state.
 * @csspart cell-number - Its number.
 * @csspart cell-title - Its short description.
 * @csspart cell-priority - Its priority.
 * @csspart cell-assigned - Who has it.
 * @csspart cell-synced - When it was last read.
 * @csspart cell-actions - The buttons of a row.
 * @csspart cell-note - What there is to say about a ticket, under it.
 * @csspart cell-details - What a row unfolds.
 * @csspart empty - What stands in the place of rows.
 * @csspart hit - A ticket that can be linked.
 * @csspart check - What one chooses it by.
 * @csspart preview - What will be written to ServiceNow.
 * @csspart priority - The priority that follows from impact and urgency.
 * @csspart related-row - An incident that may be about the same thing.
 */
export class LinkedTicketsElement extends TicketingElement<LinkedTicketsElementEventMap> {
  static override styles = [frameStyles, baseStyles, breadthStyles, statusBadgeStyles, linkedTicketsStyles, rowStyles];
  static override properties = {
    anomalyId: { attribute: 'anomaly-id', converter: asText },
    headingLevel: { type: Number, attribute: 'heading-level' },
    settingsUrl: { attribute: 'settings-url', converter: asText },
  };

  /** The anomaly whose tickets are shown. */
  anomalyId = '';
  /** The heading's level in the page, 1 to 6. */
  headingLevel = 2;
  /** Where the page has its settings, http(s) or relative: offered where the connection is what has to be mended. */
  settingsUrl = '';

  readonly #capabilities = new QueryController<Capabilities, TicketingError>(this, () => (this.#id ? capabilitiesQuery(clientOf(this)) : undefined));
  readonly #links = new QueryController<TicketLinks, TicketingError>(
    this,
    () => (this.#id ? linkedTicketsQuery(clientOf(this), this.#id) : undefined),
    { read: ({ items }, readAt) => this.#handleRead(items, readAt), failed: (error) => tellFailure(this, error) },
  );
  readonly #texts = new FirstTexts(this, [listTexts]);
  readonly #outcomes = new Outcomes(this);
  readonly #list = new TicketList(this, () => this.#id);
  readonly #parts = new SectionParts(this, {
    context: () => contextOf(this),
    capabilities: () => this.#capabilities.data,
    outcomes: this.#outcomes,
  });

  constructor() {
    super();
    new MissingId(this, () => true);
    new Navigation(this, () => [this.#id]);
    new Ticking(this, () => void wake(clientOf(this)));
    new Elsewhere(this, () => this.#outcomes.leave());
    new ForgetWatch(this, () => {
      this.#outcomes.reset();
      this.#list.reset();
      this.#parts.forget();
      forgetSizes(clientOf(this));
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('anomalyId') || changed.has('client') || changed.has('baseUrl')) {
      this.#outcomes.reset();
      this.#list.reset();
    }
  }

  /** Reads the links again; for hosts that changed the anomaly themselves. @throws {TicketingError} where they could not be read */
  async refresh(): Promise<void> {
    await this.#links.refetch();
    throwFailure(this.#links.result);
  }

  protected override renderInside(): TemplateResult {
    if (!this.#texts.ready) return html`<section class="section" part="base">${this.#renderSkeleton()}</section>`;
    return html`
      <section class="section" part="base" aria-labelledby="heading" @copy=${copyRows}>${safely(clientOf(this), () => this.#renderSection(textsOf(this, listTexts)))}</section>
      ${this.#parts.render()}
    `;
  }

  #renderSection(text: ListTexts): TemplateResult {
    keepPlace(this);
    return html`
        <div class="header" part="header">
          <div class="heading" part="heading">
            <div id="heading" role="heading" aria-level=${this.#level} tabindex="-1">${text.heading}</div>
            ${this.#renderCount(text)}
          </div>
          ${this.#list.renderOrder(this.#links.data?.items.length ?? 0)} ${this.#isEmpty ? nothing : this.#renderButtons(text)}
        </div>
        <div class="outcome" role="status">${this.#outcomes.render()}</div>
        ${renderSlow(clientOf(this), this.#links)} ${this.#parts.renderFailed()} ${this.#id ? this.#parts.renderOpenAttempts(this.#permissions) : nothing}
        ${this.#links.render({
          pending: () => (this.#offline ? notice({ kind: 'info', title: textsOf(this, commonTexts).offline }) : this.#renderSkeleton(this.#id ? text.loading : undefined)),
          error: (error) => this.#renderError(error),
          success: (links) => this.#renderLinks(text, links),
        })}
    `;
  }

  /** The anomaly that can be asked for; `''` until the page knows it. */
  get #id(): string {
    return knownId(this.anomalyId);
  }

  /** Whether it is known that there are no tickets: the buttons are there then, not in the header. */
  get #isEmpty(): boolean {
    const { data } = this.#links;
    return data?.items.length === 0 && (data.permissions ?? allAllowed).view;
  }

  /** What the attribute says, where that is a heading's level. */
  get #level(): number {
    return Math.min(6, Math.max(1, Math.trunc(this.headingLevel) || 2));
  }

  #renderError(error: TicketingError): TemplateResult {
    return notice({ kind: 'error', ...explain(clientOf(this), error), action: waysOn(this, error, this.#handleRetry) });
  }

  #renderSkeleton(note?: string): TemplateResult {
    return renderSkeleton(expectedSize(clientOf(this), this.#id), note);
  }

  #renderCount(text: ListTexts): TemplateResult | typeof nothing {
    const { items, total, unreadable } = this.#links.data ?? { items: [], total: 0, unreadable: 0 };
    return items.length > 0 ? html`<span class="count muted numeric" part="count">${text.count(items.length, total - unreadable)}</span>` : nothing;
  }

  #renderButtons(text: ListTexts): TemplateResult | typeof nothing {
    const { create, link } = this.#permissions;
    if (!create && !link) return nothing;
    return html`<div class="actions" part="actions">
      ${link ? html`<button id="link" type="button" part="button button-secondary" @click=${this.#parts.openLink}>${text.link}</button>` : nothing}
      ${create ? html`<button id="create" type="button" class="primary" part="button button-primary" aria-disabled=${this.#parts.asking ? 'true' : 'false'} @click=${this.#parts.openCreate}>${text.create}</button>` : nothing}
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
      ${items.length > 0 ? this.#list.render(items, this.#parts.rowActions(this.#permissions), Math.min(6, this.#level + 1)) : renderEmpty(text, this.#permissions, this.#renderButtons(text))}
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

  #handleRead(items: TicketLinks['items'], readAt: number): void {
    rememberSize(clientOf(this), this.#id, items.length);
    this.#outcomes.update(items, readAt);
  }

  #handleRetry = (): void => void this.#links.refetch();
}
