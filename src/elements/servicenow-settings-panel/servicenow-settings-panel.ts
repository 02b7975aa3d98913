import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { Integration } from '../../contract/integrations.js';
import type { Page } from '../../contract/page.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import type { TicketingClient } from '../../data/client.js';
import { integrationsQuery } from '../../data/integrations.js';
import { ConnectionChangedEvent, type ConnectionChange } from '../../events.js';
import { AuthWatch } from '../shared/auth-watch.js';
import { baseStyles } from '../shared/base.styles.js';
import { clientOf } from '../shared/client-of.js';
import { explain } from '../shared/explain.js';
import { LazyPart, partFailed } from '../shared/lazy-part.js';
import { notice } from '../shared/notice.js';
import { commonText } from '../shared/strings/common.js';
import { settingsText as text } from '../shared/strings/settings.js';
import type { ConnectionDialog } from './connection-dialog.js';
import { renderConnectedRow } from './connection-row.js';
import { ConnectionTest } from './connection-test.js';
import type { DisconnectDialog } from './disconnect-dialog.js';
import { settingsPanelStyles } from './settings-panel.styles.js';

const outcomes = { connected: text.created, updated: text.updated, disconnected: text.disconnected };

/**
 * The connection to ServiceNow in the product's settings: connect, test, edit, disconnect.
 *
 * @fires connection-changed - The connection was made, given new credentials, or removed.
 * @fires auth-required - The user has to sign in to the product again.
 * @csspart base - The panel.
 * @csspart notice - An inline message.
 * @csspart dialog - The native dialogs.
 */
export class ServiceNowSettingsPanelElement extends LitElement {
  static override styles = [baseStyles, settingsPanelStyles];

  /** Where the backend is; stops before `/api`. */
  @property({ attribute: 'api-base' }) apiBase = '';
  /** The client to use instead of the page's default. */
  @property({ attribute: false }) client: TicketingClient | undefined;

  /** What the user's last action led to. */
  @state() private outcome: ConnectionChange | undefined;

