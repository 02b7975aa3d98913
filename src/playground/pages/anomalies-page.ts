import { html, type TemplateResult } from 'lit';
import { addressSearch } from '../address.js';
import { count } from '../format.js';
import { readAnomalies, type AnomalySummary } from '../host-api.js';
import { Resource } from '../resource.js';
import { loadable } from '../views/loadable.js';
import { skeletonLines } from '../views/skeleton.js';
import { statusPill } from '../views/status-pill.js';
import { timeAgo } from '../views/time.js';
import type { PageContext, PageView } from './page-view.js';

const isOpen = ({ status }: AnomalySummary): boolean => status === 'Active' || status === 'Acknowledged';

/** The anomalies of all datastores, the open ones first shown. */
export class AnomaliesPage implements PageView {
  readonly title = 'Anomalies';
  readonly #context: PageContext;
  readonly #anomalies: Resource<AnomalySummary[]>;
  #archived = false;

  constructor(context: PageContext) {
    this.#context = context;
    this.#anomalies = new Resource((signal) => readAnomalies(context.session.api, signal), context.changed);
    void this.#anomalies.load();
  }

  leave(): void {
    this.#anomalies.stop();
  }

  render(): TemplateResult {
    return html`<header class="page__header">
        <div class="page__title"><h1>${this.title}</h1></div>
      </header>
      ${loadable(this.#anomalies, {
        failure: 'The anomalies could not be read.',
        pending: () => html`<div class="card card--padded">${skeletonLines(12)}</div>`,
        ready: (all) => this.#renderTable(all),
      })}`;
  }

  #renderTable(all: readonly AnomalySummary[]): TemplateResult {
    const open = all.filter(isOpen);
    const shown = this.#archived ? all.filter((anomaly) => !isOpen(anomaly)) : open;
    return html`<div class="filters" role="group" aria-label="Status">
        ${this.#renderTab(false, 'Open', open.length)} ${this.#renderTab(true, 'Archived', all.length - open.length)}
      </div>
      <div class="card">
        <div class="scroll scroll--whole" tabindex="0" role="region" aria-label="Anomalies">
          <table class="table anomaly-list">
            <thead>
              <tr>
                ${['Anomaly', 'Description', 'Datastore and table'].map((name) => html`<th scope="col">${name}</th>`)}
                <th scope="col" class="is-number">Records</th>
                ${['Status', 'Detected'].map((name) => html`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${shown.map((anomaly) => this.#renderRow(anomaly))}
            </tbody>
          </table>
        </div>
      </div>`;
  }

  #renderTab(archived: boolean, label: string, number: number): TemplateResult {
    return html`<button class="filters__tab" type="button" aria-pressed=${this.#archived === archived} @click=${() => this.#show(archived)}>
      ${label} <span class="card__count">${number}</span>
    </button>`;
  }

  #renderRow(anomaly: AnomalySummary): TemplateResult {
    const href = addressSearch({ ...this.#context.address, page: 'anomaly', id: String(anomaly.id) });
    return html`<tr>
      <th scope="row"><a href=${href} aria-label=${`Anomaly ${anomaly.id}`}>#${anomaly.id}</a></th>
      <td>${anomaly.description}</td>
      <td>${anomaly.datastore.name}<br /><span class="muted">${anomaly.container}</span></td>
      <td class="is-number">${count(anomaly.anomalous_records)}</td>
      <td>${statusPill(anomaly.status)}</td>
      <td class="numeric">${timeAgo(anomaly.detected_at)}</td>
    </tr>`;
  }

  #show(archived: boolean): void {
    this.#archived = archived;
    this.#context.changed();
  }
}
