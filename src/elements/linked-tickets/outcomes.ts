import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { TicketLink } from '../../contract/ticket-links.js';
import { notice, type Notice } from '../ui/notice/notice.js';

export interface Outcome extends Omit<Notice, 'dismiss'> {
  /** The ticket that it is about, by sys_id: what it says is true while that is linked. */
  ticketId?: string | undefined;
  /** The other way round: true while that is not linked. */
  gone?: boolean;
  /** What to say in its place once the list has been read again; absent for what is clear. */
  resolved?: ((linked: ReadonlySet<string>) => Outcome) | undefined;
}

interface Kept {
  outcome: Outcome;
  /** What it says has been seen to be so, from where it can become untrue. */
  seen: boolean;
  /** In milliseconds since the Unix epoch. */
  toldAt: number;
}

/** What the user's last actions led to: told until it is dismissed, untrue, or history by the next action. */
export class Outcomes {
  readonly #host: ReactiveControllerHost;
  #kept: readonly Kept[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Tells one thing; what can still be undone stays beside it. */
  tell(outcome: Outcome): void {
    this.#keep([...this.#kept.filter(({ outcome: { gone } }) => gone), kept(outcome)]);
  }

  /** The next action begins: what the last one led to is history, except for what can be undone. */
  begin(): void {
    this.#keep(this.#kept.filter(({ outcome: { gone } }) => gone));
  }

  clear(): void {
    this.#keep([]);
  }

  forget(outcome: Outcome): void {
    this.#keep(this.#kept.filter((kept) => kept.outcome !== outcome));
  }

  /** Takes back what is no longer so, by the links as they were at `readAt`, and says what has become clear. */
  follow(links: readonly TicketLink[], readAt: number): void {
    const linked = new Set(links.map(({ ticket }) => ticket.ticket_id));
    this.#kept = this.#kept.map((one) => (one.outcome.resolved && readAt > one.toldAt ? kept(one.outcome.resolved(linked)) : one));
    const isSo = ({ ticketId, gone = false }: Outcome): boolean => ticketId === undefined || linked.has(ticketId) !== gone;
    this.#kept = this.#kept.filter(({ outcome, seen }) => isSo(outcome) || !seen).map((one) => ({ ...one, seen: one.seen || isSo(one.outcome) }));
  }

  render(): TemplateResult[] | typeof nothing {
    if (this.#kept.length === 0) return nothing;
    return this.#kept.map(({ outcome }) => notice({ ...outcome, dismiss: () => this.forget(outcome) }));
  }

  #keep(kept: readonly Kept[]): void {
    this.#kept = kept;
    this.#host.requestUpdate();
  }
}

const kept = (outcome: Outcome): Kept => ({ outcome, seen: false, toldAt: Date.now() });
