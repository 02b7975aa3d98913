import { html, nothing, type TemplateResult } from 'lit';
import { archive, ArchiveStatuses, setStatus, type Anomaly, type ArchiveStatus } from '../session/host-api.js';
import { icon } from '../views/icon.js';
import { explanation } from '../views/notice.js';
import type { PageContext } from './page-view.js';

const meanings: Record<ArchiveStatus, string> = {
  Resolved: 'The data was fixed',
  Duplicate: 'Another anomaly covers it',
  Invalid: 'The check was wrong',
  Discarded: 'Not worth keeping',
};

/** The buttons beside an anomaly's title: only what this user may do with it as it stands. */
export class AnomalyActions {
  readonly #context: PageContext;
  readonly #done: () => Promise<void>;
  #busy = false;
  #failure: unknown;

  constructor(context: PageContext, done: () => Promise<void>) {
    this.#context = context;
    this.#done = done;
  }

  render({ status, allowed }: Anomaly): TemplateResult {
    return html`${allowed.acknowledge && status === 'Active' ? this.#renderButton('Acknowledge', () => this.#setStatus()) : nothing}
    ${allowed.restore ? this.#renderButton('Restore', () => this.#setStatus()) : nothing}
    ${allowed.archive ? this.#renderArchive() : nothing}`;
  }

  renderFailure(): TemplateResult {
    return html`<div class="page__failure" role="status">
      ${this.#failure
        ? html`<div class="notice">
            <p class="notice__text"><span class="notice__title">Couldn’t change the anomaly.</span> ${explanation(this.#failure)}</p>
          </div>`
        : nothing}
    </div>`;
  }

  #renderButton(label: string, act: () => Promise<void>): TemplateResult {
    return html`<button class="button" type="button" aria-disabled=${this.#busy} @click=${act}>${label}</button>`;
  }

  #renderArchive(): TemplateResult {
    return html`<button class="button menu-button" type="button" popovertarget="archive-menu" aria-disabled=${this.#busy}>Archive ${icon('down')}</button>
      <div id="archive-menu" class="menu" popover="auto" aria-label="Archive as">
        ${ArchiveStatuses.options.map(
          (status) => html`<button class="menu__item" type="button" @click=${() => this.#archive(status)}>
            <span>${status}</span> <span class="menu__meaning">${meanings[status]}</span>
          </button>`,
        )}
      </div>`;
  }

  #setStatus(): Promise<void> {
    const { session, address } = this.#context;
    return this.#run(() => setStatus(session.api, address.id, 'Acknowledged'));
  }

  #archive(status: ArchiveStatus): Promise<void> {
    const { session, address } = this.#context;
    document.querySelector<HTMLElement>('#archive-menu')?.hidePopover();
    return this.#run(() => archive(session.api, address.id, status));
  }

  async #run(work: () => Promise<unknown>): Promise<void> {
    if (this.#busy) return;
    // The button that was pressed may go away: the focus stays at what it changes.
    document.querySelector('h1')?.focus();
    this.#set(true, undefined);
    try {
      await work();
      await this.#done();
      this.#set(false, undefined);
    } catch (error) {
      this.#set(false, error);
    }
  }

  #set(busy: boolean, failure: unknown): void {
    this.#busy = busy;
    this.#failure = failure;
    this.#context.changed();
  }
}
