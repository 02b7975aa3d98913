import { html, type TemplateResult } from 'lit';
import { exactTime } from './times.js';

/** A time in the words of `label`, the exact one at the pointer's rest. On a page from right to left its words stay in their order. */
export const renderTime = (time: Date, label: string | TemplateResult): TemplateResult =>
  html`<time datetime=${time.toISOString()} title=${exactTime(time)}><bdi>${label}</bdi></time>`;
