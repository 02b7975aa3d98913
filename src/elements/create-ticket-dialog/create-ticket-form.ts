import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField, TicketCreated } from '../../contract/create-ticket.js';
import type { WritePreview } from '../../contract/link-ticket.js';
import { ActionController } from '../../controllers/action-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { capabilitiesQuery } from '../../data/capabilities.js';
import type { TicketingClient } from '../../data/client.js';
import { createPreviewQuery, createTicket, formSpecificationQuery } from '../../data/create-ticket.js';
import { IdempotencyKey } from '../../data/idempotency-key.js';
import { AuthRequiredEvent, TicketCreatedEvent, TicketCreateEvent } from '../../events.js';
import { adoptLater } from '../shared/adopt-styles.js';
import { Debounced } from '../shared/debounce.js';
import { DialogController } from '../shared/dialog-controller.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { explain, explainWrite } from '../shared/explain.js';
import { fieldStyles } from '../shared/field.styles.js';
import type { ElementHost } from '../shared/host.js';
import { notice } from '../shared/notice.js';
import { comboboxStyles } from '../shared/reference-combobox.js';
import { commonText } from '../shared/strings/common.js';
import { createTicketText as text } from '../shared/strings/create-ticket.js';
import { renderCreated } from './created-view.js';
import { createTicketStyles } from './create-ticket.styles.js';
import { FormFields } from './form-fields.js';
import { inDialogOrder, payloadOf, validate, type FormErrors } from './form-values.js';

export interface CreateTicketContext {
  client: TicketingClient;
  anomalyId: string;
}

/**
 * The body of the create dialog: the form that the backend describes, from the first key press to the answer.
 *
 * Its values stay when the dialog closes and when a create fails; a created ticket clears them.
 */
export class CreateTicketForm implements ReactiveController {
  readonly #host: ElementHost;
  readonly #context: () => CreateTicketContext;
  readonly #closed: (created: TicketCreated | undefined) => void;
  readonly #dialog: DialogController;
  readonly #fields: FormFields;
  readonly #key = new IdempotencyKey();
  readonly #description: Debounced<string>;
  readonly #capabilities: QueryController<Capabilities, TicketingError>;
  readonly #specification: QueryController<FormField[], TicketingError>;
  readonly #preview: QueryController<WritePreview, TicketingError>;
  readonly #create: ActionController<[], TicketCreated>;
  #anomalyId = '';
  #created: TicketCreated | undefined;

