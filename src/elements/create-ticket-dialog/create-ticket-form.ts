import { html, type nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { TicketCreated } from '../../contract/create-ticket.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { CloseQuestion } from '../ui/dialog/close-question.js';
import { comboboxStyles } from '../ui/combobox/combobox.styles.js';
import { controlStyles } from '../ui/styles/control.styles.js';
import { DialogController } from '../ui/dialog/dialog-controller.js';
import { dialogStyles } from '../ui/dialog/dialog.styles.js';
import { fieldStyles } from '../ui/field/field.styles.js';
import type { ElementHost } from '../ui/host/host.js';
import { statusBadgeStyles } from '../ui/ticket/status-badge.js';
import { createOutcomeText as outcome } from '../ui/strings/create-outcome.js';
import { createTicketText as text } from '../ui/strings/create-ticket.js';
import { draftText } from '../ui/strings/draft.js';
import { createdText } from '../ui/strings/ticket-created.js';
import { CreateSession } from './create-session.js';
import { createTicketStyles } from './create-ticket.styles.js';
import { firstControl, FormBody, type LinkedInstead } from './form-body.js';
import type { FormContext } from './form-queries.js';

/** Told once the dialog has closed, with what came of it: a new ticket, or an existing one that was linked instead. */
export type CreateTicketClosed = (created: TicketCreated | undefined, linked: LinkedInstead | undefined) => void;

/** What came of the dialog in one sentence; `''` for nothing. */
export function outcomeOf(created: TicketCreated | undefined, linked: LinkedInstead | undefined): string {
  if (created) return created.message || createdText(created.ticket.ticket_number, created.anomaly_id, created.block);
  if (!linked) return '';
  return linked.answer ? outcome.linkedInstead(linked.ticket_number) : outcome.linkedBefore(linked.ticket_number);
}

/**
 * The create dialog: opens on an anomaly's ticket in the making, and asks before it closes on something unfinished.
 *
 * What was typed stays, closing or not, until a ticket comes of it or the user discards it; what was sent and not
 * answered stays read-only until there is an answer.
 */
export class CreateTicketForm implements ReactiveController {
  readonly #host: ElementHost;
  readonly #context: () => FormContext;
  readonly #closed: CreateTicketClosed;
  readonly #dialog: DialogController;
  readonly #question: CloseQuestion;
  readonly #body: FormBody;
  #session: CreateSession;
  #focused = false;

  constructor(host: ElementHost, context: () => FormContext, closed: CreateTicketClosed) {
    this.#host = host;
    this.#context = context;
    this.#closed = closed;
    adoptLater(host, [dialogStyles, controlStyles, fieldStyles, comboboxStyles, statusBadgeStyles, createTicketStyles]);
    this.#session = this.#newSession();
    this.#dialog = new DialogController(host, { mayClose: () => this.#mayClose(), closed: () => this.#handleClosed(), lightDismiss: true });
    this.#question = new CloseQuestion(host, {
      title: draftText.question,
      explanation: draftText.explanation,
      keep: { label: draftText.keep, answer: () => this.close() },
      discard: () => this.#handleDiscard(),
    });
    this.#body = new FormBody(host, {
      session: () => this.#session,
      isOpen: () => this.open,
      close: () => this.#finish(),
      requestClose: () => this.#dialog.requestClose(),
      focus: (selector) => this.#focus(selector),
    });
    host.addController(this);
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  show(): void {
    // A ticket on its way is shown as it is, whatever the host is about by now.
    if (!this.#body.busy) this.#begin();
    this.#dialog.show();
  }

  /** Finds out what became of the ticket that is in doubt. */
  check(): void {
    void this.#host.updateComplete.then(() => this.#body.check());
  }

  /** Closes without asking; what was typed is kept. */
  close(): void {
    this.#dialog.close();
  }

  // The form loads while the dialog's head has the focus: it moves on to the first field once there is one.
  hostUpdated(): void {
    const dialog = this.#dialog.element;
    if (!dialog?.open || this.#focused || !this.#body.isReady) return;
    this.#focused = true;
    const root = dialog.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (!focused?.closest('.dialog-form')) dialog.querySelector<HTMLElement>(this.#body.isSent ? '.dialog-alert' : firstControl)?.focus();
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render({ title: text.title, content: html`${this.#body.render()}${this.#question.render()}` });
  }

  #newSession(): CreateSession {
    return new CreateSession(this.#context(), () => {
      this.#body.follow();
      this.#host.requestUpdate();
    });
  }

  #begin(): void {
    const anew = !this.#session.isFor(this.#context());
    if (anew) this.#session = this.#newSession();
    this.#session.begin();
    this.#body.begin(anew);
  }

  #mayClose(): boolean {
    this.#body.giveUp();
    if (this.#question.asking) this.#question.cancel();
    else if (this.#body.busy) this.#body.hold();
    else if (this.#body.isUnfinished) void this.#question.ask();
    else return true;
    this.#host.requestUpdate();
    return false;
  }

  #handleDiscard(): void {
    this.#session.forget();
    this.#dialog.close();
  }

  /** There is no more to say: also where the dialog was closed before the answer came. */
  #finish(): void {
    if (this.open) this.#dialog.close();
    else this.#handleClosed();
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog.element?.querySelector<HTMLElement>(selector)?.focus();
  }

  #handleClosed(): void {
    this.#focused = false;
    this.#question.cancel();
    const { created, linked } = this.#body.take();
    this.#closed(created, linked);
  }
}
