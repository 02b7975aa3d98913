import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TicketLink } from '../../contract/ticket-links.js';
import { ticketFilterText as text } from '../ui/strings/ticket-filter.js';
import { shownState } from './link-state.js';

/** Narrows a long list to the tickets that have every word typed in number, text, state, assignee or group. */
export class TicketFilter {
  readonly #host: ReactiveControllerHost;
  #input = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What is typed; `''` lets everything through. */
  get text(): string {
    return this.#input.trim();
  }

  clear(): void {
    this.#set('');
  }

  apply(links: readonly TicketLink[]): readonly TicketLink[] {
    const words = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return links;
    return links.filter((link) => {
      const content = contentOf(link);
      return words.every((word) => content.includes(word));
    });
  }

  /** @param shown how many of `total` are let through */
  render(shown: number, total: number): TemplateResult {
    return html`
      <input
        type="search"
        aria-label=${text.label}
        placeholder=${text.placeholder}
        autocomplete="off"
        spellcheck="false"
        .value=${live(this.#input)}
        @input=${this.#handleInput}
        @keydown=${this.#handleKey}
      />
      <span class="small muted numeric" role="status">${this.text === '' ? '' : text.shown(shown, total)}</span>
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
    this.clear();
  };
}

function contentOf(link: TicketLink): string {
  const { ticket } = link;
  return [ticket.ticket_number, ticket.title, shownState(link).label, ticket.assigned_to, ticket.assigned_group].join('\n').toLowerCase();
}