  constructor(host: ElementHost, context: () => CreateTicketContext, closed: (created: TicketCreated | undefined) => void) {
    this.#host = host;
    this.#context = context;
    this.#closed = closed;
    adoptLater(host, [dialogStyles, fieldStyles, comboboxStyles, createTicketStyles]);
    this.#dialog = new DialogController(host, {
      mayClose: () => !this.#create.pending,
      closed: () => this.#handleClosed(),
    });
    this.#description = new Debounced(host, '', 400);
    this.#fields = new FormFields(host, () => this.#context().client, () => this.#handleChange());
    this.#capabilities = new QueryController(host, () => this.#whileOpen(({ client }) => capabilitiesQuery(client)));
    this.#specification = new QueryController(host, () => this.#whileOpen(({ client }) => formSpecificationQuery(client)));
    this.#preview = new QueryController(host, () =>
      this.#capabilities.data?.create_preview
        ? this.#whileOpen(({ client, anomalyId }) => createPreviewQuery(client, anomalyId, this.#description.value))
        : undefined,
    );
    this.#create = new ActionController(host, () => this.#send());
    host.addController(this);
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  show(): void {
    if (this.#anomalyId !== this.#context().anomalyId) this.#reset();
    this.#anomalyId = this.#context().anomalyId;
    this.#dialog.show();
  }

  close(): void {
    this.#dialog.close();
  }

  // The form loads while the title has the focus: it moves on to the first field once there is one.
  hostUpdated(): void {
    const dialog = this.#dialog.element;
    if (!dialog?.open || this.#created) return;
    const focused = dialog.getRootNode() instanceof ShadowRoot ? (dialog.getRootNode() as ShadowRoot).activeElement : null;
    if (focused === null || focused === dialog || focused.id === 'dialog-title' || focused.classList.contains('icon')) {
      if (!this.#fields.focusedOnce) this.#fields.focusFirst(dialog);
    }
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render({ title: text.title, content: this.#created ? this.#renderCreated(this.#created) : this.#renderForm() });
  }

  #renderForm(): TemplateResult {
    return this.#specification.render({
      pending: () => html`<div class="dialog-body loading" aria-busy="true">
        ${[32, 120, 32, 32].map((size) => html`<div class="skeleton" data-size=${size}></div>`)}
        <p class="loading-note" role="status">${text.loading}</p>
      </div>`,
      error: (error) => html`<div class="dialog-body">
        ${notice({ kind: 'error', ...explain(error), action: error.code === 'forbidden' ? undefined : this.#renderRetry() })}
      </div>`,
      success: (fields) => this.#renderFields(inDialogOrder(fields)),
    });
  }

  #renderRetry(): TemplateResult {
    return html`<button type="button" @click=${() => this.#specification.refetch()}>${commonText.retry}</button>`;
  }

  #renderFields(fields: readonly FormField[]): TemplateResult {
    const unclear = this.#unclear;
    return html`
      <form class="dialog-form" novalidate aria-busy=${this.#create.pending ? 'true' : 'false'} @submit=${this.#handleSubmit}>
        <div class="dialog-body">
          ${this.#fields.render(fields, {
            capabilities: this.#capabilities.data,
            preview: this.#capabilities.data?.create_preview ? this.#preview : undefined,
            readOnly: this.#create.pending || unclear,
          })}
        </div>
        ${this.#renderAlert()}
        <div class="dialog-footer">
          <button type="button" ?disabled=${this.#create.pending} @click=${() => this.#dialog.requestClose()}>${commonText.cancel}</button>
          <button type="submit" class="primary submit" aria-disabled=${this.#create.pending ? 'true' : 'false'}>
            ${this.#create.pending ? text.creating : unclear ? text.checkAgain : text.create}
          </button>
        </div>
      </form>
    `;
  }

  #renderAlert(): TemplateResult {
    const { error } = this.#create;
    const count = Object.keys(this.#fields.errors).length;
    return html`<div class="dialog-alert" tabindex="-1" role="alert">
      ${error ? notice({ kind: this.#unclear ? 'warning' : 'error', ...explainWrite(error, text.unclear) }) : nothing}
      ${!error && count > 0 ? notice({ kind: 'error', text: text.summary(count) }) : nothing}
    </div>`;
  }

  #renderCreated(created: TicketCreated): TemplateResult {
    return renderCreated(created, this.#specification.data ?? [], () => this.#dialog.close());
  }

  /** Whether the last attempt may have made a ticket all the same. */
  get #unclear(): boolean {
    return this.#create.error instanceof TicketingError && this.#create.error.unclear;
  }

  #whileOpen<Query>(query: (context: CreateTicketContext) => Query): Query | undefined {
    return this.#dialog.open ? query(this.#context()) : undefined;
  }

  #handleChange(): void {
    this.#description.follow(this.#fields.values['description'] ?? '');
    if (!this.#unclear) this.#create.reset();
  }

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit(): Promise<void> {
    if (this.#create.pending) return;
    const fields = inDialogOrder(this.#specification.data ?? []);
    if (!this.#unclear && !this.#accept({ ...validate(fields, this.#fields.values), ...this.#fields.unresolved() })) return;
    const veto = new TicketCreateEvent(this.#anomalyId, this.#payload());
    if (!this.#host.dispatchEvent(veto)) return;
    const created = await this.#create.run();
    if (created) this.#succeed(created);
    else this.#fail(this.#create.error);
  }

  #accept(errors: FormErrors): boolean {
    this.#fields.errors = errors;
    this.#host.requestUpdate();
    if (Object.keys(errors).length === 0) return true;
    void this.#focus('[aria-invalid="true"]');
    return false;
  }

  #send(): Promise<TicketCreated> {
    const { client } = this.#context();
    const payload = this.#payload();
    return createTicket(client, this.#anomalyId, payload, this.#key.for(payload));
  }

  #payload() {
    return payloadOf(this.#specification.data ?? [], this.#fields.values);
  }

  #succeed(created: TicketCreated): void {
    this.#key.end();
    this.#fields.clear();
    this.#created = created;
    const { ticket_id: ticketId, ticket_number: ticketNumber } = created.ticket;
    this.#host.dispatchEvent(new TicketCreatedEvent({ anomalyId: this.#anomalyId, ticketId, ticketNumber }));
    // What did not stick has to be read before the dialog may go.
    if (created.dropped.length === 0) this.#dialog.close();
    else this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    if (error instanceof TicketingError) {
      this.#fields.errors = Object.fromEntries(error.fields.map(({ field, detail }) => [field, detail]));
      if (error.code === 'unauthenticated') this.#host.dispatchEvent(new AuthRequiredEvent());
    }
    void this.#focus('.dialog-alert');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#dialog.element?.querySelector<HTMLElement>(selector)?.focus();
  }

  #handleClosed(): void {
    const created = this.#created;
    this.#created = undefined;
    this.#fields.focusedOnce = false;
    this.#closed(created);
  }

  #reset(): void {
    this.#fields.clear();
    this.#create.reset();
    this.#key.end();
  }
}
