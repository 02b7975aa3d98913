import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { TicketingError } from '../../api/index.js';
import type { Integration } from '../../contract/integrations.js';
import { ActionController } from '../../controllers/action-controller.js';
import type { TicketingClient } from '../../data/client.js';
import { connect, replaceCredentials, type Credentials } from '../../data/integrations.js';
import { AuthRequiredEvent } from '../../events.js';
import { adoptLater } from '../shared/adopt-styles.js';
import { DialogController } from '../shared/dialog-controller.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { explain, type Explanation } from '../shared/explain.js';
import { describedBy, field } from '../shared/field.js';
import { fieldStyles } from '../shared/field.styles.js';
import type { ElementHost } from '../shared/host.js';
import { notice } from '../shared/notice.js';
import { commonText } from '../shared/strings/common.js';
import { connectionText as text } from '../shared/strings/settings.js';
import { needsConfirmation, readInstanceUrl } from './instance-url.js';
import { renderPassword } from './password-field.js';

interface ConnectionErrors {
  url?: string;
  username?: string;
  password?: string;
  confirm?: string;
}

/**
 * The dialog that connects an instance, or replaces the credentials of a connected one (domain S2, S4).
 *
 * The password lives in its input alone: it is read when it is sent and emptied when the dialog closes.
 */
export class ConnectionDialog {
  readonly #host: ElementHost;
  readonly #client: () => TicketingClient;
  readonly #saved: (integration: Integration, change: 'connected' | 'updated') => void;
  readonly #dialog: DialogController;
  readonly #save: ActionController<[Credentials], Integration>;
  #editing: Integration | undefined;
  #url = '';
  #username = '';
  #confirmed = false;
  #revealed = false;
  #errors: ConnectionErrors = {};

  constructor(
    host: ElementHost,
    client: () => TicketingClient,
    saved: (integration: Integration, change: 'connected' | 'updated') => void,
  ) {
    this.#host = host;
    this.#client = client;
    this.#saved = saved;
    adoptLater(host, [dialogStyles, fieldStyles]);
    this.#dialog = new DialogController(host, { mayClose: () => !this.#save.pending, closed: () => this.#handleClosed() });
    this.#save = new ActionController(host, (credentials) => this.#send(credentials));
  }

  /** Opens the dialog, for the connection `editing` or for a new one. */
  show(editing?: Integration): void {
    if (editing?.id !== this.#editing?.id) this.#username = '';
    this.#editing = editing;
    this.#errors = {};
    this.#save.reset();
    this.#dialog.show();
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render({
      title: this.#editing ? text.editTitle : text.add,
      content: html`
        <form class="dialog-form" novalidate autocomplete="off" aria-busy=${this.#save.pending ? 'true' : 'false'} @submit=${this.#handleSubmit}>
          <div class="dialog-body">
            ${this.#renderUrl()} ${this.#renderConfirm()} ${this.#renderUsername()} ${this.#renderPasswordField()} ${this.#renderGuidance()}
          </div>
          <div class="dialog-alert" role="alert" tabindex="-1">
            ${this.#save.error ? notice({ kind: 'error', ...explainConnection(this.#save.error) }) : nothing}
          </div>
          ${this.#renderFooter()}
        </form>
      `,
    });
  }

  #renderUrl(): TemplateResult {
    const fixed = this.#editing;
    const help = fixed ? text.instanceUrlFixed : text.instanceUrlHelp;
    const error = this.#errors.url;
    return field({
      id: 'instance-url',
      label: text.instanceUrl,
      required: !fixed,
      help,
      error,
      control: html`<input
        id="instance-url"
        type="url"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        placeholder=${text.instanceUrlPlaceholder}
        aria-describedby=${describedBy('instance-url', { help, error })}
        aria-invalid=${error ? 'true' : 'false'}
        ?required=${!fixed}
        ?readonly=${fixed !== undefined || this.#save.pending}
        ?autofocus=${!fixed}
        .value=${live(fixed?.api_url ?? this.#url)}
        @input=${this.#handleUrl}
        @blur=${this.#handleUrlBlur}
      />`,
    });
  }

  #renderConfirm(): TemplateResult | typeof nothing {
    const url = readInstanceUrl(this.#url);
    if (this.#editing || !needsConfirmation(url)) return nothing;
    const error = this.#errors.confirm;
    return html`<div class="field">
      <div class="check">
        <input
          id="confirm-host"
          type="checkbox"
          aria-describedby=${describedBy('confirm-host', { help: undefined, error })}
          aria-invalid=${error ? 'true' : 'false'}
          .checked=${live(this.#confirmed)}
          @change=${this.#handleConfirm}
        />
        <label for="confirm-host">${text.confirmHost(url.host)}</label>
      </div>
      ${error ? html`<p id="confirm-host-error" class="field-error small">${error}</p>` : nothing}
    </div>`;
  }

  #renderUsername(): TemplateResult {
    const error = this.#errors.username;
    return field({
      id: 'username',
      label: text.username,
      required: true,
      help: text.usernameHelp,
      error,
      control: html`<input
        id="username"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        required
        aria-describedby=${describedBy('username', { help: text.usernameHelp, error })}
        aria-invalid=${error ? 'true' : 'false'}
        ?readonly=${this.#save.pending}
        ?autofocus=${this.#editing !== undefined}
        .value=${live(this.#username)}
        @input=${this.#handleUsername}
        @paste=${this.#handlePaste}
      />`,
    });
  }

