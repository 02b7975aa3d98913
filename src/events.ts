/** Where an anomaly's ticket is. */
interface TicketDetail {
  anomalyId: string;
  /** The incident's sys_id. */
  ticketId: string;
  /** The incident's number, `INC0010042`. */
  ticketNumber: string;
}

const notifying: EventInit = { bubbles: true, composed: true };

/** A ticket is about to be created. Cancelable: a host that prevents it takes over. */
export class TicketCreateEvent extends Event {
  readonly anomalyId: string;
  /** What would be sent, by field. */
  readonly values: Readonly<Record<string, string>>;

  constructor(anomalyId: string, values: Readonly<Record<string, string>>) {
    super('ticket-create', { ...notifying, cancelable: true });
    this.anomalyId = anomalyId;
    this.values = values;
  }
}

/** Something became of a ticket on an anomaly. */
class TicketFactEvent extends Event {
  readonly anomalyId: string;
  readonly ticketId: string;
  readonly ticketNumber: string;

  constructor(type: string, { anomalyId, ticketId, ticketNumber }: TicketDetail) {
    super(type, notifying);
    this.anomalyId = anomalyId;
    this.ticketId = ticketId;
    this.ticketNumber = ticketNumber;
  }
}

/** An incident was created and linked to the anomaly. */
export class TicketCreatedEvent extends TicketFactEvent {
  constructor(detail: TicketDetail) {
    super('ticket-created', detail);
  }
}

/** An existing incident was linked to the anomaly, or an unlinked one restored. */
export class TicketLinkedEvent extends TicketFactEvent {
  constructor(detail: TicketDetail) {
    super('ticket-linked', detail);
  }
}

/** A ticket was unlinked from the anomaly; the incident was not touched. */
export class TicketUnlinkedEvent extends TicketFactEvent {
  constructor(detail: TicketDetail) {
    super('ticket-unlinked', detail);
  }
}

/** The create dialog was closed, with a ticket or without. */
export class DialogClosedEvent extends Event {
  /** Whether a ticket was created before it closed. */
  readonly created: boolean;

  constructor(created: boolean) {
    super('dialog-closed', notifying);
    this.created = created;
  }
}

/** What became of the connection to ServiceNow. */
export type ConnectionChange = 'connected' | 'updated' | 'disconnected';

/** The connection to ServiceNow was made, given new credentials, or removed. */
export class ConnectionChangedEvent extends Event {
  readonly change: ConnectionChange;
  readonly instanceUrl: string;

  constructor(change: ConnectionChange, instanceUrl: string) {
    super('connection-changed', notifying);
    this.change = change;
    this.instanceUrl = instanceUrl;
  }
}

/** The backend refused the product's bearer token, a fresh one included: the user has to sign in again. */
export class AuthRequiredEvent extends Event {
  constructor() {
    super('auth-required', notifying);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ticket-create': TicketCreateEvent;
    'ticket-created': TicketCreatedEvent;
    'ticket-linked': TicketLinkedEvent;
    'ticket-unlinked': TicketUnlinkedEvent;
    'dialog-closed': DialogClosedEvent;
    'connection-changed': ConnectionChangedEvent;
    'auth-required': AuthRequiredEvent;
  }
}
