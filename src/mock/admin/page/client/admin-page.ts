import { html, nothing, render } from 'lit/html.js';
import type { Actions } from './actions.js';
import { Refusal, readSurface, type Surface } from './api.js';
import { clockView } from './clock-view.js';
import { faultsView } from './faults-view.js';
import { glanceView } from './glance-view.js';
import { instanceView } from './instance-view.js';
import { journalView } from './journal-view.js';
import { snapshotsView } from './snapshots-view.js';

const period = 2_000;

/** How many requests are shown. */
const journalLimit = 'limit=200';

/** Shows an instance, and again every other second: others steer it, too. */
export class AdminPage implements Actions {
  readonly #root: HTMLElement;
  #surface: Surface | undefined;
  #filter = journalLimit;
  #said = '';
  #refusal = '';
  #reading = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  start(): void {
    void this.#read();
    setInterval(() => {
      if (document.visibilityState === 'visible') void this.#read();
    }, period);
  }

  run(done: string, task: () => Promise<void>): void {
    void this.#run(done, task);
  }

  filter(query: string): void {
    this.#filter = query === '' ? journalLimit : `${query}&${journalLimit}`;
    void this.#read();
  }

  async #run(done: string, task: () => Promise<void>): Promise<void> {
    this.#said = '';
    this.#refusal = '';
    try {
      await task();
      this.#said = done;
    } catch (error) {
      this.#refusal = messageOf(error);
    }
    await this.#read();
  }

  /** Of several readings at once the last one counts. */
  async #read(): Promise<void> {
    const reading = (this.#reading += 1);
    const surface = await readSurface(this.#filter).catch((error: unknown) => messageOf(error));
    if (reading !== this.#reading) return;
    if (typeof surface !== 'string') this.#surface = surface;
    const section = document.activeElement?.closest('section');
    render(this.#view(typeof surface === 'string' ? surface : this.#refusal), this.#root);
    // The control that was used may be gone: the keyboard goes on beside it.
    if (document.activeElement === document.body) section?.querySelector<HTMLElement>('input, select, button')?.focus();
  }

  #view(problem: string) {
    const surface = this.#surface;
    return html`
      <header>
        <h1>Mock ServiceNow <small>behind the scenes</small></h1>
        <nav aria-label="The instance"><a href="/incident_list.do">Incidents</a></nav>
      </header>
      <div class="said" role="status">${this.#said}</div>
      <div role="alert">${problem === '' ? nothing : html`<p class="refusal">${problem}</p>`}</div>
      ${surface === undefined
        ? nothing
        : html`<main>
            ${glanceView(surface)} ${clockView(surface, this)} ${instanceView(surface, this)} ${snapshotsView(surface, this)}
            ${faultsView(surface, this)} ${journalView(surface, this)}
          </main>`}
    `;
  }
}

const messageOf = (error: unknown): string => (error instanceof Refusal ? error.message : `The page has a defect: ${String(error)}`);
