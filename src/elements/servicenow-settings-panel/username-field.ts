import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reactive } from '../../controllers/reactive.js';
import type { Connector, Credentials } from '../../providers/provider.js';
import type { Widget } from '../form/widget.js';
import type { Control } from '../ui/field/controls.js';
import type { ElementHost } from '../ui/host/host.js';

export interface UsernameOptions {
  connector: Connector;
  changed: () => void;
  /** Told of credentials that were pasted or typed as one text; false where they cannot be taken over now. */
  found: (credentials: Credentials) => boolean;
  /** Told when the field is left. */
  left: () => void;
}

/**
 * The service account's name. What is typed may hold a password until it is split off, and so stays out of the form's
 * state.
 */
export class UsernameField implements Widget {
  readonly holds = true;
  readonly #options: UsernameOptions;
  readonly #view: { text: string };
  /** Whether the field that was rendered last may stay empty. */
  #optional = false;

  constructor(host: ElementHost, options: UsernameOptions) {
    this.#options = options;
    this.#view = reactive(host, { text: '' });
  }

  get value(): string {
    return this.#view.text.trim();
  }

  set value(username: string) {
    this.#view.text = username;
  }

  get problem(): string | undefined {
    const { needUsername, usernameColon } = this.#options.connector.words;
    if (this.value === '') return this.#optional ? undefined : needUsername;
    return this.value.includes(':') ? usernameColon : undefined;
  }

  /** Forgets a text that may hold a password after its colon. */
  clear(): void {
    if (this.#view.text.includes(':')) this.#view.text = '';
  }

  /** Splits credentials that came without a paste event. */
  split(): void {
    this.#split(this.#view.text);
  }

  render({ field, id, describedBy, invalid, readOnly }: Control): TemplateResult {
    this.#optional = !field.required;
    return html`<input
      id=${id}
      part="control"
      type="text"
      dir="ltr"
      autocomplete="off"
      data-1p-ignore
      data-bwignore
      data-lpignore="true"
      data-form-type="other"
      autocorrect="off"
      autocapitalize="off"
      enterkeyhint="go"
      spellcheck="false"
      placeholder=${field.placeholder}
      ?required=${field.required}
      aria-describedby=${describedBy}
      aria-invalid=${invalid ? 'true' : 'false'}
      ?readonly=${readOnly}
      .value=${live(this.#view.text)}
      @input=${this.#handleInput}
      @paste=${this.#handlePaste}
      @blur=${this.#options.left}
    />`;
  }

  #handleInput = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#view.text = target.value;
    this.#options.changed();
  };

  /** `user:password`, as administrators hand it on, fills both fields. */
  #handlePaste = (event: ClipboardEvent): void => {
    if (this.#split(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  };

  #split(text: string): boolean {
    const credentials = this.#options.connector.splitCredentials(text);
    return credentials !== undefined && this.#options.found(credentials);
  }
}
