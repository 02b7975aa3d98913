import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { TicketingClient } from '../../data/client/client.js';
import { DialogClosedEvent } from '../../events.js';
import { commonTexts } from '../../texts/en/common.js';
import { baseStyles } from '../ui/styles/base.styles.js';
import { textsOf } from '../ui/host/client-of.js';
import { ForgetWatch } from '../ui/host/forget-watch.js';
import { LazyPart } from '../ui/host/lazy-part.js';
import { contextOf } from '../ui/ticket/tickets-context.js';
import { partFailed } from '../ui/notice/part-failed.js';
import type { CreateTicketForm } from './create-ticket-form.js';

/**
 * Creates a ServiceNow incident from an anomaly. A light shell: the form is loaded when the dialog first opens.
 *
 * @fires ticket-create - Before a ticket is created. Cancelable: the host may take over.
 * @fires ticket-created - An incident was created and linked.
 * @fires ticket-linked - An existing incident was linked instead, or a created one belatedly.
 * @fires dialog-closed - The dialog was closed, with a ticket or without.
 * @fires auth-required - The user has to sign in to the product again.
 * @csspart dialog - The native dialog.
 */
export class CreateTicketDialogElement extends LitElement {
  static override styles = [baseStyles];
  static override properties = {
    anomalyId: { attribute: 'anomaly-id' },
    apiBase: { attribute: 'api-base' },
    open: { type: Boolean, reflect: true },
    client: { attribute: false },
    outcome: { state: true, attribute: false },
  };

  /** The anomaly that the ticket is about. */
  anomalyId = '';
  /** Where the backend is; stops before `/api`. */
  apiBase = '';
  /** Whether the dialog is open. */
  open = false;
  /** The client to use instead of the page's default. */
  client: TicketingClient | undefined;

  /** What came of it, for those who do not see that the dialog is gone. */
  private outcome = '';

  readonly #form = new LazyPart<CreateTicketForm>(this, async () => {
    const { makeCreateForm } = await import('./create-part.js');
    return makeCreateForm(this, () => contextOf(this), (outcome, said) => {
      this.open = false;
      this.outcome = said;
      this.dispatchEvent(new DialogClosedEvent(outcome.created !== undefined));
    });
  });

  constructor() {
    super();
    new ForgetWatch(this, () => {
      this.#form.part?.forget();
      this.outcome = '';
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open) void this.#showForm();
    else this.#form.part?.close();
  }

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog; what was typed is kept. */
  close(): void {
    this.open = false;
  }

  protected override render(): TemplateResult {
    if (this.#form.failure) return partFailed(textsOf(this, commonTexts), this.#form.failure, () => this.show());
    return html`<p class="sr-only" role="status">${this.outcome}</p>
      ${this.#form.part?.render()}`;
  }

  async #showForm(): Promise<void> {
    const form = await this.#form.get();
    if (!form) this.open = false;
    else if (this.open && !form.open) form.show();
    // The element may have left the page before the form came.
    if (!this.isConnected) this.open = false;
  }
}
