import { html, nothing, type TemplateResult } from 'lit';

/** A field as it will stand there: on a line of its own, as a text of several lines, or beside others. */
export type FieldShape = 'line' | 'text' | 'half' | 'third';

const field = (shape: FieldShape): TemplateResult => html`<div class="field ${shape === 'half' ? '' : 'wide'}">
  <div class="skeleton skeleton-label"></div>
  <div class="skeleton skeleton-${shape === 'text' ? 'text' : 'control'}"></div>
  ${shape === 'text' ? nothing : html`<div class="skeleton skeleton-help"></div>`}
</div>`;

/** Stands in for a form, each field at its place. @param note what is said aloud, and seen once it takes long */
export const renderFormSkeleton = (shapes: readonly FieldShape[], note: string | typeof nothing): TemplateResult => {
  const thirds = shapes.filter((shape) => shape === 'third');
  const first = shapes.indexOf('third');
  return html`<div class="loading form-loading" aria-busy="true">
    <div class="fields">
      ${shapes.map((shape, index) => (shape !== 'third' ? field(shape) : index === first ? html`<div class="together">${thirds.map(field)}</div>` : nothing))}
    </div>
    <p class="loading-note" role="status">${note}</p>
  </div>`;
};
