import type { DraftStore } from '../drafts/draft-store.js';
import { LinkTarget } from './link-target.js';

/** A ticket that was created for an anomaly and could not be linked to it: what is left to do outlives the page (elements D9). */
export class KeptTicket {
  readonly #drafts: DraftStore;
  readonly #name: string;
  #ticket: LinkTarget | undefined;

  /** @param name what it is kept under */
  constructor(drafts: DraftStore, name: string) {
    this.#drafts = drafts;
    this.#name = name;
    this.#ticket = drafts.read(name, LinkTarget);
  }

  /** The ticket, until it is linked or dismissed. */
  get ticket(): LinkTarget | undefined {
    return this.#ticket;
  }

  keep({ ticket_id, ticket_number, instance_origin }: LinkTarget): void {
    this.#ticket = { ticket_id, ticket_number, instance_origin };
    this.#drafts.write(this.#name, this.#ticket);
  }

  /** Forgets it, or only one of these tickets where some are named: what is linked by now has nothing left to do. */
  forget(linked?: ReadonlySet<string>): void {
    if (!this.#ticket || (linked && !linked.has(this.#ticket.ticket_id))) return;
    this.#ticket = undefined;
    this.#drafts.remove(this.#name);
  }
}
