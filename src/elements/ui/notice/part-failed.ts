import { html, type TemplateResult } from 'lit';
import type { CommonTexts } from '../../../texts/en/common.js';
import { notice } from './notice.js';

/** Says that a part's code could not be fetched, in the part's place. */
export const partFailed = ({ noPart, noPartOffline, retry }: CommonTexts, again: () => void): TemplateResult =>
  html`<div role="alert">
    ${notice({ kind: 'error', text: navigator.onLine ? noPart : noPartOffline, action: html`<button type="button" @click=${again}>${retry}</button>` })}
  </div>`;
