import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { FormField } from '../../contract/create-ticket.js';
import type { Integration } from '../../contract/integrations.js';
import type { StoredTicketDefaults, TicketDefaults } from '../../contract/ticket-defaults.js';
import { ActionController } from '../../controllers/action-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import type { TicketingClient } from '../../data/client.js';
import { defaultFieldsQuery, saveTicketDefaults, ticketDefaultsQuery } from '../../data/ticket-defaults.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { AuthWatch } from '../ui/host/auth-watch.js';
import { CloseQuestion } from '../ui/dialog/close-question.js';
import { comboboxStyles } from '../ui/combobox/combobox.styles.js';
import { controlStyles } from '../ui/styles/control.styles.js';
import { DialogController } from '../ui/dialog/dialog-controller.js';
import { dialogStyles } from '../ui/dialog/dialog.styles.js';
import { explainForm } from '../ui/notice/explain-form.js';
import { explain, type Explanation } from '../ui/notice/explain.js';
import { fieldStyles } from '../ui/field/field.styles.js';
import type { ElementHost } from '../ui/host/host.js';
import { notice } from '../ui/notice/notice.js';
import { askToSignIn } from '../ui/host/sign-in.js';
import { commonText } from '../ui/strings/common.js';
import { defaultsText as text } from '../ui/strings/ticket-defaults.js';
import { DefaultsFields } from './defaults-fields.js';
import { defaultsStyles } from './defaults.styles.js';

/** The dialog in which an administrator says what new tickets start with; whoever creates one can change it. */
export class DefaultsDialog implements ReactiveController {
  readonly #host: ElementHost;
  readonly #saved: (integration: Integration) => void;
  readonly #dialog: DialogController;
  readonly #question: CloseQuestion;
  readonly #stored: QueryController<StoredTicketDefaults, TicketingError>;
  readonly #form: QueryController<FormField[], TicketingError>;
  readonly #fields: DefaultsFields;
  readonly #save: ActionController<[string, TicketDefaults], StoredTicketDefaults>;
  /** The check before sending that is under way; it is this opening's alone. */
  #checking: symbol | undefined;
  /** Whether the first field had its turn to be focused since the dialog opened. */
  #focused = false;
  /** Somebody wanted to close the dialog while the values were being checked or sent. */
  #held = false;
  #integration: Integration | undefined;
  #capabilities: Capabilities | undefined;

