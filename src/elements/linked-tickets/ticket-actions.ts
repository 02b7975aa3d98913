import { html, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { TicketLink } from '../../contract/ticket-links.js';
import { refreshLinks, restoreLink, syncLink, unlink } from '../../data/change-links.js';
import { ticketRef } from '../../data/ticket-ref.js';
import type { Client } from '../../data/client/client.js';
import { TicketingBeforeLinkEvent, TicketingBeforeUnlinkEvent, TicketingLinkedEvent, TicketingUnlinkedEvent } from '../../events/tickets.js';
import type { TicketingBeforeEvent } from '../../events/before.js';
import { slowAfter } from '../../controllers/slow-timer.js';
import { commonTexts } from '../../texts/en/common.js';
import { rowTexts, type RowTexts } from '../../texts/en/rows.js';
import { visible } from '../../texts/isolated.js';
import { ask } from '../ui/host/ask.js';
import type { ElementHost } from '../ui/host/host.js';
import { tellFailure } from '../ui/host/failures.js';
import { singleClick } from '../ui/host/single-click.js';
import { explain } from '../ui/notice/explain.js';
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

/** What a user does with a linked ticket: unlink it, take that back, sync it now. Each ends in a word about it (elements T6). */
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

  /**
   * Unlinks at once; the ticket is untouched (domain L6).
   *
   * @param restorable whether that can be taken back
   */
  async unlink(context: TicketsContext, link: TicketLink, restorable: boolean): Promise<void> {
    const { ticket_number: number, ticket_id: ticketId } = link.ticket;
    const text = textsOf(context);
    const asked = { context, link };
    const unlinked = (): void => void this.#host.dispatchEvent(new TicketingUnlinkedEvent(factsOf(asked)));
    const resolved = (linked: boolean): Outcome => {
      if (linked) return { kind: 'info', text: text.stillLinked(number), ticketId };
      unlinked();
      return this.#unlinked(asked, restorable);
    };
    await this.#once(asked, { failed: text.unlinkFailed(number), unclear: text.unlinkUnclear(number), resolved }, async (signal) => {
      if (!(await this.#allows(asked, new TicketingBeforeUnlinkEvent(factsOf(asked)), signal))) return;
      void this.#focus(asked, 'heading');
      await unlink(context.client, context.anomalyId, link, signal);
      unlinked();
      this.#tell(asked, this.#unlinked(asked, restorable));
      if (restorable) void this.#focus(asked, undoId(link), 'heading');
    });
  }

  #unlinked(asked: Asked, restorable: boolean): Outcome {
    const { ticket_number: number, ticket_id: ticketId } = asked.link.ticket;
    const outcome: Outcome = { kind: 'success', text: textsOf(asked.context).unlinked(number), ticketId, gone: true };
    if (restorable) outcome.action = this.#renderUndo(asked, () => this.#outcomes.forget(outcome));
    return outcome;
  }

  /** Reads the ticket now and delivers what waits for it (domain Y6). */
  async sync(context: TicketsContext, link: TicketLink): Promise<void> {
    const asked = { context, link };
    const number = link.ticket.ticket_number;
    const pressed = this.#host.shadowRoot?.activeElement;
    await this.#once(asked, { failed: textsOf(context).syncFailed(number) }, async (signal) => {
      this.#tell(asked, syncOutcome(context.client, await syncLink(context.client, context.anomalyId, link, signal)));
    });
    await this.#host.updateComplete;
    // The button may have gone with the trouble that it was for.
    if (pressed && !pressed.isConnected) void this.#focus(asked, `more-${link.id}`);
  }

  #renderUndo(asked: Asked, forget: () => void): TemplateResult {
    const text = textsOf(asked.context);
    const click = singleClick(() => void this.#restore(asked, forget));
    const name = text.undoUnlinking(asked.link.ticket.ticket_number);
    return html`<button id=${undoId(asked.link)} type="button" part="button button-secondary" aria-label=${name} @click=${click}>${text.undo}</button>`;
  }

  async #restore(asked: Asked, forget: () => void): Promise<void> {
    const { ticket_number: number, ticket_id: ticketId } = asked.link.ticket;
    const text = textsOf(asked.context);
    const done: Outcome = { kind: 'success', text: text.restored(number), ticketId };
    const resolved = (linked: boolean): Outcome => (linked ? done : { kind: 'info', text: text.notRestored(number), ticketId, gone: true });
    await this.#once(asked, { failed: text.restoreFailed(number), unclear: text.restoreUnclear(number), resolved }, async (signal) => {
      if (!(await this.#allows(asked, new TicketingBeforeLinkEvent({ ...factsOf(asked), via: 'restore' }), signal))) return;
      void this.#focus(asked, 'heading');
      const restored = await this.#restoreOrFind(asked, signal);
      forget();
      void this.#focus(asked, `unlink-${asked.link.id}`, 'heading');
      if (restored) this.#host.dispatchEvent(new TicketingLinkedEvent({ ...factsOf(asked), via: 'restore' }));
      this.#tell(asked, restored ? done : { kind: 'info', text: text.linkedMeanwhile(number), ticketId });
    });
  }

  /** False where the ticket is linked again already: by another tab, or by somebody else. */
  async #restoreOrFind({ context: { client, anomalyId }, link }: Asked, signal: AbortSignal): Promise<boolean> {
    try {
      await restoreLink(client, anomalyId, link, signal);
      return true;
    } catch (error) {
      if (error instanceof TicketingError && error.code === 'already-linked') return false;
      throw error;
    }
  }

  /** Asks the page whether to go on. Where it has done it itself, the list shows it. */
  async #allows({ context: { client, anomalyId } }: Asked, event: TicketingBeforeEvent, signal: AbortSignal): Promise<boolean> {
    const wish = await ask(this.#host, event, signal);
    if (wish) void refreshLinks(client, anomalyId);
    return wish === undefined;
  }

  async #once(asked: Asked, failure: Failure, action: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { id } = asked.link;
    // A synchronous latch: the second click of two finds it closed.
    if (this.#busy.has(id)) return;
    this.#busy = new Set([...this.#busy, id]);
    if (this.#isShown(asked)) this.#outcomes.begin();
    const abort = new AbortController();
    const slow = setTimeout(() => this.#tell(asked, this.#slow(asked, abort)), slowAfter);
    try {
      await action(abort.signal);
    } catch (error) {
      this.#tell(asked, failedOutcome(asked, error, failure));
      tellFailure(this.#host, error);
    } finally {
      clearTimeout(slow);
      this.#busy = new Set([...this.#busy].filter((other) => other !== id));
      this.#host.requestUpdate();
    }
  }

  /** Says that it takes long, with the way to stop waiting: what came of it is unclear then. */
  #slow({ context, link }: Asked, abort: AbortController): Outcome {
    const { slow, stop } = context.client.texts.of(commonTexts);
    const cancel = (): void => abort.abort(new TicketingError('canceled', 'Nobody waits for it any more.'));
    const action = html`<button type="button" part="button button-secondary" @click=${cancel}>${stop}</button>`;
    return { kind: 'info', title: visible(link.ticket.ticket_number), text: slow, action };
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

const textsOf = ({ client }: TicketsContext): RowTexts => client.texts.of(rowTexts);

function failedOutcome({ context, link }: Asked, error: unknown, { failed, unclear, resolved }: Failure): Outcome {
  const { ticket_id: ticketId } = link.ticket;
  if (unclear !== undefined && error instanceof TicketingError && error.outcomeUnknown) {
    return { kind: 'warning', title: unclear, text: textsOf(context).unclearHelp, resolved: resolved && ((linked) => resolved(linked.has(ticketId))) };
  }
  const { title, text } = explain(context.client, error);
  return { kind: 'error', title: failed, text: context.client.texts.format.sentences(title, text) };
}

function syncOutcome(client: Client, link: TicketLink): Outcome {
  const { ticket_number: number, ticket_id: ticketId } = link.ticket;
  const text = client.texts.of(rowTexts);
  const error = link.sync?.last_error;
  if (!error) {
    const synced = (link.sync?.pending_count ?? 0) > 0 ? text.syncedWaiting : text.synced;
    return { kind: 'success', text: synced(number, shownState(client, link).label), ticketId };
  }
  const { title, text: next } = explainSync(client, error);
  return { kind: 'warning', title: text.syncFailed(number), text: client.texts.format.sentences(title, next), ticketId };
}

/** What the page is told of a link. */
const factsOf = ({ context: { client, anomalyId }, link: { id, ticket, instance_origin } }: Asked) => ({
  anomalyIds: [anomalyId],
  ticket: ticketRef(client, ticket, instance_origin),
  linkId: id,
});
