import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../../texts/format.js';
import { renderTime } from './time.js';
import { parseTime } from './times.js';

/** Renders a time as words from now; pressed, by whatever means, it tells the exact one with UTC, too. */
export function renderAge(format: Format, iso: string | undefined, words: (when: string) => string): TemplateResult | typeof nothing {
  const time = parseTime(iso ?? '');
  if (!time) return nothing;
  return html`<span class="age small muted numeric"
    ><button type="button" class="time" part="button-link" aria-expanded="false" @click=${toggleExact}>${renderTime(format, time, words(format.relativeTime(time)))}</button
    ><span hidden> ${format.exactTime(time)}</span></span
  >`;
}

/** What is unfolded is the browser's to keep: no update of its host touches it. */
function toggleExact({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement) || !(currentTarget.nextElementSibling instanceof HTMLElement)) return;
  const exact = currentTarget.nextElementSibling;
  exact.hidden = !exact.hidden;
  currentTarget.setAttribute('aria-expanded', String(!exact.hidden));
}
