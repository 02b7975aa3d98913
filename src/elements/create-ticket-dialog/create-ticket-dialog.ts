import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { CreateOutcome } from '../../data/create-outcome.js';
import { TicketingDialogClosedEvent } from '../../events/dialog-closed.js';
import type { CreateTicketDialogElementEventMap } from '../../events/maps.js';
import { commonTexts } from '../../texts/en/common.js';
import { baseStyles } from '../ui/styles/base.styles.js';
import { frameStyles } from '../ui/styles/frame.styles.js';
import { textsOf } from '../ui/host/client-of.js';
import { ForgetWatch } from '../ui/host/forget-watch.js';
import { LazyPart } from '../ui/host/lazy-part.js';
import { Navigation } from '../ui/host/navigation.js';
import { asText, TicketingElement } from '../ui/host/ticketing-element.js';
import { knownId, MissingId } from '../ui/ticket/anomaly-id.js';
import { contextOf } from '../ui/ticket/tickets-context.js';
import { partFailed } from '../ui/notice/part-failed.js';
import type { CreateTicketForm } from './create-ticket-form.js';

/** One opening of the dialog, for who waits for what comes of it. */
interface Opening {
  readonly outcome: Promise<CreateOutcome>;
  readonly settle: (outcome: CreateOutcome) => void;
}

/**
 * Creates a ServiceNow incident from an anomaly. A light shell: the form is loaded when the dialog first opens.
 *
 * @fires ticketing-before-create - Before a ticket is created. The page may answer: veto, take over, go on.
 * @fires ticketing-before-link - Before an existing ticket is linked instead, or a created one belatedly.
 * @fires ticketing-before-navigate - A link to a ticket was followed.
 * @fires ticketing-created - An incident was created; `linked` says whether it is linked, too.
 * @fires ticketing-linked - An existing incident was linked instead, or a created one belatedly.
 * @fires ticketing-dialog-closed - The dialog was closed, with what came of it. Does not bubble.
 * @fires ticketing-auth-required - The user has to sign in to the product again.
 * @fires ticketing-error - Something failed, and the element has said so.
 * @csspart preview - What will be written to ServiceNow.
 * @csspart priority - The priority that follows from impact and urgency.
 * @csspart related-row - An incident that may be about the same thing.
 */
export class CreateTicketDialogElement extends TicketingElement<CreateTicketDialogElementEventMap> {
  static override styles = [frameStyles, baseStyles];
  static override properties = {
    anomalyId: { attribute: 'anomaly-id', converter: asText },
    open: { type: Boolean, reflect: true },
    said: { state: true, attribute: false },
  };

  /** The anomaly that the ticket is about. */
  anomalyId = '';
  /** Whether the dialog is open. */
  open = false;

  /** What came of it, for those who do not see that the dialog is gone. */
  private said = '';

  #opening: Opening | undefined;
  /** The question whether to close, while the user has not answered it. */
  #closing: Promise<void> | undefined;

  readonly #form = new LazyPart<CreateTicketForm>(this, async () => {
    const [{ makeCreateForm }, { outcomeOf }] = await Promise.all([import('./create-part.js'), import('./form-outcome.js')]);
    return makeCreateForm(this, () => contextOf(this), (outcome, { client, anomalyId }, said) => {
      this.open = false;
      this.said = said;
      this.#settle(outcomeOf(client, outcome), anomalyId);
    });
  });

  constructor() {
    super();
    new MissingId(this, () => this.open);
    new Navigation(this, () => [knownId(this.anomalyId)]);
    new ForgetWatch(this, () => {
      this.#form.part?.forget();
      this.said = '';
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { part } = this.#form;
    if (part?.waits && knownId(this.anomalyId)) part.show();
    if (!changed.has('open')) return;
    if (this.open) void this.#showForm();
    else if (part?.open) part.close();
    // It was closed before its form came.
    else this.#settle({ kind: 'none' }, knownId(this.anomalyId));
  }

  /** Opens the dialog. Resolves when it has closed, to what came of it; where it is open already, of that opening. */
  async show(): Promise<CreateOutcome> {
    this.#opening ??= opening();
    this.open = true;
    return this.#opening.outcome;
  }

  /** Closes the dialog without asking; what was typed is kept as a draft. */
  close(): void {
    // At once: a page may show it again, about something else, before the next update.
    this.#form.part?.close();
    this.open = false;
  }

  /**
   * Asks to close, as Escape does: not while something is being written, and where something was typed the user says what is to become of it.
   * Resolves to whether the dialog has closed.
   */
  async requestClose(): Promise<boolean> {
    const form = this.#form.part;
    if (form?.open) await (this.#closing ??= form.requestClose());
    else this.close();
    this.#closing = undefined;
    return !this.open;
  }

  protected override renderInside(): TemplateResult {
    if (this.#form.failure) return partFailed(textsOf(this, commonTexts), this.#form.failure, () => void this.show());
    return html`<p class="sr-only" role="status">${this.said}</p>
      ${this.#form.part?.render()}`;
  }

  async #showForm(): Promise<void> {
    this.#opening ??= opening();
    const form = await this.#form.get();
    if (!form) this.open = false;
    else if (this.open && !form.open) form.show();
    // The element may have left the page before the form came.
    if (!this.isConnected) this.open = false;
  }

  /** @param anomalyId what the dialog was about, whatever the element is about by now */
  #settle(outcome: CreateOutcome, anomalyId: string): void {
    const { settle } = this.#opening ?? {};
    if (!settle) return;
    this.#opening = undefined;
    this.dispatchEvent(new TicketingDialogClosedEvent({ anomalyIds: [anomalyId], outcome }));
    settle(outcome);
  }
}

function opening(): Opening {
  let settle: (outcome: CreateOutcome) => void = () => undefined;
  const outcome = new Promise<CreateOutcome>((resolve) => (settle = resolve));
  return { outcome, settle };
}
