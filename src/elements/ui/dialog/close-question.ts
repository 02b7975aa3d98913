import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { reactive } from '../../../controllers/reactive.js';
import { formTexts } from '../../../texts/en/form.js';
import { textsOf } from '../host/client-of.js';
import type { ElementHost } from '../host/host.js';
import { rendered } from '../host/rendered.js';
import { adoptLater } from '../styles/adopt-styles.js';
import { closeQuestionStyles } from './close-question.styles.js';
import { Modal } from './modal.js';

export interface Question {
  title: string;
  /** What becomes of what was typed. */
  explanation: string;
  /** Closes and keeps what was typed; absent where it cannot be kept. */
  keep?: { label: string; answer: () => void };
  /** Closes and forgets it. */
  discard: { label: string; answer: () => void };
}

/**
 * The question whether to close a form that holds something: a small dialog over it. The browser gives the focus to the
 * harmless answer, which Escape stands for, and returns it to the field that it came from.
 */
export class CloseQuestion implements ReactiveController {
  readonly #host: ElementHost;
  readonly #view: { question: Question | undefined };
  readonly #modal = new Modal();
  #answered: (() => void) | undefined;

  constructor(host: ElementHost) {
    this.#host = host;
    this.#view = reactive<{ question: Question | undefined }>(host, { question: undefined });
    adoptLater(host, [closeQuestionStyles]);
    host.addController(this);
  }

  get #dialog(): HTMLDialogElement | undefined {
    return rendered(this.#host, 'question', HTMLDialogElement);
  }

  get asking(): boolean {
    return this.#view.question !== undefined;
  }

  /** Asks; resolves when the user has answered, or cannot any more. */
  async ask(question: Question): Promise<void> {
    this.#view.question = question;
    const answered = new Promise<void>((resolve) => (this.#answered = resolve));
    // Not in `hostUpdated`: it takes the focus from a field, and a field that is left may want to say something.
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (dialog) this.#modal.show(dialog);
    return answered;
  }

  /** Asks on where a move in the page has ended that the dialog is modal. */
  resume(): void {
    const dialog = this.#dialog;
    if (dialog?.open) this.#modal.show(dialog);
  }

  /** Goes back to the form. */
  cancel = (): void => {
    this.#modal.close();
    this.#forget();
  };

  hostDisconnected(): void {
    this.cancel();
  }

  #forget(): void {
    this.#view.question = undefined;
    this.#answered?.();
  }

  render(): TemplateResult | typeof nothing {
    const { question } = this.#view;
    if (!question) return nothing;
    const { title, explanation, keep, discard } = question;
    const text = textsOf(this.#host, formTexts);
    return html`
      <dialog
        id="question"
        class="question" part="question"
        role="alertdialog"
        aria-labelledby="question-title"
        aria-describedby="question-text"
        @close=${this.cancel}
      >
        <h3 id="question-title" part="heading">${title}</h3>
        <p id="question-text" class="muted">${explanation}</p>
        <div class="question-answers">
          <button type="button" class="question-discard" part="button button-danger" @click=${() => this.#answer(discard.answer)}>${discard.label}</button>
          ${keep ? html`<button type="button" part="button button-secondary" @click=${() => this.#answer(keep.answer)}>${keep.label}</button>` : nothing}
          <button type="button" class="primary" part="button button-primary" autofocus @click=${this.cancel}>${text.keepEditing}</button>
        </div>
      </dialog>
    `;
  }

  #answer(answer: () => void): void {
    this.cancel();
    answer();
  }
}
