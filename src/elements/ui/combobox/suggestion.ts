import { html, type TemplateResult } from 'lit';
import type { FormTexts } from '../../../texts/en/form.js';

/** Offers what was most likely meant, one click away. */
export const renderSuggestion = (text: FormTexts, name: string, use: () => void): TemplateResult =>
  html`<button type="button" class="link small suggestion" part="button-link" @click=${use}>${text.didYouMean(name)}</button>`;
