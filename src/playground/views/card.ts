import { html, nothing, type TemplateResult } from 'lit';

interface CardHeader {
  readonly id: string;
  readonly heading: string;
  /** How many things it holds. */
  readonly count?: number | undefined;
}

/** A section of a page. */
export const card = ({ id, heading, count }: CardHeader, body: unknown): TemplateResult => html`<section class="card" aria-labelledby=${id}>
  <div class="card__header">
    <h2 id=${id}>${heading}</h2>
    ${count === undefined ? nothing : html`<span class="card__count">${count}</span>`}
  </div>
  ${body}
</section>`;
