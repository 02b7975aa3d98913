import { html, type TemplateResult } from 'lit';
import type { Format } from '../../../texts/format.js';

/** Renders a time in the words of `label`, the exact one at the pointer's rest. On a page from right to left its words stay in their order. */
export const renderTime = (format: Format, time: Date, label: string | TemplateResult): TemplateResult =>
  html`<time datetime=${time.toISOString()} title=${format.exactTime(time)}><bdi>${label}</bdi></time>`;
