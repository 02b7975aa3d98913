import { nothing, type TemplateResult } from 'lit';
import type { LinkAnswer } from '../../contract/link-ticket.js';
import type { TicketLink } from '../../contract/ticket-links.js';
import { commonTexts } from '../../texts/en/common.js';
import type { LinkedTexts } from '../../texts/en/linked.js';
import { textsOf } from '../ui/host/client-of.js';
import type { ElementHost } from '../ui/host/host.js';
import { notice, type Notice } from '../ui/notice/notice.js';

export interface Outcome extends Omit<Notice, 'dismiss'> {
  /** The id of the ticket that it is about: what it says is true while that is linked. */
  ticketId?: string | undefined;
  /** The other way round: true while that is not linked. */
  gone?: boolean;
  /** Returns what to say in its place, called once the list has been read again; absent for what is clear. */
  resolved?: ((linked: ReadonlySet<string>) => Outcome) | undefined;
}

/** Returns what to say of a ticket that was linked. That a work note was added is not said where its row says that it was not. */
export const linkedOutcome = (text: LinkedTexts, { ticket, block, overwritten, sync }: LinkAnswer): Outcome => ({
  kind: overwritten || sync?.last_error ? 'warning' : 'success',
  text: text.linked(ticket.ticket_number, sync?.last_error ? 'unknown' : block, overwritten),
  ticketId: ticket.ticket_id,
});

interface Kept {
  outcome: Outcome;
  /** What it says has been seen to be so, from where it can become untrue. */
  seen: boolean;
  /** In milliseconds since the Unix epoch. */
  toldAt: number;
}

/** What the user's last actions led to: told until it is dismissed, untrue, or history by the next action. */
export class Outcomes {
  readonly #host: ElementHost;
  #kept: readonly Kept[] = [];
  /** The ids of the tickets that were linked at the last reading. */
  #linked: ReadonlySet<string> = new Set();

  constructor(host: ElementHost) {
    this.#host = host;
  }

  /** Tells one thing; what can still be undone stays beside it. */
  tell(outcome: Outcome): void {
    this.#keep([...this.#kept.filter(isUndoable), this.#begun(outcome)]);
  }

  /** Drops what the last action led to, for the next one begins; what can be undone stays. */
  begin(): void {
    this.#keep(this.#kept.filter(isUndoable));
  }

  /** Drops what went well, for something else is done in the page; what can be undone stays, and so does trouble. */
  leave(): void {
    if (this.#kept.some(isOver)) this.#keep(this.#kept.filter((kept) => !isOver(kept)));
  }

  /** Forgets everything, for an update that renders another anomaly. */
  reset(): void {
    this.#kept = [];
    this.#linked = new Set();
  }

  forget(outcome: Outcome): void {
    this.#keep(this.#kept.filter((kept) => kept.outcome !== outcome));
  }

  /** Takes back what is no longer so, by the links as they were at `readAt`, and says what has become clear. */
  update(links: readonly TicketLink[], readAt: number): void {
    this.#linked = new Set(links.map(({ ticket }) => ticket.ticket_id));
    const clear = this.#kept.map((one) => (one.outcome.resolved && readAt > one.toldAt ? this.#begun(one.outcome.resolved(this.#linked)) : one));
    const still = clear.filter(({ outcome, seen }) => this.#isSo(outcome) || !seen);
    this.#keep(still.map((one) => ({ ...one, seen: one.seen || this.#isSo(one.outcome) })));
  }

  render(): TemplateResult[] | typeof nothing {
    if (this.#kept.length === 0) return nothing;
    const { dismiss } = textsOf(this.#host, commonTexts);
    return this.#kept.map(({ outcome }) => notice({ ...outcome, dismiss: { label: dismiss, press: () => this.forget(outcome) } }));
  }

  #begun(outcome: Outcome): Kept {
    return { outcome, seen: this.#isSo(outcome), toldAt: Date.now() };
  }

  #isSo({ ticketId, gone = false }: Outcome): boolean {
    return ticketId === undefined || this.#linked.has(ticketId) !== gone;
  }

  #keep(kept: readonly Kept[]): void {
    this.#kept = kept;
    this.#host.requestUpdate();
  }
}

const isOver = (kept: Kept): boolean => kept.outcome.kind === 'success' && !isUndoable(kept);

const isUndoable = ({ outcome }: Kept): boolean => outcome.gone ?? false;
