import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Credentials } from '../../data/connection.js';
import { Debounced } from '../ui/host/debounce.js';
import { describedBy, field, fieldError } from '../ui/field/field.js';
import type { ElementHost } from '../ui/host/host.js';
import { urlText as text } from '../ui/strings/connection.js';
import { needsConfirmation, readInstanceUrl, type InstanceUrl } from '../../providers/servicenow/instance-url.js';
import { mayHoldSecret, splitCredentials } from '../../providers/servicenow/url-credentials.js';

/** How long typing rests, in milliseconds, before anything is said about what was typed. */
const pause = 600;

/**
 * The field for an instance's address (domain S2): once typing rests it says where this would lead, or what is wrong and
 * what may have been meant. A host that is not ServiceNow's own has to be confirmed.
 */
export class UrlField {
  readonly #host: ElementHost;
  readonly #changed: () => void;
  readonly #found: (credentials: Credentials) => void;
  readonly #settled: Debounced<string>;
  #text = '';
  #confirmed = false;
  #error: string | undefined;
  #confirmError: string | undefined;

  /** @param found told of credentials that an address came with; they are no longer part of it */
  constructor(host: ElementHost, changed: () => void, found: (credentials: Credentials) => void) {
    this.#host = host;
    this.#changed = changed;
    this.#found = found;
    this.#settled = new Debounced(host, '', pause);
  }

  /** The origin to send; what was typed, where there is none and it can hold no password. */
  get value(): string {
    const url = readInstanceUrl(this.#text);
    if (url.ok) return url.origin;
    return mayHoldSecret(this.#text) ? '' : this.#text;
  }

  /** Begins with an address that is known. */
  start(origin: string): void {
    this.#text = origin;
    this.#confirmed = false;
    this.clearErrors();
    this.#settled.set(origin);
  }

  clear(): void {
    this.start('');
  }

  /** Forgets what holds for one opening of the dialog, and a text that may hold a password (domain S7). */
  hide(): void {
    this.#text = this.value;
    this.#settled.set(this.#text);
    this.clearErrors();
  }

  clearErrors(): void {
    this.#error = undefined;
    this.#confirmError = undefined;
  }

  /** Puts an error of the backend's at the field. */
  refuse(error: string): void {
    this.#error = error;
  }

  /** Whether this can be sent; otherwise the reason stands at the field. */
  validate(): boolean {
    this.#split();
    this.#settled.set(this.#text);
    const url = readInstanceUrl(this.#text);
    this.#error = url.ok ? undefined : url.error;
    this.#confirmError = needsConfirmation(url) && !this.#confirmed ? text.needConfirm(url.host) : undefined;
    return !this.#error && !this.#confirmError;
  }

  render(readOnly: boolean): TemplateResult {
    const error = this.#error;
    const help = this.#renderHelp();
    return html`${field({
      id: 'instance-url',
      label: text.label,
      required: true,
      help,
      error,
      control: html`<input
        id="instance-url"
        type="url"
        dir="ltr"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        placeholder=${text.placeholder}
        aria-describedby=${describedBy('instance-url', { help, error })}
        aria-invalid=${error ? 'true' : 'false'}
        required
        autofocus
        ?readonly=${readOnly}
        .value=${live(this.#text)}
        @input=${this.#handleInput}
        @blur=${this.#handleBlur}
      />`,
    })}
    ${this.#renderConfirm()}`;
  }

  /** Nothing is said while letters are still coming: half an address is not a mistake. */
  get #advice(): InstanceUrl | undefined {
    return this.#text.trim() && this.#settled.value === this.#text ? readInstanceUrl(this.#text) : undefined;
  }

  #renderHelp(): TemplateResult {
    const advice = this.#advice;
    return html`<span role="status">${advice ? this.#renderAdvice(advice) : nothing}</span>${advice ? nothing : text.help}`;
  }

  #renderAdvice(advice: InstanceUrl): TemplateResult {
    if (advice.ok) return html`<span class="url-ready">${advice.trimmed ? text.trimmed(advice.origin) : text.ready(advice.origin)}</span>
    ${this.#renderOffer(advice.meant, text.meant)}`;
    return html`${this.#error ? nothing : html`<span class="url-problem">${advice.error}</span>`} ${this.#renderOffer(advice.fix, text.use)}`;
  }

  #renderOffer(origin: string | undefined, words: (origin: string) => string): TemplateResult | typeof nothing {
    return origin ? html`<button type="button" class="link small" @click=${() => this.#take(origin)}>${words(origin)}</button>` : nothing;
  }

  #renderConfirm(): TemplateResult | typeof nothing {
    const url = readInstanceUrl(this.#settled.value);
    if (!needsConfirmation(url)) return nothing;
    const error = this.#confirmError;
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
        <label for="confirm-host">${text.confirm(url.host)}</label>
      </div>
      ${fieldError('confirm-host', error)}
    </div>`;
  }

  #handleInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#text = event.target.value;
    this.#confirmed = false;
    this.clearErrors();
    if (!isLetter(event)) this.#split();
    this.#settled.follow(this.#text);
    this.#changed();
  };

  /** Once the field is left, it shows the address as it will be sent. */
  #handleBlur = (): void => {
    this.#split();
    const url = readInstanceUrl(this.#text);
    if (url.ok) this.#text = url.origin;
    this.#settled.set(this.#text);
  };

  /** Credentials in the address go to the fields of their own. */
  #split(): void {
    const carried = splitCredentials(this.#text);
    if (!carried) return;
    const { address, ...credentials } = carried;
    this.#text = address;
    this.clearErrors();
    this.#found(credentials);
  }

  #handleConfirm = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#confirmed = event.target.checked;
    this.#confirmError = undefined;
    this.#changed();
  };

  /** Takes an offered address; the focus goes back to the field, because the button is gone. */
  #take(origin: string): void {
    this.#text = origin;
    this.clearErrors();
    this.#settled.set(origin);
    this.#changed();
    this.#host.shadowRoot?.querySelector<HTMLElement>('#instance-url')?.focus();
  }
}

/** While letters are coming nobody knows where a password ends; what was pasted is whole. */
const isLetter = (event: Event): boolean => event instanceof InputEvent && event.inputType === 'insertText' && event.data?.length === 1;
