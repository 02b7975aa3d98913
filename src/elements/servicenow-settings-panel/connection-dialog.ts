import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { Capabilities } from '../../contract/capabilities.js';
import type { Integration } from '../../contract/integrations.js';
import { ActionController } from '../../controllers/action-controller.js';
import type { TicketingClient } from '../../data/client.js';
import { connect, replaceCredentials, testCredentials, type Credentials } from '../../data/connection.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import { controlStyles } from '../ui/styles/control.styles.js';
import { DialogController } from '../ui/dialog/dialog-controller.js';
import { dialogStyles } from '../ui/dialog/dialog.styles.js';
import { field } from '../ui/field/field.js';
import { fieldStyles } from '../ui/field/field.styles.js';
import type { ElementHost } from '../ui/host/host.js';
import { notice } from '../ui/notice/notice.js';
import { askToSignIn } from '../ui/host/sign-in.js';
import { commonText } from '../ui/strings/common.js';
import { connectionText as text, guideText, urlText } from '../ui/strings/connection.js';
import { AccountFields } from './account-fields.js';
import { guideFor } from './account-guide.js';
import { offersBasic, renderAuth } from './auth-methods.js';
import { ConnectionTest } from './connection-test.js';
import { connectionStyles } from './connection.styles.js';
import { SaveFailure } from './save-failure.js';
import { UrlField } from './url-field.js';

type Saved = (integration: Integration, change: 'connected' | 'updated') => void;

/**
 * The dialog that connects an instance, or replaces the credentials of a connected one (domain S2, S4). Both can be
 * tested before they are saved.
 */
export class ConnectionDialog {
  readonly #host: ElementHost;
  readonly #client: () => TicketingClient;
  readonly #saved: Saved;
  readonly #dialog: DialogController;
  readonly #url: UrlField;
  readonly #account: AccountFields;
  readonly #test: ConnectionTest;
  readonly #save: ActionController<[Credentials], Integration>;
  readonly #failure: SaveFailure;
  readonly #guide: () => TemplateResult;
  #editing: Integration | undefined;
  /** The address that a call was sent for which was never answered: a connection to it may be that call's. */
  #inDoubt = '';
  /** Somebody wanted to close the dialog while it was being saved. */
  #held = false;
  #capabilities: Capabilities | undefined;

  constructor(host: ElementHost, client: () => TicketingClient, saved: Saved, closed: () => void) {
    this.#host = host;
    this.#client = client;
    this.#saved = saved;
    adoptLater(host, [dialogStyles, controlStyles, fieldStyles, connectionStyles]);
    this.#dialog = new DialogController(host, { mayClose: () => this.#mayClose(), closed: () => this.#handleClosed(closed) });
    this.#url = new UrlField(host, () => this.#handleChange(), (credentials) => this.#account.take(credentials));
    this.#account = new AccountFields(host, () => this.#handleChange());
    this.#test = new ConnectionTest(host, 'dialog-test');
    this.#failure = new SaveFailure(host);
    this.#guide = guideFor(host);
    this.#save = new ActionController(host, (credentials) =>
      this.#editing
        ? replaceCredentials(client(), this.#editing.id, credentials)
        : connect(client(), this.#url.value, credentials, this.#inDoubt === this.#url.value),
    );
  }

  /** Opens the dialog, for the connection `editing` or for a new one. */
  show(capabilities: Capabilities | undefined, editing?: Integration): void {
    // What is being saved is finished first.
    if (!this.#save.pending) this.#take(capabilities, editing);
    this.#dialog.show();
  }

  #take(capabilities: Capabilities | undefined, editing: Integration | undefined): void {
    if (editing?.id !== this.#editing?.id) this.#account.clear();
    this.#editing = editing;
    this.#capabilities = capabilities;
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render({
      title: this.#editing ? text.editTitle : text.add,
      content: html`
        <form class="dialog-form" novalidate autocomplete="off" aria-busy=${this.#save.pending ? 'true' : 'false'} @submit=${this.#handleSubmit}>
          <div class="dialog-body">${this.#renderFields()} ${this.#renderGuide()} ${this.#test.render()}</div>
          <div class="dialog-alert" role="alert" tabindex="-1">${this.#renderAlert()}</div>
          ${this.#renderFooter()}
        </form>
      `,
    });
  }

  #renderAlert(): TemplateResult | typeof nothing {
    if (this.#held && this.#save.pending) return notice({ kind: 'info', ...text.pending });
    return this.#failure.render(this.#save.error, this.#editing, () => this.#connectAgain());
  }

  #renderFields(): TemplateResult {
    const { pending } = this.#save;
    const autofocus = this.#editing !== undefined;
    return html`${this.#editing ? renderFixedUrl(this.#editing) : this.#url.render(pending)}
      ${this.#mayConnect ? this.#account.render({ readOnly: pending, autofocus }) : nothing} ${renderAuth(this.#auth)}`;
  }

  #renderGuide(): TemplateResult {
    return html`<details>
      <summary>${guideText.title}</summary>
      ${this.#guide()}
    </details>`;
  }

