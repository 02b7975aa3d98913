import type { TicketingAuthRequiredEvent, TicketingConnectionChangedEvent, TicketingCreatedEvent, TicketingLinkedEvent, TicketingUnlinkedEvent } from '../../index.js';

/** An event of an element's: its name and the ids in it, nothing that a user typed. */
export interface LoggedEvent {
  readonly at: number;
  readonly name: string;
  readonly about: string;
}

type WatchedEvent = TicketingCreatedEvent | TicketingLinkedEvent | TicketingUnlinkedEvent | TicketingConnectionChangedEvent | TicketingAuthRequiredEvent;

const watched = ['ticketing-created', 'ticketing-linked', 'ticketing-unlinked', 'ticketing-connection-changed', 'ticketing-auth-required'] as const;

/** How many events are kept. */
const longest = 50;

/** Keeps the events that the elements tell the page, newest first. */
export class EventLog {
  entries: readonly LoggedEvent[] = [];

  constructor(changed: () => void) {
    for (const name of watched) {
      document.addEventListener(name, (event) => {
        this.entries = [{ at: Date.now(), name, about: describe(event) }, ...this.entries].slice(0, longest);
        changed();
      });
    }
  }
}

function describe(event: WatchedEvent): string {
  if ('ticket' in event) return `anomaly ${event.anomalyIds.join(', ')}, ${event.ticket.key}`;
  return 'change' in event ? event.change : '';
}
