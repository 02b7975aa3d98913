import type { TicketRef } from '../data/ticket-ref.js';
import { TicketingBeforeEvent } from './before.js';
import { AnomalyEvent, type AnomalyFacts } from './ticketing-event.js';

/** By which way a ticket was linked: found by the search, offered as likely duplicate, unlinking undone, or created before and linked later. */
export type LinkedVia = 'search' | 'related' | 'restore' | 'late';

/** What is told of a create. */
export interface CreateFacts extends AnomalyFacts {
  readonly values: Readonly<Record<string, string>>;
  readonly repeat: boolean;
}

/** A ticket is about to be created. Not told again when the same request is sent again to find out what became of it. */
export class TicketingBeforeCreateEvent extends TicketingBeforeEvent {
  /** What would be sent, by field: a frozen copy. */
  declare readonly values: Readonly<Record<string, string>>;
  /** Whether one was sent before of which nobody knows what became of it, to a backend that would make a second one. */
  declare readonly repeat: boolean;

  constructor(facts: CreateFacts) {
    super('ticketing-before-create', { ...facts, ...{ values: Object.freeze({ ...facts.values }) } });
  }
}

/** What is told of a ticket. */
export interface TicketFacts extends AnomalyFacts {
  readonly ticket: TicketRef;
}

/** What is told of a ticket that is about to be linked. */
export interface LinkFacts extends TicketFacts {
  readonly via: LinkedVia;
}

/** An existing ticket is about to be linked. */
export class TicketingBeforeLinkEvent extends TicketingBeforeEvent {
  /** The ticket, wherever it is. */
  declare readonly ticket: TicketRef;
  /** By which way. */
  declare readonly via: LinkedVia;

  constructor(facts: LinkFacts) {
    super('ticketing-before-link', facts);
  }
}

/** What is told of a link. */
export interface UnlinkFacts extends TicketFacts {
  readonly linkId: string;
}

/** A ticket is about to be unlinked; the incident stays as it is. */
export class TicketingBeforeUnlinkEvent extends TicketingBeforeEvent {
  /** The ticket, wherever it is. */
  declare readonly ticket: TicketRef;
  /** The link's id, as the backend has it. */
  declare readonly linkId: string;

  constructor(facts: UnlinkFacts) {
    super('ticketing-before-unlink', facts);
  }
}

/** What is told of a ticket that was created. */
export interface CreatedFacts extends TicketFacts {
  readonly linked: boolean;
  readonly linkId: string | undefined;
  readonly instanceOrigin: string;
}

/** An incident was created. */
export class TicketingCreatedEvent extends AnomalyEvent {
  /** The ticket, wherever it is. */
  declare readonly ticket: TicketRef;
  /** False where it exists and could not be linked to the anomaly. */
  declare readonly linked: boolean;
  /** Undefined where it is not linked, or the backend does not say. */
  declare readonly linkId: string | undefined;
  /** `https://acme.service-now.com`; `''` where the backend does not say. */
  declare readonly instanceOrigin: string;

  constructor(facts: CreatedFacts) {
    super('ticketing-created', facts);
  }
}

/** What is told of a ticket that was linked. */
export interface LinkedFacts extends LinkFacts {
  readonly linkId: string | undefined;
}

/** An existing ticket was linked to the anomaly, or an unlinked one restored. */
export class TicketingLinkedEvent extends AnomalyEvent {
  /** The ticket, wherever it is. */
  declare readonly ticket: TicketRef;
  /** Undefined where the backend does not say. */
  declare readonly linkId: string | undefined;
  /** By which way. */
  declare readonly via: LinkedVia;

  constructor(facts: LinkedFacts) {
    super('ticketing-linked', facts);
  }
}

/** A ticket was unlinked from the anomaly; the incident was not touched. */
export class TicketingUnlinkedEvent extends AnomalyEvent {
  /** The ticket, wherever it is. */
  declare readonly ticket: TicketRef;
  /** The link's id, as the backend has it. */
  declare readonly linkId: string;

  constructor(facts: UnlinkFacts) {
    super('ticketing-unlinked', facts);
  }
}
