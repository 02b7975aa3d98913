import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Credentials } from '../../data/connection.js';
import { describedBy, field } from '../ui/field/field.js';
import type { ElementHost } from '../ui/host/host.js';
import { connectionText as text } from '../ui/strings/connection.js';
import { renderPassword } from './password-field.js';

/** `user:password`, split at the first colon: a password may contain more of them. An address is none. */
const pair = /^([^:\s]+):(?!\/\/)([^]+)$/;

/**
 * The service account's username and password. The password lives in its input alone: it is read when it is sent, and
 * goes with the dialog.
 */
export class AccountFields {
  readonly #host: ElementHost;
  readonly #changed: () => void;
  #username = '';
  #revealed = false;
  /** What there is to say of what was filled in. */
  #remark = '';
  #errors: { username?: string; password?: string } = {};

  constructor(host: ElementHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** As they stand in the fields. To be passed on at once and kept nowhere. */
  get credentials(): Credentials {
    return { username: this.#username.trim(), password: this.#password?.value ?? '' };
  }

  /** Forgets the username; the password is gone with its input. */
  clear(): void {
    this.#username = '';
    this.hide();
  }

  /** Forgets what holds for one opening of the dialog, and a username that may hold a password after its colon. */
  hide(): void {
    if (this.#username.includes(':')) this.#username = '';
    this.#revealed = false;
    this.#remark = '';
    this.#errors = {};
  }

  /** Takes over credentials that stood in the address; a password that was there gives way only to another one. */
  take({ username, password }: Credentials): void {
    if (this.#fill(username, password || this.credentials.password)) this.#remark = text.splitUrl;
  }

  /** Whether these can be sent; otherwise the reasons stand at the fields. */
  validate(): boolean {
    this.#splitTyped();
    const { username, password } = this.credentials;
    this.#errors = {
      ...(!username && { username: text.needUsername }),
      ...(username.includes(':') && { username: text.usernameColon }),
      ...(!password && { password: text.needPassword }),
    };
    return Object.keys(this.#errors).length === 0;
  }

  render({ readOnly, autofocus }: { readOnly: boolean; autofocus: boolean }): TemplateResult {
    return html`${this.#renderUsername(readOnly, autofocus)} ${this.#renderPassword(readOnly)}
      <p class="small muted" role="status">${this.#remark || nothing}</p>`;
  }

  #renderUsername(readOnly: boolean, autofocus: boolean): TemplateResult {
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
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        required
        aria-describedby=${describedBy('username', { help: text.usernameHelp, error })}
        aria-invalid=${error ? 'true' : 'false'}
        ?readonly=${readOnly}
        ?autofocus=${autofocus}
        .value=${live(this.#username)}
        @input=${this.#handleUsername}
        @paste=${this.#handlePaste}
        @blur=${() => this.#splitTyped()}
      />`,
    });
  }

  #renderPassword(readOnly: boolean): TemplateResult {
    return renderPassword({
      error: this.#errors.password,
      readOnly,
      revealed: this.#revealed,
      toggle: () => {
        this.#revealed = !this.#revealed;
        this.#host.requestUpdate();
      },
      input: () => this.#handlePassword(),
    });
  }

  get #password(): HTMLInputElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>('#password');
  }

  #handleUsername = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#username = event.target.value;
    this.#touch();
  };

  /** A blank at an end is sent as it is: it may be meant, but mostly it came with copying. */
  #handlePassword(): void {
    this.#touch();
    const { password } = this.credentials;
    if (password !== password.trim()) this.#remark = text.blanks;
  }

  /** `user:password`, as administrators hand it on, fills both fields. */
  #handlePaste = (event: ClipboardEvent): void => {
    if (this.#split(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  };

  /** The same for what came without a paste event, as long as no password is there to be overwritten. */
  #splitTyped(): void {
    if (!this.#password?.value) this.#split(this.#username);
  }

  #split(credentials: string): boolean {
    const [, username, password] = pair.exec(credentials.trim()) ?? [];
    if (!username || !password || !this.#fill(username, password)) return false;
    this.#remark = text.split;
    return true;
  }

  #fill(username: string, password: string): boolean {
    const input = this.#password;
    if (!input || input.readOnly) return false;
    this.#username = username;
    input.value = password;
    this.#touch();
    return true;
  }

  #touch(): void {
    this.#errors = {};
    this.#remark = '';
    this.#changed();
  }
}
