import '../../define.js';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { card } from '../views/card.js';
import type { PageContext, PageView } from './page-view.js';

interface OtherIntegration {
  readonly name: string;
  readonly mark: string;
  readonly purpose: string;
}

const messaging: readonly OtherIntegration[] = [
  { name: 'Slack', mark: 'Sl', purpose: 'Messages to channels when a check fails' },
  { name: 'Microsoft Teams', mark: 'Te', purpose: 'Messages to teams when a check fails' },
];
const alerting: readonly OtherIntegration[] = [{ name: 'PagerDuty', mark: 'Pd', purpose: 'Pages whoever is on call' }];
const jira: OtherIntegration = { name: 'Jira', mark: 'Ji', purpose: 'Issues from anomalies' };

/** The product's integrations; of the rows here only ServiceNow's does something. */
export class SettingsPage implements PageView {
  readonly title = 'Integrations';
  readonly #context: PageContext;

  constructor(context: PageContext) {
    this.#context = context;
  }

  leave(): void {
    // It waits for nothing: the panel looks after itself.
  }

  render(): TemplateResult {
    return html`<header class="page__header">
        <div class="page__title">
          <h1>${this.title}</h1>
        </div>
      </header>
      <div class="stack">
        ${renderGroup('ticketing', 'Ticketing', [this.#renderPanel(), renderOther(jira)])}
        ${renderGroup('messaging', 'Messaging', messaging.map(renderOther))} ${renderGroup('alerting', 'Alerting', alerting.map(renderOther))}
      </div>`;
  }

  #renderPanel(): TemplateResult {
    return html`<div class="integration-panel">
      ${keyed(this.#context.session, html`<servicenow-settings-panel></servicenow-settings-panel>`)}
    </div>`;
  }
}

const renderGroup = (id: string, heading: string, rows: readonly TemplateResult[]): TemplateResult =>
  card({ id, heading }, html`<div class="card__rows">${rows}</div>`);

const renderOther = ({ name, mark, purpose }: OtherIntegration): TemplateResult => html`<div class="integration-row">
  <span class="integration-row__mark" aria-hidden="true">${mark}</span>
  <div>
    <p class="integration-row__name">${name}</p>
    <p class="muted">${purpose}</p>
  </div>
  <p class="muted">Not part of this playground</p>
</div>`;
