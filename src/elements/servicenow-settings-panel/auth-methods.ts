import { html, type TemplateResult } from 'lit';
import type { ConnectionTexts } from '../../texts/en/connection.js';
import { notice } from '../ui/notice/notice.js';

type AuthTexts = ConnectionTexts['auth'];

/** Whether a connection can be made with a username and a password. */
export const offersBasic = (auth: readonly string[]): boolean => auth.includes('basic');

/** Says how the product signs in: what this form can set up, and what else the backend names (domain S8). */
export function renderAuth(auth: readonly string[], text: AuthTexts): TemplateResult {
  const others = [...new Set(auth)].filter((name) => name !== 'basic').map((name) => describe(name, text));
  const list = html`<ul class="auth small muted" role="list">
    ${others.map((line) => html`<li>${line}</li>`)}
  </ul>`;
  if (!offersBasic(auth)) return html`<div>${notice({ kind: 'warning', title: text.noBasicTitle, text: text.noBasic })}${list}</div>`;
  if (others.length === 0) return html`<p class="small muted">${text.basic}</p>`;
  return html`<div><p class="small muted">${text.basicBeside}</p>${list}</div>`;
}

function describe(name: string, text: AuthTexts): string {
  const key = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  // A backend's word is a name like any other: `constructor` is no method that is known.
  const label = Object.hasOwn(text.methods, key) ? text.methods[key] : undefined;
  return label ? text.other(label) : text.unknown(name);
}
