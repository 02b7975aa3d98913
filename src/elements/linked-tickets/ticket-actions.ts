import { html, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { Ticket } from '../../contract/ticket.js';
import type { TicketLink } from '../../contract/ticket-links.js';
import { restoreLink, syncLink, unlinkTicket } from '../../data/change-links.js';
import type { TicketingClient } from '../../data/client.js';
import { AuthRequiredEvent, TicketLinkedEvent, TicketUnlinkedEvent } from '../../events.js';
import { explain } from '../shared/explain.js';
import type { ElementHost } from '../shared/host.js';
import { singleClick } from '../shared/single-click.js';
import { ticketActionsText as text } from '../shared/strings/ticket-actions.js';
import { shownState } from './link-state.js';
import type { Outcome, Outcomes } from './outcomes.js';
import { explainSync } from './sync-cause.js';

export interface ActionContext {
  client: TicketingClient;
  anomalyId: string;
  /** Whether an unlinked ticket can be restored. */
  restorable: boolean;
}

/** What a user does with a linked ticket: unlink it, take that back, sync it now. Each ends in a word about it. */
export class TicketActions {
  readonly #host: ElementHost;
  readonly #context: () => ActionContext;
  readonly #outcomes: Outcomes;
  #busy: ReadonlySet<string> = new Set();

  constructor(host: ElementHost, context: () => ActionContext, outcomes: Outcomes) {
    this.#host = host;
    this.#context = context;
    this.#outcomes = outcomes;
  }

  /** Links with an action under way, by id; another set after each change. */
  get busy(): ReadonlySet<string> {
    return this.#busy;
  }

  /** Unlinks at once; the incident is untouched (domain L6). */
  async unlink(link: TicketLink): Promise<void> {
    const { client, anomalyId, restorable } = this.#context();
    const { ticket_number: number, ticket_id: ticketId } = link.ticket;
    await this.#once(link, text.unlinkFailed(number), async () => {
      void this.#focus('heading');
      await unlinkTicket(client, anomalyId, link);
      this.#host.dispatchEvent(new TicketUnlinkedEvent(ticketDetail(anomalyId, link.ticket)));
      const outcome: Outcome = { kind: 'success', text: text.unlinked(number), ticketId, gone: true };
      if (restorable) outcome.action = this.#renderUndo(link, () => this.#outcomes.forget(outcome));
      this.#outcomes.tell(outcome);
    });
  }

  /** Reads the incident now and delivers what waits for it (domain Y6). */
  async sync(link: TicketLink): Promise<void> {
    const { client, anomalyId } = this.#context();
    const pressed = this.#host.shadowRoot?.activeElement;
    await this.#once(link, text.syncFailed(link.ticket.ticket_number), async () => {
      this.#outcomes.tell(syncOutcome(await syncLink(client, anomalyId, link)));
    });
    await this.#host.updateComplete;
    // The button may have gone with the trouble that it was for.
    if (pressed && !pressed.isConnected) void this.#focus(`more-${link.id}`);
  }

  #renderUndo(link: TicketLink, forget: () => void): TemplateResult {
    return html`<button type="button" @click=${singleClick(() => void this.#restore(link, forget))}>
      ${text.undo}<span class="sr-only"> ${text.undoOf(link.ticket.ticket_number)}</span>
    </button>`;
  }

  async #restore(link: TicketLink, forget: () => void): Promise<void> {
    const { client, anomalyId } = this.#context();
    const { ticket_number: number, ticket_id: ticketId } = link.ticket;
    await this.#once(link, text.restoreFailed(number), async () => {
      void this.#focus('heading');
      const restored = await this.#restoreOrFind(client, anomalyId, link);
      forget();
      if (restored) this.#host.dispatchEvent(new TicketLinkedEvent(ticketDetail(anomalyId, link.ticket)));
      this.#outcomes.tell(
        restored ? { kind: 'success', text: text.restored(number), ticketId } : { kind: 'info', text: text.linkedMeanwhile(number), ticketId },
      );
    });
  }

  /** False where the ticket is linked again already: by another tab, or by somebody else. */
  async #restoreOrFind(client: TicketingClient, anomalyId: string, link: TicketLink): Promise<boolean> {
    try {
      await restoreLink(client, anomalyId, link);
      return true;
    } catch (error) {
      if (error instanceof TicketingError && error.code === 'already-linked') return false;
      throw error;
    }
  }

  async #once({ id }: TicketLink, failed: string, action: () => Promise<void>): Promise<void> {
    // A synchronous latch: the second click of two finds it closed.
    if (this.#busy.has(id)) return;
    this.#busy = new Set([...this.#busy, id]);
    this.#outcomes.begin();
    try {
      await action();
    } catch (error) {
      const { title, text: next } = explain(error);
      this.#outcomes.tell({ kind: 'error', title: failed, text: `${title} ${next}` });
      if (error instanceof TicketingError && error.code === 'unauthenticated') this.#host.dispatchEvent(new AuthRequiredEvent());
    } finally {
      this.#busy = new Set([...this.#busy].filter((other) => other !== id));
      this.#host.requestUpdate();
    }
  }

  /** The button that was pressed goes away with its row: the focus stays in the section. */
  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }
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

const ticketDetail = (anomalyId: string, { ticket_id: ticketId, ticket_number: ticketNumber }: Ticket) => ({ anomalyId, ticketId, ticketNumber });
