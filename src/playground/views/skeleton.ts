import { html, type TemplateResult } from 'lit';

/** Grey lines in the place of what is being read. */
export const skeletonLines = (count: number): TemplateResult => html`<div class="skeleton-lines" role="status">
  <span class="visually-hidden">Loading</span>
  ${Array.from({ length: count }, () => html`<span class="skeleton"></span>`)}
</div>`;
