import { TicketingEvent } from './ticketing-event.js';

/** The backend refused the product's bearer token, a fresh one included: the user has to sign in again. */
export class TicketingAuthRequiredEvent extends TicketingEvent {
  constructor() {
    super('ticketing-auth-required');
  }
}

/** What is told of a failure. */
export interface FailureFacts {
  readonly code: string;
  readonly message: string;
  readonly status: number | undefined;
}

/** Something failed that the element has said to its user: for the page's monitoring, nothing has to be done. */
export class TicketingErrorEvent extends TicketingEvent {
  /** That of the `TicketingError`. */
  declare readonly code: string;
  /** Safe to log: no token, no password, nothing that was typed. */
  declare readonly message: string;
  /** HTTP status, when there was an answer. */
  declare readonly status: number | undefined;

  constructor(facts: FailureFacts) {
    super('ticketing-error', facts);
  }
}