  constructor(host: ElementHost, client: () => TicketingClient, saved: (integration: Integration) => void, closed: () => void) {
    this.#host = host;
    this.#saved = saved;
    adoptLater(host, [dialogStyles, controlStyles, fieldStyles, comboboxStyles, defaultsStyles]);
    this.#dialog = new DialogController(host, { mayClose: () => this.#mayClose(), closed: () => this.#handleClosed(closed) });
    this.#question = new CloseQuestion(host, { title: text.question, explanation: text.explanation, discard: () => this.#dialog.close() });
    this.#stored = new QueryController(host, () => (this.#isOpen ? ticketDefaultsQuery(client(), this.#integration?.id ?? '') : undefined));
    this.#form = new QueryController(host, () => (this.#isOpen ? defaultFieldsQuery(client()) : undefined));
    this.#fields = new DefaultsFields(host, client, () => this.#save.reset());
    this.#save = new ActionController(host, (id, defaults) => saveTicketDefaults(client(), id, defaults));
    new AuthWatch(host, () => [this.#stored.result?.error]);
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#isOpen && this.#stored.data) this.#fields.start(this.#stored.data);
  }

  // The values come after the dialog: the first field gets the focus once it is there.
  hostUpdated(): void {
    const first = this.#focused ? null : this.#dialog.element?.querySelector<HTMLElement>('#default-assignment_group');
    if (!first || !this.#isOpen) return;
    this.#focused = true;
    first.focus();
  }

  show(integration: Integration, capabilities: Capabilities | undefined): void {
    this.#integration = integration;
    this.#capabilities = capabilities;
    this.#dialog.show();
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render({ title: text.title, content: html`${this.#renderContent()}${this.#question.render()}` });
  }

  get #isOpen(): boolean {
    return this.#dialog.open;
  }

  /** Whether the values are being checked or sent: they stay as they are until that is answered. */
  get #isBusy(): boolean {
    return this.#checking !== undefined || this.#save.pending;
  }

  #mayClose(): boolean {
    this.#held = this.#isBusy;
    this.#host.requestUpdate();
    if (this.#held) return false;
    if (this.#question.asking) this.#question.cancel();
    else if (this.#fields.isChanged) void this.#question.ask();
    else return true;
    return false;
  }

  #renderContent(): TemplateResult {
    const { data, error } = this.#stored.result ?? {};
    // Where the form cannot be described the choices are missing, and the fields are texts.
    const isDescribed = this.#form.data !== undefined || this.#form.result?.isError === true;
    if (!data && error) return this.#renderError(error);
    return data && isDescribed ? this.#renderForm() : renderLoading();
  }

  #renderError(error: TicketingError): TemplateResult {
    const retry = html`<button type="button" @click=${() => this.#stored.refetch()}>${commonText.retry}</button>`;
    return html`<div class="dialog-body">${notice({ kind: 'error', ...explainDefaults(error, explain), action: error.code === 'forbidden' ? undefined : retry })}</div>`;
  }

  #renderForm(): TemplateResult {
    const busy = this.#isBusy;
    return html`
      <form class="dialog-form" novalidate autocomplete="off" aria-busy=${busy ? 'true' : 'false'} @submit=${this.#handleSubmit}>
        <div class="dialog-body">
          <p class="muted">${text.lead}</p>
          ${this.#fields.render({
            form: this.#form.data ?? [],
            unread: this.#form.data ? '' : explain(this.#form.result?.error).title,
            searchable: this.#capabilities?.assignment_group_search ?? false,
            readOnly: busy,
          })}
        </div>
        <div class="dialog-alert" role="alert" tabindex="-1">${this.#renderAlert()}</div>
        <div class="dialog-footer">
          <button type="button" @click=${() => this.#dialog.requestClose()}>${commonText.cancel}</button>
          <button type="submit" class="primary submit" aria-disabled=${busy ? 'true' : 'false'}>${busy ? text.saving : text.save}</button>
          <span class="sr-only" role="status">${busy ? text.saving : nothing}</span>
        </div>
      </form>
    `;
  }

  #renderAlert(): TemplateResult | typeof nothing {
    if (this.#held && this.#isBusy) return notice({ kind: 'info', ...text.pending });
    const { error } = this.#save;
    return error ? notice({ kind: 'error', ...explainDefaults(error, explainForm) }) : nothing;
  }

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit(): Promise<void> {
    const integration = this.#integration;
    if (!integration || this.#isBusy) return;
    this.#held = false;
    const accepted = await this.#check();
    if (accepted === undefined) return;
    if (!accepted) return this.#focus('[aria-invalid="true"]');
    const stored = await this.#save.run(integration.id, this.#fields.values);
    if (!stored) return this.#fail(this.#save.error);
    this.#dialog.close();
    this.#saved(integration);
  }

  /** Whether the fields can be sent; undefined where the dialog went meanwhile, and what they held with it. */
  async #check(): Promise<boolean | undefined> {
    const check = Symbol();
    this.#checking = check;
    this.#host.requestUpdate();
    const accepted = await this.#fields.validate();
    if (this.#checking !== check) return undefined;
    this.#checking = undefined;
    return accepted;
  }

  async #fail(error: unknown): Promise<void> {
    askToSignIn(this.#host, error);
    if (error instanceof TicketingError) this.#fields.refuse(error.fields);
    await this.#focus(this.#fields.isRefused ? '[aria-invalid="true"]' : '.dialog-alert');
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog.element?.querySelector<HTMLElement>(selector)?.focus();
  }

  #handleClosed(closed: () => void): void {
    this.#focused = false;
    this.#held = false;
    this.#checking = undefined;
    this.#question.cancel();
    this.#fields.clear();
    this.#save.reset();
    closed();
  }
}

/** A connection that somebody else has removed has no defaults (domain S5). */
const explainDefaults = (error: unknown, otherwise: (error: unknown) => Explanation): Explanation =>
  error instanceof TicketingError && error.code === 'not-found' ? text.disconnected : otherwise(error);

const renderLoading = (): TemplateResult => html`<div class="dialog-body loading" aria-busy="true">
  ${[1, 2, 3, 4].map(() => html`<div class="skeleton skeleton-field"></div>`)}
  <p class="loading-note" role="status">${text.loading}</p>
</div>`;
