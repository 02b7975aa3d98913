import type { TicketingBeforeNavigateEvent, TicketingBeforeOpenEvent } from './before.js';
import type { TicketingConnectionChangedEvent } from './connection-changed.js';
import type { TicketingDialogClosedEvent } from './dialog-closed.js';
import type { TicketingAuthRequiredEvent, TicketingErrorEvent } from './failures.js';
import type {
  TicketingBeforeCreateEvent,
  TicketingBeforeLinkEvent,
  TicketingBeforeUnlinkEvent,
  TicketingCreatedEvent,
  TicketingLinkedEvent,
  TicketingUnlinkedEvent,
} from './tickets.js';

/** What every element tells. */
interface CommonEventMap {
  'ticketing-auth-required': TicketingAuthRequiredEvent;
  'ticketing-error': TicketingErrorEvent;
}

interface CreateEventMap extends CommonEventMap {
  'ticketing-before-create': TicketingBeforeCreateEvent;
  'ticketing-before-link': TicketingBeforeLinkEvent;
  'ticketing-before-navigate': TicketingBeforeNavigateEvent;
  'ticketing-created': TicketingCreatedEvent;
  'ticketing-linked': TicketingLinkedEvent;
  'ticketing-dialog-closed': TicketingDialogClosedEvent;
}

/** The events of `<linked-tickets>`. */
export interface LinkedTicketsElementEventMap extends HTMLElementEventMap, CreateEventMap {
  'ticketing-before-open': TicketingBeforeOpenEvent;
  'ticketing-before-unlink': TicketingBeforeUnlinkEvent;
  'ticketing-unlinked': TicketingUnlinkedEvent;
}

/** The events of `<create-ticket-dialog>`. */
export interface CreateTicketDialogElementEventMap extends HTMLElementEventMap, CreateEventMap {}

/** The events of `<servicenow-settings-panel>`. */
export interface ServiceNowSettingsPanelElementEventMap extends HTMLElementEventMap, CommonEventMap {
  'ticketing-before-navigate': TicketingBeforeNavigateEvent;
  'ticketing-connection-changed': TicketingConnectionChangedEvent;
}

declare global {
  /** Those that bubble, for a page that listens for all of its elements at once. */
  interface GlobalEventHandlersEventMap {
    'ticketing-before-create': TicketingBeforeCreateEvent;
    'ticketing-before-link': TicketingBeforeLinkEvent;
    'ticketing-before-unlink': TicketingBeforeUnlinkEvent;
    'ticketing-before-open': TicketingBeforeOpenEvent;
    'ticketing-before-navigate': TicketingBeforeNavigateEvent;
    'ticketing-created': TicketingCreatedEvent;
    'ticketing-linked': TicketingLinkedEvent;
    'ticketing-unlinked': TicketingUnlinkedEvent;
    'ticketing-connection-changed': TicketingConnectionChangedEvent;
    'ticketing-auth-required': TicketingAuthRequiredEvent;
    'ticketing-error': TicketingErrorEvent;
  }
}
