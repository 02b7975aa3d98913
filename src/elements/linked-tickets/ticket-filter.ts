import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TicketLink } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import { visible } from '../../texts/isolated.js';
import { rowTexts } from '../../texts/en/rows.js';
import { clientOf, textsOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { shownState } from './link-state.js';

/** Narrows a long list to the tickets that have every word typed in number, text, state, assignee or group (elements T2). */
export class TicketFilter {
  readonly #host: ElementHost;
  #input = '';

  constructor(host: ElementHost) {
    this.#host = host;
  }

  /** What is typed; `''` lets everything through. */
  get text(): string {
    return this.#input.trim();
  }

  /** Lets everything through again, for an update that renders another anomaly. */
  reset(): void {
    this.#input = '';
  }

  apply(links: readonly TicketLink[]): readonly TicketLink[] {
    const words = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return links;
    const client = clientOf(this.#host);
    return links.filter((link) => {
      const content = contentOf(client, link);
      return words.every((word) => content.includes(word));
    });
  }

  /** @param shown how many of `total` are let through */
  render(shown: number, total: number): TemplateResult {
    const text = textsOf(this.#host, rowTexts);
    return html`
      <input
        part="control"
        type="search"
        aria-label=${text.filter}
        placeholder=${text.filterPlaceholder}
        autocomplete="off"
        spellcheck="false"
        .value=${live(this.#input)}
        @input=${this.#handleInput}
        @keydown=${this.#handleKey}
      />
      <span class="small muted numeric" role="status">${this.text === '' ? '' : text.filtered(shown, total)}</span>
    `;
  }

  #set(input: string): void {
    this.#input = input;
    this.#host.requestUpdate();
  }

  #handleInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#set(event.target.value);
  };

  #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#input === '') return;
    event.preventDefault();
    this.#set('');
  };
}

function contentOf(client: Client, link: TicketLink): string {
  const { ticket } = link;
  return visible([ticket.ticket_number, ticket.title, shownState(client, link).label, ticket.assigned_to, ticket.assigned_group].join('\n')).toLowerCase();
}
