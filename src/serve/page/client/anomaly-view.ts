import { TicketingError } from '../../../standalone.js';
import { find } from './find.js';
import type { Anomaly, AnomalySummary, ProductApi } from './product-api.js';

/** The address of an anomaly, to which links from ServiceNow lead as well. */
const addressOf = ({ id, datastore }: AnomalySummary): string => `/datastores/${datastore.id}/anomalies?id=${id}`;

/** The anomaly that is shown, with the elements for it. */
export class AnomalyView {
  readonly #api: ProductApi;
  readonly #askForToken: () => void;
  readonly #root: HTMLElement;
  readonly #choice: HTMLSelectElement;
  #anomalies: readonly AnomalySummary[] = [];

  /** @param askForToken is called where the token is not known any more */
  constructor(root: HTMLElement, api: ProductApi, askForToken: () => void) {
    this.#api = api;
    this.#askForToken = askForToken;
    this.#root = root;
    this.#choice = find(root, 'anomaly', HTMLSelectElement);
    this.#choice.addEventListener('change', () => void this.#show());
    this.#onPress('acknowledge', () => api.acknowledge(this.#id));
    this.#onPress('restore', () => api.acknowledge(this.#id));
    this.#onPress('archive', () => api.archive(this.#id));
    find(root, 'create', HTMLButtonElement).addEventListener('click', () => void root.querySelector('create-ticket-dialog')?.show());
    find(root, 'comment', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#comment();
    });
  }

  /** Fills the choice, and shows the anomaly that the page's address names, or the first. */
  async fill(anomalies: readonly AnomalySummary[]): Promise<void> {
    this.#anomalies = anomalies;
    const asked = new URLSearchParams(location.search).get('id');
    this.#choice.replaceChildren(...anomalies.map(({ id, container, datastore }) => new Option(`${id}: ${container}, ${datastore.name}`, String(id), false, String(id) === asked)));
    await this.#show();
  }

  /** Gives the choice the focus. */
  focus(): void {
    this.#choice.focus();
  }

  get #id(): string {
    return this.#choice.value;
  }

  async #show(): Promise<void> {
    const summary = this.#anomalies.find(({ id }) => String(id) === this.#id);
    if (summary) history.replaceState(null, '', addressOf(summary));
    for (const element of this.#root.querySelectorAll('linked-tickets, create-ticket-dialog')) element.setAttribute('anomaly-id', this.#id);
    await this.#try(() => Promise.resolve(), '');
  }

  async #comment(): Promise<void> {
    const field = find(this.#root, 'comment-text', HTMLInputElement);
    await this.#try(async () => {
      await this.#api.comment(this.#id, field.value);
      field.value = '';
    }, 'Commented.');
  }

  #onPress(id: string, act: () => Promise<void>): void {
    find(this.#root, id, HTMLButtonElement).addEventListener('click', () => void this.#try(act, 'Done.'));
  }

  /** Acts, says what came of it, and shows how the anomaly stands then. */
  async #try(act: () => Promise<void>, success: string): Promise<void> {
    let told = success;
    try {
      await act();
      this.#render(await this.#api.anomaly(this.#id));
      if (success) await this.#root.querySelector('linked-tickets')?.refresh();
    } catch (error) {
      if (!(error instanceof TicketingError)) throw error;
      told = error.message;
      if (error.code === 'unauthenticated') this.#askForToken();
    }
    find(this.#root, 'told', HTMLElement).textContent = told;
  }

  #render({ description, status, failed_checks, allowed }: Anomaly): void {
    find(this.#root, 'description', HTMLElement).textContent = `${status}. ${description}`;
    find(this.#root, 'checks', HTMLElement).replaceChildren(
      ...failed_checks.map(({ message }) => Object.assign(document.createElement('li'), { textContent: message })),
    );
    for (const name of ['acknowledge', 'archive', 'restore'] as const) find(this.#root, name, HTMLButtonElement).hidden = !allowed[name];
    find(this.#root, 'comment', HTMLFormElement).hidden = !allowed.comment;
  }
}
