// An element of the page's own under another tag: its own events are heard as those of the base.
import { LinkedTicketsElement, type TicketingClient } from 'servicenow-ticketing';

class AcmeTickets extends LinkedTicketsElement {
  readonly created: string[] = [];

  constructor() {
    super();
    this.settingsUrl = '/settings';
    this.addEventListener('ticketing-created', ({ ticket }) => this.created.push(ticket.key));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.headingLevel = 3;
  }
}

customElements.define('acme-tickets', AcmeTickets);

declare global {
  interface HTMLElementTagNameMap {
    'acme-tickets': AcmeTickets;
  }
}

export function add(client: TicketingClient): AcmeTickets {
  const tickets = document.createElement('acme-tickets');
  tickets.client = client;
  tickets.addEventListener('ticketing-before-unlink', (event) => event.preventDefault());
  return tickets;
}
