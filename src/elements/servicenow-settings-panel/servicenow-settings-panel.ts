import { html, nothing, type TemplateResult } from 'lit';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { Integration } from '../../contract/integrations.js';
import type { Page } from '../../contract/page.js';
import { throwFailure } from '../../controllers/throw-failure.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import type { Client } from '../../data/client/client.js';
import { integrationsQuery } from '../../data/integrations.js';
import { wake } from '../../data/wake.js';
import { TicketingConnectionChangedEvent } from '../../events/connection-changed.js';
import type { ServiceNowSettingsPanelElementEventMap } from '../../events/maps.js';
import { commonTexts } from '../../texts/en/common.js';
import { panelTexts, type PanelTexts } from '../../texts/en/panel.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import { ForgetWatch } from '../ui/host/forget-watch.js';
import { FirstTexts } from '../ui/host/first-texts.js';
import { partFailed } from '../ui/notice/part-failed.js';
import { tellFailure } from '../ui/host/failures.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { safely } from '../ui/notice/safely.js';
import { renderSlow } from '../ui/notice/slow.js';
import { SupportOffer } from '../ui/report/support-offer.js';
import { renderStale } from '../ui/notice/stale.js';
import { waysOn } from '../ui/notice/ways-on.js';
import { baseStyles } from '../ui/styles/base.styles.js';
import { breadthStyles } from '../ui/styles/breadth.styles.js';
import { frameStyles } from '../ui/styles/frame.styles.js';
import { integrationLabel } from '../ui/ticket/integration-label.js';
import { Navigation } from '../ui/host/navigation.js';
import { TicketingElement } from '../ui/host/ticketing-element.js';
import { ageStyles } from '../ui/time/age.styles.js';
import { Ticking } from '../ui/time/ticking.js';
import { renderCredentials, renderFacts } from './connection-row.js';
import { failureOf, outcomeHolds, renderFailing, renderLimited, renderOutcome, renderSteps, type Outcome, type Settled } from './panel-notices.js';
import { PanelParts } from './panel-parts.js';
import { renderMenu } from './row-menu.js';
import { settingsPanelStyles } from './settings-panel.styles.js';

/**
 * The connection to ServiceNow in the product's settings: connect, test, edit, disconnect, and what new tickets start with.
 *
 * @fires ticketing-before-navigate - The link to the instance was followed.
 * @fires ticketing-connection-changed - The connection was made, given new credentials, or removed.
 * @fires ticketing-auth-required - The user has to sign in to the product again.
 * @fires ticketing-error - Something failed, and the element has said so.
 * @csspart base - The panel.
 * @csspart row - The connection: mark, name, state, address, buttons.
 * @csspart logo - The mark before the name.
 * @csspart menu - What can be done with the connection.
 * @csspart menu-item - One of these.
 * @csspart test - The test of the connection.
 * @csspart test-row - One of its checks.
 * @csspart check - The box that confirms an address of another kind.
 */
export class ServiceNowSettingsPanelElement extends TicketingElement<ServiceNowSettingsPanelElementEventMap> {
  static override styles = [frameStyles, baseStyles, breadthStyles, settingsPanelStyles, ageStyles];
  static override properties = {
    outcome: { state: true, attribute: false },
  };

  /** What the user's last action led to. */
  private outcome: Outcome | undefined;