  #renderPasswordField(): TemplateResult {
    return renderPassword({
      error: this.#errors.password,
      readOnly: this.#save.pending,
      revealed: this.#revealed,
      toggle: () => {
        this.#revealed = !this.#revealed;
        this.#host.requestUpdate();
      },
      input: () => this.#clearErrors('password'),
    });
  }

  #renderGuidance(): TemplateResult {
    return html`<details>
      <summary>${text.accountTitle}</summary>
      <ul class="guidance small muted">
        ${text.account.map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>`;
  }

  #renderFooter(): TemplateResult {
    const { pending } = this.#save;
    const idle = this.#editing ? text.update : text.create;
    const busy = this.#editing ? text.updating : text.creating;
    return html`<div class="dialog-footer">
      <button type="button" ?disabled=${pending} @click=${() => this.#dialog.requestClose()}>${commonText.cancel}</button>
      <button type="submit" class="primary submit" aria-disabled=${pending ? 'true' : 'false'}>${pending ? busy : idle}</button>
    </div>`;
  }

  #handleUrl = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#url = event.target.value;
    this.#confirmed = false;
    this.#clearErrors('url', 'confirm');
  };

  /** Once the field is left, it shows the address as it will be sent. */
  #handleUrlBlur = (): void => {
    if (this.#editing) return;
    const url = readInstanceUrl(this.#url);
    if (url.ok) this.#url = url.origin;
    this.#host.requestUpdate();
  };

  #handleConfirm = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#confirmed = event.target.checked;
    this.#clearErrors('confirm');
  };

  #handleUsername = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#username = event.target.value;
    this.#clearErrors('username');
  };

  /** `user:password`, as administrators hand it on, fills both fields; a password may contain colons. */
  #handlePaste = (event: ClipboardEvent): void => {
    const [, username, password] = /^([^:\s]+):([^]+)$/.exec(event.clipboardData?.getData('text/plain').trim() ?? '') ?? [];
    const input = this.#passwordInput;
    if (!username || !password || !input) return;
    event.preventDefault();
    this.#username = username;
    input.value = password;
    this.#clearErrors('username', 'password');
  };

  #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit(): Promise<void> {
    if (this.#save.pending) return;
    const credentials = { username: this.#username.trim(), password: this.#passwordInput?.value ?? '' };
    this.#save.reset();
    this.#errors = this.#validate(credentials);
    this.#host.requestUpdate();
    if (Object.keys(this.#errors).length > 0) return this.#focus('[aria-invalid="true"]');
    const integration = await this.#save.run(credentials);
    if (integration) this.#succeed(integration);
    else await this.#fail(this.#save.error);
  }

  #validate({ username, password }: Credentials): ConnectionErrors {
    const url = readInstanceUrl(this.#editing ? this.#editing.api_url : this.#url);
    return {
      ...(!this.#editing && !url.ok && { url: url.error }),
      ...(!this.#editing && needsConfirmation(url) && !this.#confirmed && { confirm: text.needConfirm(url.host) }),
      ...(!username && { username: text.needUsername }),
      ...(username.includes(':') && { username: text.usernameColon }),
      ...(!password && { password: text.needPassword }),
    };
  }

  async #send(credentials: Credentials): Promise<Integration> {
    if (this.#editing) return replaceCredentials(this.#client(), this.#editing.id, credentials);
    const url = readInstanceUrl(this.#url);
    return connect(this.#client(), url.ok ? url.origin : this.#url, credentials);
  }

  #succeed(integration: Integration): void {
    const change = this.#editing ? 'updated' : 'connected';
    this.#dialog.close();
    this.#url = '';
    this.#username = '';
    this.#saved(integration, change);
  }

  async #fail(error: unknown): Promise<void> {
    if (error instanceof TicketingError) {
      if (error.code === 'unauthenticated') this.#host.dispatchEvent(new AuthRequiredEvent());
      const url = error.fields.find(({ field: name }) => name === 'api_url')?.detail;
      if (url) this.#errors = { url };
    }
    await this.#focus('.dialog-alert');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#dialog.element?.querySelector<HTMLElement>(selector)?.focus();
  }

  get #passwordInput(): HTMLInputElement | null | undefined {
    return this.#dialog.element?.querySelector<HTMLInputElement>('#password');
  }

  #clearErrors(...names: (keyof ConnectionErrors)[]): void {
    for (const name of names) delete this.#errors[name];
    this.#save.reset();
    this.#host.requestUpdate();
  }

  /** The inputs leave the page with the dialog, and the password with them. */
  #handleClosed(): void {
    this.#revealed = false;
    this.#save.reset();
  }
}

/** Here the user has the credentials at hand: elsewhere it takes an administrator to replace them. */
function explainConnection(error: unknown): Explanation {
  return error instanceof TicketingError && error.code === 'servicenow-credentials' ? text.refused : explain(error);
}
