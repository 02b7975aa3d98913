import { html, type TemplateResult } from 'lit';
import type { FormField } from '../../contract/create-ticket.js';
import type { FormTexts } from '../../texts/en/form.js';

/** From this part of its limit on a text is counted, whatever its field. */
const near = 0.8;
/** Characters: what is left is told aloud in steps, not with every key. */
const step = 20;

/** Counts a text whose field has a limit, and tells aloud when that is near. */
export function renderCounter(text: FormTexts, { field, type, values, max_length: limit }: FormField, value: string): TemplateResult | undefined {
  if (limit === undefined || values.length > 0) return undefined;
  const { length } = value.trim();
  const isCounted = field === 'title' || field === 'description' || type === 'text' || length > limit * near;
  return html`${isCounted ? html`<span class="numeric ${length > limit ? 'over' : ''}">${length}/${limit}</span>` : ''}
    <span class="sr-only" role="status">${spoken(text, limit - length, limit)}</span>`;
}

function spoken(text: FormTexts, left: number, limit: number): string {
  if (left < 0) return text.over(limit);
  return left < Math.min(limit * (1 - near), step * 5) ? text.left(Math.ceil(left / step) * step) : '';
}
