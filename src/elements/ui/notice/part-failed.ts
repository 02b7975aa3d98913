import { html, type TemplateResult } from 'lit';
import type { CommonTexts } from '../../../texts/en/common.js';
import type { PartFailure } from '../host/lazy-part.js';
import { notice } from './notice.js';

/** Says that a part's code could not be fetched, in the part's place. What was typed outlives the reload. */
export function partFailed({ noPart, reload, retry }: CommonTexts, failure: PartFailure, again: () => void): TemplateResult {
  const [label, press] = failure === 'removed' ? [reload, () => location.reload()] : [retry, again];
  return html`<div role="alert">
    ${notice({ kind: 'error', text: noPart[failure], action: html`<button type="button" part="button button-secondary" @click=${press}>${label}</button>` })}
  </div>`;
}
