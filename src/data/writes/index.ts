import * as z from 'zod/mini';
import type { TicketCreate } from '../../contract/create-ticket.js';
import { demanded, TextsByName } from '../../contract/wire.js';
import type { DraftStore } from '../drafts/draft-store.js';
import { KeptTicket } from './kept-ticket.js';
import { LinkTarget } from './link-target.js';
import { Write } from './write.js';

export type { KeptTicket, Write };
export { LinkTarget };

/** A new ticket as it was sent. The contract's own schema would bring the whole form into a page that only lists tickets. */
const SentTicket: z.core.$ZodType<TicketCreate> = demanded('a ticket', (value): TicketCreate | undefined => {
  const { data } = z.safeParse(TextsByName, value);
  return data?.['title'] === undefined ? undefined : { description: '', ...data, title: data['title'] };
});

/**
 * The writes of a client that must take effect once, and what is known of each: one for all elements of the page, so that
 * none repeats what another has ended. The storage is read when one is first asked for, and written when it changes.
 */
export class Writes {
  readonly #drafts: DraftStore;
  /** Of the drafts: what was there before they were cleared is somebody else's. */
  #generation: number;
  #creates = new Map<string, Write<TicketCreate>>();
  #links = new Map<string, Write<LinkTarget>>();
  #notLinked = new Map<string, KeptTicket>();

  constructor(drafts: DraftStore) {
    this.#drafts = drafts;
    this.#generation = drafts.generation;
  }

  /** Returns the create of an anomaly's ticket. */
  create(anomalyId: string): Write<TicketCreate> {
    this.#forgetCleared();
    return once(this.#creates, anomalyId, () => new Write(this.#drafts, `create:${anomalyId}`, SentTicket));
  }

  /** Returns the link of an existing ticket to an anomaly. */
  link(anomalyId: string): Write<LinkTarget> {
    this.#forgetCleared();
    return once(this.#links, anomalyId, () => new Write(this.#drafts, `link:${anomalyId}`, LinkTarget));
  }

  /** Returns the place of the ticket that was created for an anomaly and could not be linked. */
  notLinked(anomalyId: string): KeptTicket {
    this.#forgetCleared();
    return once(this.#notLinked, anomalyId, () => new KeptTicket(this.#drafts, `not-linked:${anomalyId}`));
  }

  #forgetCleared(): void {
    if (this.#generation === this.#drafts.generation) return;
    this.#generation = this.#drafts.generation;
    for (const kept of [this.#creates, this.#links, this.#notLinked]) kept.clear();
  }
}

function once<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  const value = known.get(name) ?? make();
  known.set(name, value);
  return value;
}