  readonly #client = () => clientOf(this);
  readonly #texts = new FirstTexts(this, [panelTexts]);
  readonly #capabilities = new QueryController<Capabilities, TicketingError>(this, () => capabilitiesQuery(this.#client()), {
    failed: (error) => tellFailure(this, error),
  });
  // Asked only once it is known that the user may: a Member's page makes no refused request (domain S9).
  readonly #integrations = new QueryController<Page<Integration>, TicketingError>(
    this,
    () => (this.#mayAsk ? integrationsQuery(this.#client()) : undefined),
    {
      read: (_page, readAt) => this.#handleRead(readAt),
      failed: (error) => tellFailure(this, error),
    },
  );
  readonly #parts = new PanelParts(this, {
    client: this.#client,
    capabilities: () => this.#capabilities.data,
    settled: (what, integration) => this.#handleOutcome(what, integration),
    closed: () => void this.#keepFocus(),
  });

  readonly #support = new SupportOffer(this, 'connection', async () => (await import('./tools.js')).reportPart);

  /** What had the focus before the update that is under way. */
  #focused: Element | undefined;

  constructor() {
    super();
    new Navigation(this);
    new Ticking(this, () => void wake(this.#client()));
    new ForgetWatch(this, () => {
      this.outcome = undefined;
      this.#parts.forget();
    });
  }

  /** Reads the connection again. @throws {TicketingError} where it could not be read */
  async refresh(): Promise<void> {
    await this.#read();
    throwFailure(this.#capabilities.result, this.#integrations.result);
  }

  async #read(): Promise<void> {
    await Promise.all([this.#capabilities.refetch(), this.#integrations.refetch()]);
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement ?? undefined;
  }

  protected override updated(): void {
    if (this.#focused && !this.#focused.isConnected) void this.#keepFocus();
  }

  protected override renderInside(): TemplateResult {
    const client = this.#client();
    return html`
      <section class="panel" part="base" aria-labelledby="name">
        <div class="row" part="row">
          <span class="logo" part="logo" aria-hidden="true" translate="no">${client.provider.mark}</span>
          <span id="name" class="title" part="heading" translate="no">${client.provider.label}</span>
          ${this.#texts.ready ? safely(client, () => this.#renderRow(client.texts.of(panelTexts))) : renderSkeleton()}
        </div>
        ${this.#texts.ready ? safely(client, () => this.#renderRest(client)) : nothing}
      </section>
      ${this.#parts.renderDialogs()}
    `;
  }

  #renderRow(text: PanelTexts): TemplateResult {
    if (!this.#mayManage || this.#error || this.#isOffline) return html`<span class="pitch muted">${text.pitch}</span>`;
    if (!this.#integrations.data) return renderSkeleton(text.loading);
    const integration = this.#integration;
    if (!integration) return this.#renderDisconnected(text);
    return html`${renderFacts(this.#client(), integration)} ${renderMenu(text, this.#actions(integration))}`;
  }

  #renderDisconnected(text: PanelTexts): TemplateResult {
    const blocked = this.#otherTicketing !== undefined;
    return html`
      <span class="pitch muted">${text.pitch}</span>
      <button
        id="connect"
        type="button"
        class="primary"
        part="button button-primary"
        aria-disabled=${blocked ? 'true' : 'false'}
        aria-describedby=${blocked ? 'blocked' : nothing}
        @click=${() => blocked || this.#act(() => this.#parts.connect())}
      >
        ${text.connect}
      </button>
    `;
  }

  /** Renders what stands under the row. */
  #renderRest(client: Client): TemplateResult {
    const { outcome } = this;
    const { failure } = this.#parts;
    const integration = this.#integration;
    const text = client.texts.of(panelTexts);
    const steps = integration && ((refused: boolean) => renderSteps(text, this.#actions(integration), refused));
    return html`
      ${this.#renderDetails(client, integration)}
      <div class="outcome" role="status">${outcome ? renderOutcome(client, outcome, () => this.#dismiss()) : nothing}</div>
      ${failure ? partFailed(client.texts.of(commonTexts), failure, () => this.#parts.retry()) : nothing} ${this.#renderStale()}
      ${renderSlow(client, this.#integrations, this.#capabilities)} ${this.#renderNotice(text)}
      ${this.#parts.renderTest(() => this.#focusRow(), steps)}
    `;
  }

  /** Renders what is worth knowing of a connection, and of the one before it. */
  #renderDetails(client: Client, integration: Integration | undefined): TemplateResult | typeof nothing {
    if (!this.#mayManage || !this.#integrations.data) return nothing;
    return html`<div class="details">
      ${integration ? html`${renderCredentials(client, integration)} ${this.#parts.renderGuide()}` : nothing} ${this.#parts.renderLog()}
    </div>`;
  }

  /** Says that what is shown could not be read anew, be it the connection itself or what may be done with it. */
  #renderStale(): TemplateResult | typeof nothing {
    const { data, result } = this.#integrations;
    if (!data || !this.#mayManage) return nothing;
    const offline = result?.fetchStatus === 'paused';
    return renderStale(this, { error: result?.error ?? this.#capabilities.result?.error, offline, readAt: result?.dataUpdatedAt ?? 0 }, () => this.#read());
  }

  #renderNotice(text: PanelTexts): TemplateResult | typeof nothing {
    if (!this.#mayManage) return notice({ kind: 'info', title: text.noAccess, text: text.noAccessHelp });
    if (this.#isOffline) return notice({ kind: 'info', title: textsOf(this, commonTexts).offline, text: text.offlineHelp });
    if (this.#error) {
      return notice({ kind: 'error', ...explain(this.#client(), this.#error), action: waysOn(this, this.#error, () => this.#read()) });
    }
    const other = this.#otherTicketing;
    if (other) return html`<div id="blocked">${notice({ kind: 'info', title: text.otherActive(other), text: text.otherActiveHelp(other) })}</div>`;
    return this.#renderHealth();
  }

  #renderHealth(): TemplateResult | typeof nothing {
    const integration = this.#integration;
    if (!integration?.health || this.#parts.testShown) return nothing;
    const { health, api_url: instanceUrl, account } = integration;
    if (health.status !== 'failing' && health.status !== 'limited') return nothing;
    const render = health.status === 'failing' ? renderFailing : renderLimited;
    return html`${render(this.#client(), health, this.#actions(integration))}
    ${this.#support.render({ occasion: 'test', error: failureOf(health), instanceUrl, account })}`;
  }

  /** What the user may do with a connection, as far as the backend has calls for it. */
  #actions(integration: Integration) {
    const { connection_test, ticket_defaults } = this.#capabilities.data ?? {};
    return {
      test: connection_test ? () => this.#act(() => this.#parts.test(integration)) : undefined,
      edit: () => this.#act(() => this.#parts.edit(integration)),
      defaults: ticket_defaults ? () => this.#act(() => this.#parts.defaults(integration)) : undefined,
      disconnect: () => this.#act(() => this.#parts.disconnect(integration)),
    };
  }

  /** Whether it is known that nothing forbids to ask for the connection; a 403 may come all the same. */
  get #mayAsk(): boolean {
    return this.#capabilities.data !== undefined && this.#capabilities.data.manage_integration !== false;
  }

  get #mayManage(): boolean {
    return this.#capabilities.data?.manage_integration !== false && this.#integrations.result?.error?.code !== 'forbidden';
  }

  /** Whether the first answer waits for the network's return. */
  get #isOffline(): boolean {
    if (this.#integrations.data) return false;
    return [this.#capabilities.result, this.#integrations.result].some((result) => result?.fetchStatus === 'paused');
  }

  /** Why the connection cannot be shown, when there is nothing older to show. */
  get #error(): TicketingError | undefined {
    if (this.#integrations.data) return undefined;
    return this.#capabilities.result?.error ?? this.#integrations.result?.error ?? undefined;
  }

  get #integration(): Integration | undefined {
    return this.#mayManage ? this.#integrations.data?.items.find(({ type }) => type === this.#client().provider.type) : undefined;
  }

  /** Returns the name of another ticketing integration that is active (domain S6). */
  get #otherTicketing(): string | undefined {
    // null is an answer: none is active.
    const said = this.#capabilities.data?.active_integration;
    const { provider } = this.#client();
    const active = said === undefined ? this.#integrations.data?.items.find(({ type }) => provider.rivals.includes(type))?.type : said;
    return active && active !== provider.type ? integrationLabel(provider, active) : undefined;
  }

  #act(action: () => void): void {
    this.outcome = undefined;
    action();
  }

  #dismiss(): void {
    this.outcome = undefined;
    this.#focusRow();
  }

  /** Takes back what is about a connection as it is no longer, or about another one. */
  #handleRead(readAt: number): void {
    const integration = this.#integration;
    this.#parts.update(integration);
    const isNewer = this.outcome !== undefined && readAt > this.outcome.at;
    if (this.outcome && isNewer && !outcomeHolds(this.outcome, integration)) this.outcome = undefined;
  }

  #handleOutcome(what: Settled, { id, api_url }: Integration): void {
    this.outcome = { what, id, at: Date.now() };
    if (what !== 'defaults' && what !== 'replaced') this.dispatchEvent(new TicketingConnectionChangedEvent({ change: what, instanceOrigin: api_url }));
  }

  /** The button that opened a dialog, or had the focus, may be gone with the state that it stood for. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    if (!this.shadowRoot?.activeElement) this.#focusRow();
  }

  #focusRow(): void {
    this.renderRoot.querySelector<HTMLElement>('#more, #connect')?.focus();
  }
}

const renderSkeleton = (note?: string): TemplateResult => html`
  <span class="skeleton skeleton-title"></span>
  <span class="skeleton skeleton-facts"></span>
  ${note === undefined ? nothing : html`<span class="loading-note" role="status">${note}</span>`}
`;
