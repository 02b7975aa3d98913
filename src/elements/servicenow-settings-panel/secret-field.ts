import { html, type TemplateResult } from 'lit';
import { reactive } from '../../controllers/reactive.js';
import type { Widget } from '../form/widget.js';
import type { Control } from '../ui/field/controls.js';
import type { ElementHost } from '../ui/host/host.js';
import { rendered } from '../ui/host/rendered.js';
import { eyeIcon, eyeOffIcon } from '../ui/icons/icons.js';

export interface SecretOptions {
  reveal: () => string;
  /** What is said where it is empty. */
  needed: () => string;
  changed: () => void;
}

/**
 * An input for a secret: its value is never part of a template, of the form's state or of a draft. It is read when it is
 * sent, and goes with the dialog.
 */
export class SecretField implements Widget {
  readonly holds = true;
  readonly #host: ElementHost;
  readonly #options: SecretOptions;
  readonly #view: { revealed: boolean };
  /** Of the input that was rendered last. */
  #id = '';
  #broken = false;

  constructor(host: ElementHost, options: SecretOptions) {
    this.#host = host;
    this.#options = options;
    this.#view = reactive(host, { revealed: false });
  }

  get #input(): HTMLInputElement | undefined {
    return rendered(this.#host, this.#id, HTMLInputElement);
  }

  /** Reads the secret: to be passed on at once and kept nowhere. */
  read(): string {
    return this.#input?.value ?? '';
  }

  /** Whether what was pasted last had a line break in it, which an input leaves out. Asked once. */
  get broken(): boolean {
    const broken = this.#broken;
    this.#broken = false;
    return broken;
  }

  /** Puts a secret into the input; false where it takes none now. */
  fill(secret: string): boolean {
    const input = this.#input;
    if (!input || input.readOnly) return false;
    input.value = secret;
    return true;
  }

  get problem(): string | undefined {
    return this.read() === '' ? this.#options.needed() : undefined;
  }

  clear(): void {
    this.#view.revealed = false;
  }

  render({ id, describedBy, invalid, readOnly }: Control): TemplateResult {
    this.#id = id;
    const { revealed } = this.#view;
    const label = this.#options.reveal();
    return html`<div class="with-button" dir="ltr">
      <input
        id=${id}
        part="control"
        type=${revealed ? 'text' : 'password'}
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
        required
        aria-describedby=${describedBy}
        aria-invalid=${invalid ? 'true' : 'false'}
        ?readonly=${readOnly}
        @paste=${this.#handlePaste}
        @input=${this.#options.changed}
      />
      <button type="button" class="quiet icon" part="button-quiet" aria-label=${label} title=${label} aria-pressed=${revealed ? 'true' : 'false'} @click=${this.#toggle}>
        ${revealed ? eyeOffIcon() : eyeIcon()}
      </button>
    </div>`;
  }

  /** No pattern: what a regular expression has matched can be read from `RegExp` by any script of the page. */
  #handlePaste = ({ clipboardData }: ClipboardEvent): void => {
    this.#broken = clipboardData?.getData('text').trim().includes('\n') ?? false;
  };

  #toggle = (): void => {
    this.#view.revealed = !this.#view.revealed;
  };
}
