import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { addComment, type Anomaly } from '../session/host-api.js';
import { explanation } from '../views/notice.js';
import type { PageContext } from './page-view.js';

/** A comment, and the prefix of the work note that it becomes, fit a journal entry. */
const longest = 3900;

/** Writes a comment on an open anomaly; what was typed stays until it was taken. */
export class CommentForm {
  readonly #context: PageContext;
  readonly #done: () => Promise<void>;
  #text = '';
  #busy = false;
  #failure: unknown;

  constructor(context: PageContext, done: () => Promise<void>) {
    this.#context = context;
    this.#done = done;
  }

  render({ status, allowed }: Anomaly): TemplateResult {
    if (!allowed.comment) return html`<p class="comment-form muted">${refusal(status)}</p>`;
    return html`<form class="comment-form" @submit=${this.#handleSubmit}>
      <label class="field">
        <span class="field__label">Comment</span>
        <textarea class="input" name="comment" rows="3" required maxlength=${longest} .value=${live(this.#text)} @input=${this.#handleInput}></textarea>
      </label>
      <div class="comment-form__row">
        <p class="muted">Linked tickets get this comment as an internal work note.</p>
        <button class="button" type="submit" aria-disabled=${this.#busy}>${this.#busy ? 'Sending…' : 'Add comment'}</button>
      </div>
      <div role="status">
        ${this.#failure ? html`<div class="notice"><p class="notice__text"><span class="notice__title">Couldn’t add the comment.</span> ${explanation(this.#failure)}</p></div>` : nothing}
      </div>
    </form>`;
  }

  #handleInput = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) this.#text = event.target.value;
  };

  #handleSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const text = this.#text.trim();
    if (this.#busy || text === '') return;
    this.#set(true, undefined);
    try {
      await addComment(this.#context.session.api, this.#context.address.id, text);
      this.#text = '';
      await this.#done();
      this.#set(false, undefined);
    } catch (error) {
      this.#set(false, error);
    }
  };

  #set(busy: boolean, failure: unknown): void {
    this.#busy = busy;
    this.#failure = failure;
    this.#context.changed();
  }
}

const refusal = (status: Anomaly['status']): string =>
  status === 'Active' || status === 'Acknowledged' ? 'You need the Viewer team permission or higher to comment.' : 'You can’t comment on an archived anomaly. Restore it first.';
