import { html, type TemplateResult } from 'lit';
import { age, moment } from '../page/format.js';

/** How long ago something was, the moment itself on hover. */
export const timeAgo = (iso: string): TemplateResult => html`<time datetime=${iso} title=${moment(iso)}>${age(iso)}</time>`;
