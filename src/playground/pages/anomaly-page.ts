import '../../define.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { addressSearch } from '../page/address.js';
import { readAnomaly, readComments, readHistory, type Anomaly, type Comment, type HistoryEvent } from '../session/host-api.js';
import { Resource } from '../page/resource.js';
import { AnomalyActions } from './anomaly-actions.js';
import { CommentForm } from './comment-form.js';
import { descriptionSection, failedChecksSection, sourceRecordsSection, summarySection } from '../views/anomaly-sections.js';
import { breadcrumb } from '../views/breadcrumb.js';
import { timeline } from '../views/history.js';
import { card } from '../views/card.js';
import { loadable } from '../views/loadable.js';
import { notice } from '../views/notice.js';
import { skeletonLines } from '../views/skeleton.js';
import { statusPill } from '../views/status-pill.js';
import type { PageContext, PageView } from './page-view.js';

/** Nobody knows beforehand how large it will be: what is grey makes way for new elements, rather than to grow and to push. */
const replaced = (anomaly: Anomaly | undefined, parts: TemplateResult): unknown => keyed(anomaly !== undefined, parts);

const ticketEvents = ['ticketing-created', 'ticketing-linked', 'ticketing-unlinked'] as const;

/** An anomaly of the host product, with its linked tickets among its sections. */
export class AnomalyPage implements PageView {
  readonly #context: PageContext;
  readonly #id: string;
  readonly #anomaly: Resource<Anomaly>;
  readonly #comments: Resource<readonly Comment[]>;
  readonly #history: Resource<readonly HistoryEvent[]>;
  readonly #actions: AnomalyActions;
  readonly #commentForm: CommentForm;

  constructor(context: PageContext) {
    const { session, address, changed } = context;
    this.#context = context;
    this.#id = address.id;
    this.#anomaly = new Resource((signal) => readAnomaly(session.api, this.#id, signal), changed);
    this.#comments = new Resource((signal) => readComments(session.api, this.#id, signal), changed);
    this.#history = new Resource((signal) => readHistory(session.api, this.#id, signal), changed);
    this.#actions = new AnomalyActions(context, this.#handleChange);
    this.#commentForm = new CommentForm(context, this.#handleChange);
    for (const type of ticketEvents) document.addEventListener(type, this.#handleTicket);
    void Promise.all([this.#anomaly.load(), this.#comments.load(), this.#history.load()]);
  }

  get title(): string {
    return `Anomaly ${this.#id}`;
  }

  leave(): void {
    for (const resource of [this.#anomaly, this.#comments, this.#history]) resource.stop();
    for (const type of ticketEvents) document.removeEventListener(type, this.#handleTicket);
  }

  render(): TemplateResult {
    const { state } = this.#anomaly;
    const anomaly = state.status === 'ready' ? state.value : undefined;
    return html`
      ${replaced(
        anomaly,
        breadcrumb([
          { label: 'Anomalies', href: addressSearch({ ...this.#context.address, page: 'anomalies' }) },
          { label: anomaly?.datastore.name ?? '…' },
          { label: anomaly?.container ?? '…' },
          { label: this.title },
        ]),
      )}
      <header class="page__header">
        <div class="page__title">
          <h1 tabindex="-1">${this.title}</h1>
          ${anomaly ? statusPill(anomaly.status) : nothing}
        </div>
        <div class="page__actions">${anomaly ? this.#actions.render(anomaly) : nothing}</div>
      </header>
      ${this.#actions.renderFailure()}
      ${state.status === 'error' ? notice('Couldn’t load the anomaly.', state.error, () => void this.#anomaly.load()) : this.#renderSections(anomaly)}
    `;
  }

  #renderSections(anomaly: Anomaly | undefined): TemplateResult {
    const below = anomaly ? '' : 'is-waiting';
    return html`<div class="stack">
      ${replaced(anomaly, html`${summarySection(anomaly)} ${descriptionSection(anomaly)}`)}
      <div class="card card--padded tickets-card ${below}">${keyed(this, this.#renderTickets())}</div>
      ${replaced(anomaly, html`${failedChecksSection(anomaly)} ${sourceRecordsSection(anomaly)}`)}
      <div class=${below}>${this.#renderHistory(anomaly)}</div>
    </div>`;
  }

  #renderTickets(): TemplateResult {
    const settings = addressSearch({ ...this.#context.address, page: 'settings' });
    return html`<linked-tickets anomaly-id=${this.#id} settings-url=${settings}></linked-tickets>`;
  }

  #renderHistory(anomaly: Anomaly | undefined): TemplateResult {
    const body = html`<div class="card__body">${this.#renderTimeline()} ${anomaly && this.#isToldOf ? this.#commentForm.render(anomaly) : nothing}</div>`;
    return card({ id: 'history', heading: 'History' }, body);
  }

  /** What stands below the history waits for it. */
  get #isToldOf(): boolean {
    return this.#history.state.status !== 'pending' && this.#comments.state.status !== 'pending';
  }

  #renderTimeline(): TemplateResult {
    const pending = (): TemplateResult => skeletonLines(6);
    return loadable(this.#history, {
      failure: 'Couldn’t load the history.',
      pending,
      ready: (events) =>
        loadable(this.#comments, {
          failure: 'Couldn’t load the comments.',
          pending,
          ready: (comments) => timeline(events, comments),
        }),
    });
  }

  /** What the page changed also goes to the tickets as work notes: they are asked to look. */
  #handleChange = async (): Promise<void> => {
    await Promise.all([
      this.#anomaly.load(),
      this.#comments.load(),
      this.#history.load(),
      // It says itself where it could not.
      document.querySelector('linked-tickets')?.refresh().catch(() => undefined),
    ]);
  };

  #handleTicket = (): void => void this.#history.load();
}
