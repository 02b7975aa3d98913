import { html, type TemplateResult } from 'lit';
import type { ReferenceCombobox } from './reference-combobox.js';
import { comboboxText } from '../strings/combobox.js';

/** What stands under a reference field: its sys_id while that is shown; else what was likely meant, what is doubtful, the help. */
export function renderReferenceHelp(combobox: ReferenceCombobox, help: string): TemplateResult | string | undefined {
  const { suggested, doubt } = combobox;
  const sysId = combobox.renderSysId();
  if (sysId) return sysId;
  if (suggested) return renderSuggestion(suggested.name, () => combobox.pick(suggested));
  return doubt === undefined ? help || undefined : html`<span class="caution">${doubt}</span>`;
}

/** Offers what was most likely meant, one click away. */
export const renderSuggestion = (name: string, use: () => void): TemplateResult =>
  html`<button type="button" class="link small suggestion" @click=${use}>${comboboxText.didYouMean(name)}</button>`;
