import { html, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';

/** A failure in the place of what could not be shown: what happened, and the way on. */
export function notice(title: string, error: unknown, retry: () => void): TemplateResult {
  return html`<div class="notice" role="alert">
    <p class="notice__text"><span class="notice__title">${title}</span> ${explanation(error)}</p>
    <button class="button" type="button" @click=${retry}>Try again</button>
  </div>`;
}

/** A failure in words for a person. */
export function explanation(error: unknown): string {
  if (!(error instanceof TicketingError)) return error instanceof Error ? error.message : 'Something went wrong.';
  return error.message || `The backend responded with status ${error.status ?? 'unknown'}.`;
}
