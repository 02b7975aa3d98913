import { html, type TemplateResult } from 'lit';

interface Crumb {
  readonly label: string;
  /** Absent: no page of its own. */
  readonly href?: string;
}

/** Where a page is in the product. */
export const breadcrumb = (crumbs: readonly Crumb[]): TemplateResult => html`<nav class="breadcrumb" aria-label="Breadcrumb">
  <ol>
    ${crumbs.map(({ label, href }, index) =>
      href
        ? html`<li><a href=${href}>${label}</a></li>`
        : html`<li aria-current=${index === crumbs.length - 1 ? 'page' : 'false'}>${label}</li>`,
    )}
  </ol>
</nav>`;
