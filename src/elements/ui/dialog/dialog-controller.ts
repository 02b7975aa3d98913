import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ElementHost } from '../host/host.js';
import { closeIcon } from '../icons/icons.js';
import { commonText } from '../strings/common.js';

export interface DialogContent {
  title: string;
  /** What stands under the title: usually a form with a `.dialog-body` and a `.dialog-footer`. */
  content: TemplateResult;
}

export interface DialogOptions {
  /** Asked before the dialog closes by the user's wish; false keeps it open. */
  mayClose?: () => boolean;
  /** A click beside the dialog asks to close it, where the browser knows `closedby`. */
  lightDismiss?: boolean;
  /** Called once after each closing. */
  closed?: () => void;
}

/**
 * A native modal dialog: opens after it is rendered, closes by its button, by Escape or by its owner.
 * The browser returns the focus to where it was.
 */
export class DialogController implements ReactiveController {
  readonly #host: ElementHost;
  readonly #options: DialogOptions;
  #dialog: HTMLDialogElement | undefined;
  #open = false;

  constructor(host: ElementHost, options: DialogOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get open(): boolean {
    return this.#open;
  }

  /** The dialog's own elements, once it is rendered. */
  get element(): HTMLDialogElement | undefined {
    return this.#dialog;
  }

  /** Opens the dialog; nothing happens while the host is not in the page. */
  show(): void {
    if (!this.#host.isConnected) return;
    this.#open = true;
    this.#host.requestUpdate();
  }

  /** Closes without asking. */
  close(): void {
    if (!this.#open) return;
    this.#dialog?.close();
    this.#handleClose();
  }

  /** Closes unless the owner objects. */
  requestClose(): void {
    if (this.#options.mayClose?.() ?? true) this.close();
  }

  hostUpdated(): void {
    if (this.#open && this.#dialog && !this.#dialog.open) this.#dialog.showModal();
  }

  // A dialog that leaves the page stays marked as open, without being modal any more.
  hostDisconnected(): void {
    this.close();
  }

  render({ title, content }: DialogContent): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    return html`
      <dialog
        class="dialog"
        part="dialog"
        aria-labelledby="dialog-title"
        ${ref(this.#setDialog)}
        @keydown=${this.#handleKeydown}
        @cancel=${this.#handleCancel}
        @close=${this.#handleClose}
      >
        <header class="dialog-header">
          <h2 id="dialog-title" tabindex="-1">${title}</h2>
          <button type="button" class="quiet icon" aria-label=${commonText.close} @click=${() => this.requestClose()}>
            ${closeIcon()}
          </button>
        </header>
        ${content}
      </dialog>
    `;
  }

  #setDialog = (element: Element | undefined): void => {
    this.#dialog = element instanceof HTMLDialogElement ? element : undefined;
    if (this.#options.lightDismiss) this.#dialog?.setAttribute('closedby', 'any');
  };

  // Escape is taken at the key: a prevented `cancel` closes all the same on the second press in some browsers.
  #handleKeydown = (event: KeyboardEvent): void => {
    // While characters are composed Escape belongs to the input method.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    this.requestClose();
  };

  #handleCancel = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.requestClose();
  };

  #handleClose = (): void => {
    if (!this.#open || this.#dialog?.open) return;
    this.#open = false;
    this.#host.requestUpdate();
    this.#options.closed?.();
  };
}
