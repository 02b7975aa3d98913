import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { adoptLater } from '../styles/adopt-styles.js';
import { closeQuestionStyles } from './close-question.styles.js';
import type { ElementHost } from '../host/host.js';
import { closeQuestionText as text } from '../strings/close-question.js';

interface Question {
  title: string;
  /** What becomes of what was typed. */
  explanation: string;
  /** Closes and keeps what was typed; absent where it cannot be kept. */
  keep?: { label: string; answer: () => void };
  /** Closes and forgets it. */
  discard: () => void;
}

/**
 * The question whether to close a form that holds something: a small dialog over it. The browser gives the focus to the
 * harmless answer, which Escape stands for, and returns it to the field that it came from.
 */
export class CloseQuestion implements ReactiveController {
  readonly #host: ElementHost;
  readonly #question: Question;
  #asking = false;
  #dialog: HTMLDialogElement | undefined;

  constructor(host: ElementHost, question: Question) {
    this.#host = host;
    this.#question = question;
    adoptLater(host, [closeQuestionStyles]);
    host.addController(this);
  }

  get asking(): boolean {
    return this.#asking;
  }

  async ask(): Promise<void> {
    this.#asking = true;
    this.#host.requestUpdate();
    // Not in `hostUpdated`: it takes the focus from a field, and a field that is left may want to say something.
    await this.#host.updateComplete;
    if (this.#dialog && !this.#dialog.open) this.#dialog.showModal();
  }

  /** Back to the form. */
  cancel = (): void => {
    if (!this.#asking) return;
    this.#dialog?.close();
    this.#asking = false;
    this.#host.requestUpdate();
  };

  hostDisconnected(): void {
    this.#asking = false;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#asking) return nothing;
    const { title, explanation, keep, discard } = this.#question;
    return html`
      <dialog
        class="question"
        role="alertdialog"
        aria-labelledby="question-title"
        aria-describedby="question-text"
        ${ref(this.#setDialog)}
        @close=${this.cancel}
      >
        <h3 id="question-title">${title}</h3>
        <p id="question-text" class="muted">${explanation}</p>
        <div class="question-answers">
          <button type="button" class="question-discard" @click=${() => this.#answer(discard)}>${text.discard}</button>
          ${keep ? html`<button type="button" @click=${() => this.#answer(keep.answer)}>${keep.label}</button>` : nothing}
          <button type="button" class="primary" autofocus @click=${this.cancel}>${text.keepEditing}</button>
        </div>
      </dialog>
    `;
  }

  #answer(answer: () => void): void {
    this.cancel();
    answer();
  }

  #setDialog = (element: Element | undefined): void => {
    this.#dialog = element instanceof HTMLDialogElement ? element : undefined;
  };
}