  #renderFooter(): TemplateResult {
    const { pending } = this.#save;
    const blocked = pending || !this.#mayConnect;
    const idle = this.#editing ? text.update : text.create;
    const busy = this.#editing ? text.updating : text.creating;
    return html`<div class="dialog-footer">
      ${this.#failure.renderReport(this.#save.error, this.#instanceUrl)}
      ${this.#capabilities?.connection_test ? this.#renderTestButton(blocked) : nothing}
      <button type="button" @click=${() => this.#dialog.requestClose()}>${commonText.cancel}</button>
      <button type="submit" class="primary submit" aria-disabled=${blocked ? 'true' : 'false'}>${pending ? busy : idle}</button>
      <span class="sr-only" role="status">${pending ? busy : nothing}</span>
    </div>`;
  }

  #renderTestButton(blocked: boolean): TemplateResult {
    const busy = blocked || this.#test.running;
    return html`<button type="button" class="test-button" aria-disabled=${busy ? 'true' : 'false'} @click=${() => void this.#runTest(busy)}>
      ${this.#test.running ? text.testing : text.test}
    </button>`;
  }

  get #auth(): readonly string[] {
    return this.#capabilities?.auth ?? ['basic'];
  }

  get #mayConnect(): boolean {
    return offersBasic(this.#auth);
  }

  get #instanceUrl(): string {
    return this.#editing?.api_url ?? this.#url.value;
  }

  /** Says why the dialog stays while it is being saved. */
  #mayClose(): boolean {
    this.#held = this.#save.pending;
    this.#host.requestUpdate();
    return !this.#held;
  }

  /** Goes on as the dialog that connects, with what was typed, at the address of the connection that is gone. */
  #connectAgain(): void {
    this.#url.start(this.#editing?.api_url ?? '');
    this.#editing = undefined;
    this.#save.reset();
    void this.#focus('.submit');
  }

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit(): Promise<void> {
    if (this.#save.pending || !this.#accept()) return;
    this.#test.hide();
    this.#held = false;
    const integration = await this.#save.run(this.#account.credentials);
    if (integration) this.#succeed(integration);
    else await this.#fail(this.#save.error);
  }

  async #runTest(busy: boolean): Promise<void> {
    if (busy || !this.#accept()) return;
    const { credentials } = this.#account;
    const finished = this.#test.run(this.#instanceUrl, (signal) => testCredentials(this.#client(), this.#instanceUrl, credentials, signal));
    await this.#reveal();
    await finished;
    await this.#reveal();
  }

  /** Whether the fields can be sent; otherwise the first that cannot gets the focus. At once, so that nothing comes in between. */
  #accept(): boolean {
    if (!this.#mayConnect) return false;
    this.#save.reset();
    const url = this.#editing !== undefined || this.#url.validate();
    const accepted = this.#account.validate() && url;
    this.#host.requestUpdate();
    if (!accepted) void this.#focus('[aria-invalid="true"]');
    return accepted;
  }

  #succeed(integration: Integration): void {
    const change = this.#editing ? 'updated' : 'connected';
    this.#inDoubt = '';
    this.#dialog.close();
    this.#url.clear();
    this.#account.clear();
    this.#saved(integration, change);
  }

  async #fail(error: unknown): Promise<void> {
    this.#failure.note();
    askToSignIn(this.#host, error);
    if (error instanceof TicketingError) {
      if (error.unclear && !this.#editing) this.#inDoubt = this.#url.value;
      const url = error.fields.find(({ field: name }) => name === 'api_url')?.detail;
      if (url) this.#url.refuse(url);
    }
    await this.#focus('.dialog-alert');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#dialog.element?.querySelector<HTMLElement>(selector)?.focus();
  }

  async #reveal(): Promise<void> {
    await this.#host.updateComplete;
    this.#dialog.element?.querySelector('.test')?.scrollIntoView({ block: 'nearest' });
  }

  /** What a test or a failure said was about other values. */
  #handleChange(): void {
    this.#test.hide();
    this.#save.reset();
    this.#failure.reset();
  }

  /** The inputs leave the page with the dialog, and the password with them. */
  #handleClosed(closed: () => void): void {
    this.#held = false;
    this.#test.hide();
    this.#account.hide();
    this.#url.hide();
    this.#save.reset();
    this.#failure.reset();
    closed();
  }
}

/** The address of a connection cannot be changed (domain S4). */
const renderFixedUrl = ({ api_url }: Integration): TemplateResult =>
  field({
    id: 'instance-url',
    label: urlText.label,
    help: urlText.fixed,
    control: html`<input id="instance-url" type="url" dir="ltr" aria-describedby="instance-url-help" readonly .value=${api_url} />`,
  });
