import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reactive } from '../../controllers/reactive.js';
import type { AddressReading, Connector, Credentials } from '../../providers/provider.js';
import type { ConnectionTexts } from '../../texts/en/connection.js';
import type { Widget } from '../form/widget.js';
import type { Control } from '../ui/field/controls.js';
import { fieldError } from '../ui/field/field.js';
import { Debounced } from '../ui/host/debounce.js';
import type { ElementHost } from '../ui/host/host.js';
import { rendered } from '../ui/host/rendered.js';

/** How long typing rests, in milliseconds, before anything is said about what was typed. */
const pause = 600;

export interface AddressOptions {
  connector: Connector;
  text: () => ConnectionTexts;
  changed: () => void;
  /** Told of credentials that an address came with; they are no longer part of it. */
  found: (credentials: Credentials) => void;
}

/**
 * The field for an instance's address (domain S2): once typing rests it says where this would lead, or what is wrong and
 * what may have been meant. A host that is not the provider's own has to be confirmed.
 */
export class AddressField implements Widget {
  readonly holds = true;
  readonly wide = true;
  readonly #host: ElementHost;
  readonly #options: AddressOptions;
  readonly #rested: Debounced<string>;
  readonly #view: { text: string; confirmed: boolean; asked: boolean };
  /** Of the input that was rendered last. */
  #id = '';

  constructor(host: ElementHost, options: AddressOptions) {
    this.#host = host;
    this.#options = options;
    this.#rested = new Debounced(host, '', pause);
    this.#view = reactive(host, { text: '', confirmed: false, asked: false });
  }

  /** The origin to send; what was typed, where there is none and it can hold no password. */
  get value(): string {
    const reading = this.#read(this.#view.text);
    if (reading.ok) return reading.origin;
    return this.#options.connector.mayHoldSecret(this.#view.text) ? '' : this.#view.text;
  }

  get isEmpty(): boolean {
    return this.#view.text.trim() === '';
  }

  /** Begins with an address that is known. */
  take(address: string): void {
    if (address === this.#view.text) return;
    this.#view.text = address;
    this.#view.confirmed = false;
    this.#view.asked = false;
    this.#rested.set(address);
  }

  /** Forgets what holds for one opening of the dialog, and a text that may hold a password (domain S7). */
  clear(): void {
    this.#view.text = this.value;
    this.#view.asked = false;
    this.#rested.set(this.#view.text);
  }

  /** Looks through the address before it is sent; what is missing to confirm it stands below. */
  get problem(): string | undefined {
    const reading = this.#read(this.#view.text);
    return reading.ok ? undefined : reading.error;
  }

  /** Whether the host is one that the user has to confirm, and has not. */
  lacksConfirmation(): boolean {
    this.#split();
    this.#rested.set(this.#view.text);
    const reading = this.#read(this.#view.text);
    this.#view.asked = reading.ok && reading.confirm !== undefined && !this.#view.confirmed;
    return this.#view.asked;
  }

  render({ field, id, describedBy, invalid, readOnly }: Control): TemplateResult {
    this.#id = id;
    return html`<input
        id=${id}
        part="control"
        type="url"
        dir="ltr"
        inputmode="url"
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
        aria-describedby=${describedBy}
        aria-invalid=${invalid ? 'true' : 'false'}
        required
        autofocus
        ?readonly=${readOnly}
        .value=${live(this.#view.text)}
        @input=${this.#handleInput}
        @blur=${this.#handleBlur}
      />
      ${this.#renderConfirm(id)}`;
  }

  renderHelp(help: string, invalid: boolean): TemplateResult {
    const advice = this.#advice;
    return html`<span role="status">${advice ? this.#renderAdvice(advice, invalid) : nothing}</span>${advice ? nothing : help}`;
  }

  /** Nothing is said while letters are still coming: half an address is not a mistake. */
  get #advice(): AddressReading | undefined {
    const { text } = this.#view;
    return text.trim() && this.#rested.value === text ? this.#read(text) : undefined;
  }

  #read(typed: string): AddressReading {
    return this.#options.connector.readAddress(typed);
  }

  #renderAdvice(advice: AddressReading, invalid: boolean): TemplateResult {
    const text = this.#options.text();
    if (advice.ok) {
      return html`<span class="url-ready">${advice.trimmed ? text.trimmed(advice.origin) : text.ready(advice.origin)}</span>
        ${this.#renderOffer(advice.meant, text.meant)}`;
    }
    return html`${invalid ? nothing : html`<span class="url-problem">${advice.error}</span>`} ${this.#renderOffer(advice.fix, text.use)}`;
  }

  #renderOffer(origin: string | undefined, words: (origin: string) => string): TemplateResult | typeof nothing {
    return origin ? html`<button type="button" class="link small" part="button-link" @click=${() => this.#use(origin)}>${words(origin)}</button>` : nothing;
  }

  #renderConfirm(id: string): TemplateResult | typeof nothing {
    const reading = this.#read(this.#rested.value);
    if (!reading.ok || reading.confirm === undefined) return nothing;
    const error = this.#view.asked ? this.#options.text().needConfirm(reading.host) : undefined;
    const confirmId = `${id}-confirm`;
    return html`<div class="field" part="field">
      <div class="check">
        <input
          id=${confirmId}
          part="check"
          type="checkbox"
          aria-describedby=${error ? `${confirmId}-error` : ''}
          aria-invalid=${error ? 'true' : 'false'}
          .checked=${live(this.#view.confirmed)}
          @change=${this.#handleConfirm}
        />
        <label for=${confirmId} part="label">${reading.confirm}</label>
      </div>
      ${fieldError(confirmId, error)}
    </div>`;
  }

  #handleInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#view.text = event.target.value;
    this.#view.confirmed = false;
    this.#view.asked = false;
    if (!isLetter(event)) this.#split();
    this.#rested.schedule(this.#view.text);
    this.#options.changed();
  };

  /** Once the field is left, it shows the address as it will be sent. */
  #handleBlur = (): void => {
    this.#split();
    const reading = this.#read(this.#view.text);
    if (reading.ok) this.#view.text = reading.origin;
    this.#rested.set(this.#view.text);
  };

  /** Credentials in the address go to the fields of their own. */
  #split(): void {
    const carried = this.#options.connector.splitAddress(this.#view.text);
    if (!carried) return;
    const { address, ...credentials } = carried;
    this.#view.text = address;
    this.#view.asked = false;
    this.#options.found(credentials);
  }

  #handleConfirm = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#view.confirmed = event.target.checked;
    this.#view.asked = false;
    this.#options.changed();
  };

  /** Takes an offered address; the focus goes back to the field, because the button is gone. */
  #use(origin: string): void {
    this.#view.text = origin;
    this.#view.asked = false;
    this.#rested.set(origin);
    this.#options.changed();
    rendered(this.#host, this.#id, HTMLInputElement)?.focus();
  }
}

/** While letters are coming nobody knows where a password ends; what was pasted is whole. */
const isLetter = (event: Event): boolean => event instanceof InputEvent && event.inputType === 'insertText' && event.data?.length === 1;
