import { html, nothing, type TemplateResult } from 'lit';
import { reactive } from '../../controllers/reactive.js';
import type { Connector, Credentials } from '../../providers/provider.js';
import type { Widget } from '../form/widget.js';
import type { ElementHost } from '../ui/host/host.js';
import { SecretField } from './secret-field.js';
import { UsernameField } from './username-field.js';

export interface AccountOptions {
  connector: Connector;
  reveal: () => string;
  /** Told which field has changed. */
  changed: (field: string) => void;
}

/**
 * The service account's username and password, which people hand on as one text. The password lives in its input alone: it
 * is read when it is sent, and goes with the dialog.
 */
export class AccountFields {
  readonly #connector: Connector;
  readonly #username: UsernameField;
  readonly #secret: SecretField;
  readonly #changed: (field: string) => void;
  /** What there is to say of what was filled in. */
  readonly #view: { remark: string };

  constructor(host: ElementHost, { connector, reveal, changed }: AccountOptions) {
    this.#connector = connector;
    this.#changed = changed;
    this.#view = reactive(host, { remark: '' });
    this.#username = new UsernameField(host, {
      connector,
      changed: () => this.#touch(connector.username),
      found: (credentials) => this.#fill(credentials, connector.words.split),
      left: () => this.split(),
    });
    this.#secret = new SecretField(host, { reveal, needed: () => connector.words.needPassword, changed: () => this.#handleSecret() });
  }

  /** As they stand in the fields. To be passed on at once and kept nowhere. */
  get credentials(): Credentials {
    return { username: this.#username.value, password: this.#secret.read() };
  }

  /** Returns the widget of one of the two fields; undefined for any other. */
  widget(field: string): Widget | undefined {
    if (field === this.#connector.username) return this.#username;
    return field === this.#connector.secret ? this.#secret : undefined;
  }

  /** Forgets the username; the password is gone with its input. */
  clear(): void {
    this.#username.value = '';
    this.#view.remark = '';
  }

  /** Takes over credentials that stood in the address; a password that was there gives way only to another one. */
  take({ username, password }: Credentials): void {
    this.#fill({ username, password: password || this.#secret.read() }, this.#connector.words.splitAddress);
  }

  /** Splits what was typed as one text; a password that is there is not overwritten by it. */
  split(): void {
    if (this.#secret.read() === '') this.#username.split();
  }

  renderRemark(): TemplateResult {
    return html`<p class="small muted remark" role="status">${this.#view.remark || nothing}</p>`;
  }

  #fill({ username, password }: Credentials, remark: string): boolean {
    if (!this.#secret.fill(password)) return false;
    this.#username.value = username;
    this.#touch(this.#connector.username);
    this.#touch(this.#connector.secret);
    this.#view.remark = remark;
    return true;
  }

  /** A blank at an end is sent as it is: it may be meant, but mostly it came with copying. What was left out is said. */
  #handleSecret(): void {
    this.#touch(this.#connector.secret);
    const password = this.#secret.read();
    if (this.#secret.broken) this.#view.remark = this.#connector.words.lineBreak;
    else if (password !== password.trim()) this.#view.remark = this.#connector.words.blanks;
  }

  #touch(field: string): void {
    this.#view.remark = '';
    this.#changed(field);
  }
}
