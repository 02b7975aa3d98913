import type { TicketRef } from '../data/ticket-ref.js';
import { AnomalyEvent, type AnomalyFacts } from './ticketing-event.js';

/**
 * What a page answers to a "before" event: true, undefined or null to go on, false for a veto; a ticket where the page has done it itself, or
 * `'taken-over'` where it has no ticket to name.
 */
export type HostAnswer = TicketRef | 'taken-over' | boolean | null | undefined;

/** The answers that pages have given, by the event. */
const answers = new WeakMap<Event, Promise<unknown>>();

/** @internal Returns what a page has answered to an event, once that is known; undefined where it has not answered. */
export const answerTo = (event: Event): Promise<unknown> | undefined => answers.get(event);

/** Says that something is about to be done. Cancelable; and the page may answer later, by `respondWith`. */
export class TicketingBeforeEvent extends AnomalyEvent {
  constructor(type: string, facts: AnomalyFacts) {
    super(type, facts, { bubbles: true, composed: true, cancelable: true });
  }

  /**
   * Answers later: the element is busy until the promise settles. A rejected one counts as a veto.
   *
   * @param answer true or undefined goes on, false is a veto; a ticket, or 'taken-over', says that the page has done it itself
   * @throws {DOMException} `InvalidStateError` after the event's listeners have returned, or where somebody has answered before
   */
  respondWith(answer: HostAnswer | Promise<HostAnswer>): void {
    if (this.eventPhase === Event.NONE || answers.has(this)) throw new DOMException('Answer once, before the listeners have returned.', 'InvalidStateError');
    answers.set(this, Promise.resolve(answer));
  }
}

/** The create dialog is about to open, for a click on Create. */
export class TicketingBeforeOpenEvent extends TicketingBeforeEvent {
  constructor(facts: AnomalyFacts) {
    super('ticketing-before-open', facts);
  }
}

/** Where a link of an element's leads: to a ticket, to the instance, to another anomaly, or to the page's settings. */
export type NavigationDestination = 'ticket' | 'instance' | 'anomaly' | 'settings';

/** What is told of a link that is followed. */
export interface NavigationFacts extends AnomalyFacts {
  /** Absolute. */
  readonly url: string;
  /** What is there. */
  readonly destination: NavigationDestination;
}

/**
 * A link was followed, by a plain click or Enter; what opens it by the browser's own keys is not told. For a page that answers later, and wants to
 * go on, the address is opened where it would have been, unless the browser takes that for a pop-up.
 */
export class TicketingBeforeNavigateEvent extends TicketingBeforeEvent {
  /** Absolute. */
  declare readonly url: string;
  /** What is there. */
  declare readonly destination: NavigationDestination;

  constructor(facts: NavigationFacts) {
    super('ticketing-before-navigate', facts);
  }
}
