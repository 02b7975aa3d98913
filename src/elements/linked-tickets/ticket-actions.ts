import { html, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { TicketLink } from '../../contract/ticket-links.js';
import { restoreLink, syncLink, unlinkTicket } from '../../data/change-links.js';
import { TicketLinkedEvent, TicketUnlinkedEvent } from '../../events.js';
import { explain } from '../ui/notice/explain.js';
import type { ElementHost } from '../ui/host/host.js';
import { askToSignIn } from '../ui/host/sign-in.js';
import { singleClick } from '../ui/host/single-click.js';
import { ticketActionsText as text } from '../ui/strings/ticket-actions.js';
import { isSameContext, type TicketsContext } from '../ui/ticket/tickets-context.js';
import { shownState } from './link-state.js';
import type { Outcome, Outcomes } from './outcomes.js';
import { explainSync } from './sync-cause.js';

/** An action on a link, as it was when it was asked for: that is where it goes, whatever the page shows by then. */
interface Asked {
  readonly context: TicketsContext;
  readonly link: TicketLink;
}

interface Failure {
  failed: string;
  /** Where nobody knows whether it worked; absent where that makes no difference. */
  unclear?: string;
  /** What to say once the list tells whether it did. */
  resolved?: (linked: boolean) => Outcome;
}

/** What a user does with a linked ticket: unlink it, take that back, sync it now. Each ends in a word about it. */
export class TicketActions {
  readonly #host: ElementHost;
  readonly #current: () => TicketsContext;
  readonly #outcomes: Outcomes;
  #busy: ReadonlySet<string> = new Set();

  /** @param current whose tickets the page shows */
  constructor(host: ElementHost, current: () => TicketsContext, outcomes: Outcomes) {
    this.#host = host;
    this.#current = current;
    this.#outcomes = outcomes;
  }

  /** Links with an action under way, by id; another set after each change. */
  get busy(): ReadonlySet<string> {
    return this.#busy;
  }

  /** Unlinks at once; the incident is untouched (domain L6). @param restorable whether that can be taken back */
  async unlink(context: TicketsContext, link: TicketLink, restorable: boolean): Promise<void> {
    const { ticket_number: number, ticket_id: ticketId } = link.ticket;
    const asked = { context, link };
    const unlinked = (): void => void this.#host.dispatchEvent(new TicketUnlinkedEvent(ticketDetail(asked)));
    const resolved = (linked: boolean): Outcome => {
      if (linked) return { kind: 'info', text: text.stillLinked(number), ticketId };
      // It becomes clear while the host renders: no time for what a page may do about it.
      queueMicrotask(unlinked);
      return this.#unlinked(asked, restorable);
    };
    await this.#once(asked, { failed: text.unlinkFailed(number), unclear: text.unlinkUnclear(number), resolved }, async () => {
      void this.#focus(asked, 'heading');
      await unlinkTicket(context.client, context.anomalyId, link);
      unlinked();
      this.#tell(asked, this.#unlinked(asked, restorable));
      if (restorable) void this.#focus(asked, undoId(link), 'heading');
    });
  }

  #unlinked(asked: Asked, restorable: boolean): Outcome {
    const { ticket_number: number, ticket_id: ticketId } = asked.link.ticket;
    const outcome: Outcome = { kind: 'success', text: text.unlinked(number), ticketId, gone: true };
    if (restorable) outcome.action = this.#renderUndo(asked, () => this.#outcomes.forget(outcome));
    return outcome;
  }

  /** Reads the incident now and delivers what waits for it (domain Y6). */
  async sync(context: TicketsContext, link: TicketLink): Promise<void> {
    const asked = { context, link };
    const number = link.ticket.ticket_number;
    const pressed = this.#host.shadowRoot?.activeElement;
    await this.#once(asked, { failed: text.syncFailed(number) }, async () => {
      this.#tell(asked, syncOutcome(await syncLink(context.client, context.anomalyId, link)));
    });
    await this.#host.updateComplete;
    // The button may have gone with the trouble that it was for.
    if (pressed && !pressed.isConnected) void this.#focus(asked, `more-${link.id}`);
  }

  #renderUndo(asked: Asked, forget: () => void): TemplateResult {
    const click = singleClick(() => void this.#restore(asked, forget));
    return html`<button id=${undoId(asked.link)} type="button" @click=${click}>${text.undo}<span class="sr-only"> ${text.undoOf(asked.link.ticket.ticket_number)}</span></button>`;
  }

  async #restore(asked: Asked, forget: () => void): Promise<void> {
    const { ticket_number: number, ticket_id: ticketId } = asked.link.ticket;
    const resolved = (linked: boolean): Outcome =>
      linked ? { kind: 'success', text: text.restored(number), ticketId } : { kind: 'info', text: text.notRestored(number), ticketId, gone: true };
    await this.#once(asked, { failed: text.restoreFailed(number), unclear: text.restoreUnclear(number), resolved }, async () => {
      void this.#focus(asked, 'heading');
      const restored = await this.#restoreOrFind(asked);
      forget();
      void this.#focus(asked, `unlink-${asked.link.id}`, 'heading');
      if (restored) this.#host.dispatchEvent(new TicketLinkedEvent(ticketDetail(asked)));
      this.#tell(asked, restored ? { kind: 'success', text: text.restored(number), ticketId } : { kind: 'info', text: text.linkedMeanwhile(number), ticketId });
    });
  }

  /** False where the ticket is linked again already: by another tab, or by somebody else. */
  async #restoreOrFind({ context: { client, anomalyId }, link }: Asked): Promise<boolean> {
    try {
      await restoreLink(client, anomalyId, link);
      return true;
    } catch (error) {
      if (error instanceof TicketingError && error.code === 'already-linked') return false;
      throw error;
    }
  }

  async #once(asked: Asked, failure: Failure, action: () => Promise<void>): Promise<void> {
    const { id } = asked.link;
    // A synchronous latch: the second click of two finds it closed.
    if (this.#busy.has(id)) return;
    this.#busy = new Set([...this.#busy, id]);
    if (this.#isShown(asked)) this.#outcomes.begin();
    try {
      await action();
    } catch (error) {
      this.#tell(asked, failedOutcome(error, failure, asked.link.ticket.ticket_id));
      askToSignIn(this.#host, error);
    } finally {
      this.#busy = new Set([...this.#busy].filter((other) => other !== id));
      this.#host.requestUpdate();
    }
  }

  #isShown({ context }: Asked): boolean {
    return isSameContext(context, this.#current());
  }

  /** Says it where it is about what the page shows. */
  #tell(asked: Asked, outcome: Outcome): void {
    if (this.#isShown(asked)) this.#outcomes.tell(outcome);
  }

  /**
   * The button that was pressed goes away with its row: the focus stays in the section, and the list where it is.
   *
   * @param from goes on only from there: who has gone elsewhere meanwhile stays there
   */
  async #focus(asked: Asked, id: string, from?: string): Promise<void> {
    await this.#host.updateComplete;
    const root = this.#host.shadowRoot;
    if (this.#isShown(asked) && (from === undefined || root?.activeElement?.id === from)) root?.getElementById(id)?.focus({ preventScroll: true });
  }
}

const undoId = ({ id }: TicketLink): string => `undo-${id}`;

function failedOutcome(error: unknown, { failed, unclear, resolved }: Failure, ticketId: string): Outcome {
  if (unclear !== undefined && error instanceof TicketingError && error.unclear) {
    return { kind: 'warning', title: unclear, text: text.unclearHelp, resolved: resolved && ((linked) => resolved(linked.has(ticketId))) };
  }
  const { title, text: next } = explain(error);
  return { kind: 'error', title: failed, text: `${title} ${next}` };
}

function syncOutcome(link: TicketLink): Outcome {
  const { ticket_number: number, ticket_id: ticketId } = link.ticket;
  const error = link.sync?.last_error;
  if (!error) {
    const waits = (link.sync?.pending ?? 0) > 0 ? ` ${text.stillPending}` : '';
    return { kind: 'success', text: `${text.synced(number, shownState(link).label)}${waits}`, ticketId };
  }
  const { title, text: next } = explainSync(error);
  return { kind: 'warning', title: text.syncFailed(number), text: `${title} ${next}`, ticketId };
}

const ticketDetail = ({ context: { anomalyId }, link: { ticket } }: Asked) => ({ anomalyId, ticketId: ticket.ticket_id, ticketNumber: ticket.ticket_number });
