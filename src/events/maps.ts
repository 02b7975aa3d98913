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

/** The events that bubble through the page. */
interface BubblingEventMap {
  /** A ticket is about to be created: veto, take over, or let go on. */
  'ticketing-before-create': TicketingBeforeCreateEvent;
  /** A ticket is about to be linked, or linked again: veto, take over, or let go on. */
  'ticketing-before-link': TicketingBeforeLinkEvent;
  /** A ticket is about to be unlinked: veto, take over, or let go on. */
  'ticketing-before-unlink': TicketingBeforeUnlinkEvent;
  /** The list's create dialog is about to open: veto, open another, or let go on. */
  'ticketing-before-open': TicketingBeforeOpenEvent;
  /** A link was followed by a plain click or Enter: go there otherwise, or let go on. */
  'ticketing-before-navigate': TicketingBeforeNavigateEvent;
  /** A ticket was created; `linked` says whether it is linked, too. */
  'ticketing-created': TicketingCreatedEvent;
  /** A ticket was linked; `via` says how. */
  'ticketing-linked': TicketingLinkedEvent;
  /** A ticket was unlinked. */
  'ticketing-unlinked': TicketingUnlinkedEvent;
  /** The connection was made, given new credentials, or removed. */
  'ticketing-connection-changed': TicketingConnectionChangedEvent;
  /** The user has to sign in to the product again. */
  'ticketing-auth-required': TicketingAuthRequiredEvent;
  /** Something failed, and the element has said so. */
  'ticketing-error': TicketingErrorEvent;
}

/** What is told by an element with a create dialog, where the dialog is: it does not bubble. */
interface DialogEventMap {
  /** A create dialog was closed, with what came of it. */
  'ticketing-dialog-closed': TicketingDialogClosedEvent;
}

type CommonEvents = 'ticketing-before-navigate' | 'ticketing-auth-required' | 'ticketing-error';
type CreateEvents = CommonEvents | 'ticketing-before-create' | 'ticketing-before-link' | 'ticketing-created' | 'ticketing-linked';

/** The events of `<linked-tickets>`. */
export interface LinkedTicketsElementEventMap
  extends HTMLElementEventMap, DialogEventMap, Pick<BubblingEventMap, CreateEvents | 'ticketing-before-open' | 'ticketing-before-unlink' | 'ticketing-unlinked'> {}

/** The events of `<create-ticket-dialog>`. */
export interface CreateTicketDialogElementEventMap extends HTMLElementEventMap, DialogEventMap, Pick<BubblingEventMap, CreateEvents> {}

/** The events of `<servicenow-settings-panel>`. */
export interface ServiceNowSettingsPanelElementEventMap extends HTMLElementEventMap, Pick<BubblingEventMap, CommonEvents | 'ticketing-connection-changed'> {}

declare global {
  /** With those that bubble, for a page that listens for all of its elements at once. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is added to the page's types stands above, once for all maps
  interface GlobalEventHandlersEventMap extends BubblingEventMap {}
}
