import type { CreateOutcome } from '../data/create-outcome.js';
import { AnomalyEvent, type AnomalyFacts } from './ticketing-event.js';

/** What is told of a create dialog that was closed. */
export interface ClosedFacts extends AnomalyFacts {
  readonly outcome: CreateOutcome;
}

/** A create dialog was closed. Does not bubble. */
export class TicketingDialogClosedEvent extends AnomalyEvent {
  /** What came of it, as `show()` resolves to. */
  declare readonly outcome: CreateOutcome;

  constructor(facts: ClosedFacts) {
    super('ticketing-dialog-closed', facts, {});
  }
}
