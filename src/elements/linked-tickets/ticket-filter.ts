import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import { visible } from '../../texts/isolated.js';
import { rowTexts, type RowTexts } from '../../texts/en/rows.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { stageOf } from '../ui/ticket/ticket-state.js';
import { knownState, shownState } from './link-state.js';
import { inDisplayOrder } from './order.js';

/** The choice of all tickets whose work goes on; no status is called so. */
const open = '\u0000open';

/** Narrows a long list to the tickets of one status, or to the open ones, that have every word typed in number, text, status, assignee or group (elements T2). */
export class TicketFilter {
  readonly #host: ElementHost;
  #input = '';
  #status = '';

  constructor(host: ElementHost) {
    this.#host = host;
  }

  /** What is typed and chosen; `''` lets everything through. */
  get chosen(): string {
    return this.#input.trim() + this.#status;
  }

  /** Lets everything through again, for an update that renders another anomaly. */
  reset(): void {
    this.#input = '';
    this.#status = '';
  }

  apply(links: readonly TicketLink[]): readonly TicketLink[] {
    const words = this.#input.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0 && this.#status === '') return links;
    const client = clientOf(this.#host);
    return links.filter((link) => {
      const content = contentOf(client, link);
      return this.#fits(client, link) && words.every((word) => content.includes(word));
    });
  }

  /** @param shown how many of the tickets are let through */
  render(shown: number, links: readonly TicketLink[]): TemplateResult {
    const text = textsOf(this.#host, rowTexts);
    return html`
      <input
        type="search"
        part="control"
        aria-label=${text.filter}
        placeholder=${text.filterPlaceholder}
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${live(this.#input)}
        @input=${this.#handleInput}
        @keydown=${this.#handleKey}
      />
      ${this.#renderStatus(text, links)}
      <span class="small muted numeric" role="status">${this.chosen === '' ? '' : text.filtered(shown, links.length)}</span>
    `;
  }

  #renderStatus(text: RowTexts, links: readonly TicketLink[]): TemplateResult {
    const client = clientOf(this.#host);
    const counts = new Map<string, number>();
    for (const link of inDisplayOrder(client, links)) {
      const { label } = shownState(client, link);
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    // What was chosen stays so, though it may have become none's.
    if (this.#status !== '' && this.#status !== open && !counts.has(this.#status)) counts.set(this.#status, 0);
    const openCount = links.filter((link) => isOpen(client, link)).length;
    const option = (value: string, label: string) => html`<option value=${value} ?selected=${value === this.#status}>${label}</option>`;
    return html`<select part="control" aria-label=${text.filterStatus} @change=${this.#handleStatus}>
      ${option('', text.anyStatus)} ${openCount > 0 ? option(open, text.counted(text.open, openCount)) : nothing}
      ${[...counts].map(([label, count]) => option(label, text.counted(label, count)))}
    </select>`;
  }

  #fits(client: Client, link: TicketLink): boolean {
    if (this.#status === '') return true;
    return this.#status === open ? isOpen(client, link) : shownState(client, link).label === this.#status;
  }

  #set(input: string): void {
    this.#input = input;
    this.#host.requestUpdate();
  }

  #handleInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#set(event.target.value);
  };

  #handleStatus = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.#status = target.value;
    this.#host.requestUpdate();
  };

  #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#input === '') return;
    event.preventDefault();
    this.#set('');
  };
}

const isOpen = (client: Client, link: TicketLink): boolean => stageOf(knownState(client, link)) === 0;

function contentOf(client: Client, link: TicketLink): string {
  const { ticket } = link;
  return visible([ticket.ticket_number, ticket.title, shownState(client, link).label, ticket.assigned_to, ticket.assigned_group].join('\n')).toLowerCase();
}