  readonly #client = () => clientOf(this);
  readonly #capabilities = new QueryController<Capabilities, TicketingError>(this, () => capabilitiesQuery(this.#client()));
  // Asked only once it is known that the user may: a Member's page makes no refused request.
  readonly #integrations = new QueryController<Page<Integration>, TicketingError>(this, () =>
    this.#capabilities.data && this.#mayManage ? integrationsQuery(this.#client()) : undefined,
  );
  readonly #test = new ConnectionTest(this, this.#client);
  readonly #connectionDialog = new LazyPart<ConnectionDialog>(this, async () => {
    const { ConnectionDialog } = await import('./connection-dialog.js');
    return new ConnectionDialog(this, this.#client, (integration, change) => void this.#settle(change, integration));
  });
  readonly #disconnectDialog = new LazyPart<DisconnectDialog>(this, async () => {
    const { DisconnectDialog } = await import('./disconnect-dialog.js');
    return new DisconnectDialog(this, this.#client, (integration) => void this.#settle('disconnected', integration));
  });

  constructor() {
    super();
    new AuthWatch(this, () => [this.#capabilities.result?.error, this.#integrations.result?.error]);
  }

  /** Reads the connection again. */
  async refresh(): Promise<void> {
    await Promise.all([this.#capabilities.refetch(), this.#integrations.refetch()]);
  }

  protected override render(): TemplateResult {
    return html`
      <section class="panel" part="base" aria-labelledby="name">
        <div class="row">
          <span class="logo" aria-hidden="true">sn</span>
          <span id="name" class="title">${text.name}</span>
          ${this.#renderRow()}
        </div>
        <div class="outcome" role="status">${this.outcome ? notice({ kind: 'success', text: outcomes[this.outcome] }) : nothing}</div>
        ${this.#connectionDialog.failed || this.#disconnectDialog.failed ? partFailed(() => this.#retryParts()) : nothing}
        ${this.#renderNotice()} ${this.#test.render()}
      </section>
      ${this.#connectionDialog.part?.render()} ${this.#disconnectDialog.part?.render()}
    `;
  }

  #renderRow(): TemplateResult {
    if (!this.#mayManage || this.#error) return html`<span class="pitch muted">${text.pitch}</span>`;
    if (!this.#integrations.data) return renderSkeleton();
    const integration = this.#integration;
    if (!integration) return this.#renderDisconnected();
    return renderConnectedRow(integration, {
      test: this.#capabilities.data?.connection_test ? () => void this.#runTest(integration) : undefined,
      edit: () => void this.#edit(integration),
      disconnect: () => void this.#disconnect(integration),
    });
  }

  #renderDisconnected(): TemplateResult {
    const blocked = this.#otherTicketing !== undefined;
    return html`
      <span class="pitch muted">${text.pitch}</span>
      <button
        id="connect"
        type="button"
        class="primary"
        aria-disabled=${blocked ? 'true' : 'false'}
        aria-describedby=${blocked ? 'blocked' : nothing}
        @click=${() => blocked || void this.#connect()}
      >
        ${text.connect}
      </button>
    `;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    if (!this.#mayManage) return notice({ kind: 'info', title: text.noAccess, text: text.noAccessHelp });
    if (this.#error) {
      const retry = html`<button type="button" @click=${() => this.refresh()}>${commonText.retry}</button>`;
      return notice({ kind: 'error', ...explain(this.#error), action: retry });
    }
    const other = this.#otherTicketing;
    if (other) return html`<div id="blocked">${notice({ kind: 'info', title: text.otherActive(other), text: text.otherActiveHelp(other) })}</div>`;
    return this.#renderHealth();
  }

  #renderHealth(): TemplateResult | typeof nothing {
    const health = this.#integration?.health;
    if (this.#test.shown) return nothing;
    return health?.state === 'failing' ? notice({ kind: 'warning', text: health.detail }) : nothing;
  }

  get #mayManage(): boolean {
    return this.#capabilities.data?.manage_integration !== false && this.#integrations.result?.error?.code !== 'forbidden';
  }

  /** Why the connection cannot be shown, when there is nothing older to show. */
  get #error(): TicketingError | undefined {
    if (this.#integrations.data) return undefined;
    return this.#capabilities.result?.error ?? this.#integrations.result?.error ?? undefined;
  }

  get #integration(): Integration | undefined {
    return this.#integrations.data?.items.find(({ type }) => type === 'servicenow');
  }

  /** The name of another ticketing integration that is active (domain S6). */
  get #otherTicketing(): string | undefined {
    const active = this.#capabilities.data?.active_integration ?? this.#integrations.data?.items.find(({ type }) => type === 'jira')?.type;
    return active && active !== 'servicenow' ? active.charAt(0).toUpperCase() + active.slice(1) : undefined;
  }

  async #connect(): Promise<void> {
    this.outcome = undefined;
    (await this.#connectionDialog.get())?.show();
  }

  async #edit(integration: Integration): Promise<void> {
    this.outcome = undefined;
    (await this.#connectionDialog.get())?.show(integration);
  }

  async #disconnect(integration: Integration): Promise<void> {
    this.outcome = undefined;
    (await this.#disconnectDialog.get())?.show(integration, this.#capabilities.data);
  }

  async #runTest({ id }: Integration): Promise<void> {
    this.outcome = undefined;
    await this.#test.run(id);
  }

  #retryParts(): void {
    const integration = this.#integration;
    if (!integration) void this.#connect();
    else if (this.#disconnectDialog.failed) void this.#disconnect(integration);
    else void this.#edit(integration);
  }

  async #settle(change: ConnectionChange, { api_url }: Integration): Promise<void> {
    this.outcome = change;
    this.#test.hide();
    this.dispatchEvent(new ConnectionChangedEvent(change, api_url));
    await this.updateComplete;
    // The button that opened the dialog is gone with the state it stood for.
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('#more, #connect')?.focus();
  }
}

const renderSkeleton = (): TemplateResult => html`
  <span class="skeleton skeleton-title"></span>
  <span class="skeleton skeleton-facts"></span>
  <span class="loading-note" role="status">${text.loading}</span>
`;
