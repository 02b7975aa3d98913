import '../../define.js';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { listIntegrations, type Integration } from '../../contract/integrations.js';
import { Resource } from '../page/resource.js';
import { card } from '../views/card.js';
import { icon } from '../views/icon.js';
import type { PageContext, PageView } from './page-view.js';

interface OtherIntegration {
  readonly name: string;
  readonly mark: string;
  readonly purpose: string;
}

const messaging: readonly OtherIntegration[] = [
  { name: 'Slack', mark: 'Sl', purpose: 'Sends messages to channels when a check fails' },
  { name: 'Microsoft Teams', mark: 'Te', purpose: 'Sends messages to teams when a check fails' },
];
const alerting: readonly OtherIntegration[] = [{ name: 'PagerDuty', mark: 'Pd', purpose: 'Pages whoever is on call' }];
const jira: OtherIntegration = { name: 'Jira', mark: 'Ji', purpose: 'Creates issues from anomalies' };

/** The product's integrations; of the rows here only ServiceNow's does something. */
export class SettingsPage implements PageView {
  readonly title = 'Integrations';
  readonly #context: PageContext;
  readonly #integrations: Resource<readonly Integration[]>;

  constructor(context: PageContext) {
    const { session, changed } = context;
    this.#context = context;
    this.#integrations = new Resource<readonly Integration[]>(async (signal) => (await session.api.call(listIntegrations, { signal })).items, changed);
    // A Member would be refused, and the panel says who can help.
    if (session.user.role !== 'member') void this.#integrations.load();
  }

  leave(): void {
    this.#integrations.stop();
  }

  render(): TemplateResult {
    return html`<header class="page__header">
        <div class="page__title">
          <h1>${this.title}</h1>
        </div>
      </header>
      <div class="stack">
        ${renderGroup('ticketing', 'Ticketing', [this.#renderPanel(), renderOther(jira, this.#connectedTo('jira'))])}
        ${renderGroup('messaging', 'Messaging', messaging.map((row) => renderOther(row)))} ${renderGroup('alerting', 'Alerting', alerting.map((row) => renderOther(row)))}
      </div>`;
  }

  /** A connection takes more room than the lack of one: it is kept until the contrary is known, so that nothing moves. */
  get #panelState(): string {
    const { state } = this.#integrations;
    if (this.#context.session.user.role === 'member' || state.status === 'error') return 'integration-panel--noticing';
    if (state.status === 'pending' || state.value.some(({ type }) => type === 'servicenow')) return 'integration-panel--expecting';
    return state.value.length > 0 ? 'integration-panel--noticing' : '';
  }

  /** The host of another integration that is active: `acme.atlassian.net`. */
  #connectedTo(type: string): string | undefined {
    const { state } = this.#integrations;
    const found = state.status === 'ready' ? state.value.find((integration) => integration.type === type) : undefined;
    return found && hostOf(found.api_url);
  }

  #renderPanel(): TemplateResult {
    return html`<div class="integration-panel ${this.#panelState}">
      ${keyed(this.#context.session, html`<servicenow-settings-panel></servicenow-settings-panel>`)}
    </div>`;
  }
}

const renderGroup = (id: string, heading: string, rows: readonly TemplateResult[]): TemplateResult =>
  card({ id, heading }, html`<div class="card__rows">${rows}</div>`);

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** Who has a Jira connects it in the product: beside ServiceNow it cannot be active (domain S6). */
const renderOther = ({ name, mark, purpose }: OtherIntegration, host?: string): TemplateResult => html`<div class="integration-row">
  <span class="integration-row__mark" aria-hidden="true">${mark}</span>
  <div>
    <p class="integration-row__name">${name}</p>
    <p class="muted">${purpose}</p>
  </div>
  ${host === undefined ? html`<p class="muted">${name === jira.name ? 'Not connected. Only one ticketing integration can be active.' : 'Not connected'}</p>` : html`<p class="integration-row__state"><span class="pill pill--success">${icon('check')}Connected</span> ${host}</p>`}
</div>`;
