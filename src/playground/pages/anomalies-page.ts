import '../../define.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { TicketingCreatedEvent } from '../../index.js';
import { addressSearch } from '../page/address.js';
import { count } from '../page/format.js';
import { readAnomalies, type AnomalySummary } from '../session/host-api.js';
import { Resource } from '../page/resource.js';
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
  readonly #anomalies: Resource<readonly AnomalySummary[]>;
  #archived = false;
  #created: { anomalyId: string; number: string } | undefined;

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
        ${this.#renderCreated()}
      </header>
      <create-ticket-dialog @ticketing-created=${this.#handleCreated}></create-ticket-dialog>
      ${loadable(this.#anomalies, {
        failure: 'Couldn’t load the anomalies.',
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
                ${this.#mayCreate ? html`<th scope="col"><span class="visually-hidden">Actions</span></th>` : nothing}
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
      <td><span class="anomaly-list__text">${anomaly.description}</span></td>
      <td>${anomaly.datastore.name}<br /><span class="muted">${anomaly.container}</span></td>
      <td class="is-number">${count(anomaly.anomalous_records)}</td>
      <td>${statusPill(anomaly.status)}</td>
      <td class="numeric">${timeAgo(anomaly.detected_at)}</td>
      ${this.#mayCreate ? html`<td>${this.#renderCreate(anomaly)}</td>` : nothing}
    </tr>`;
  }

  /** A ticket from the list: the dialog as a tag of its own, apart from the list of tickets. */
  #renderCreate({ id }: AnomalySummary): TemplateResult {
    return html`<button class="button" type="button" aria-label=${`Create ticket for anomaly ${id}`} @click=${() => this.#create(String(id))}>
      Create ticket
    </button>`;
  }

  #renderCreated(): TemplateResult {
    if (!this.#created) return html`<p role="status"></p>`;
    const { anomalyId, number } = this.#created;
    const href = addressSearch({ ...this.#context.address, page: 'anomaly', id: anomalyId });
    return html`<p role="status">${number} created. <a href=${href}>See anomaly ${anomalyId}</a></p>`;
  }

  /** A Member would be refused whatever the datastore. */
  get #mayCreate(): boolean {
    return this.#context.session.user.role !== 'member';
  }

  #create(anomalyId: string): void {
    const dialog = document.querySelector('create-ticket-dialog');
    if (!dialog) return;
    dialog.anomalyId = anomalyId;
    void dialog.show();
  }

  #handleCreated = ({ anomalyIds: [anomalyId = ''], ticket }: TicketingCreatedEvent): void => {
    this.#created = { anomalyId, number: ticket.key };
    this.#context.changed();
  };

  #show(archived: boolean): void {
    this.#archived = archived;
    this.#context.changed();
  }
}
