import { css, html, type TemplateResult } from 'lit';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import type { ElementHost } from '../ui/host/host.js';
import { guideText as text } from '../ui/strings/connection.js';

/** Which service account is recommended and why, and where ServiceNow keeps the values a ticket needs (domain S10). */
export function guideFor(host: ElementHost): () => TemplateResult {
  adoptLater(host, [guideStyles]);
  return renderGuide;
}

const renderGuide = (): TemplateResult => html`
  <div class="guide small">
    <p class="guide-title">${text.accountTitle}</p>
    ${renderList(text.account)}
    <p class="guide-title">${text.valuesTitle}</p>
    ${renderList(text.values)}
    <p class="guide-note muted">${text.lookedUp}</p>
  </div>
`;

const renderList = (lines: readonly (readonly [string, string])[]): TemplateResult => html`
  <ul>
    ${lines.map(([term, meaning]) => html`<li><strong>${term}</strong>: <span class="muted">${meaning}</span></li>`)}
  </ul>
`;

const guideStyles = css`
  .guide {
    padding-block: 4px 8px;
  }
  .guide-title {
    margin-block: 8px 2px;
    font-weight: 600;
  }
  .guide-note {
    margin-block-start: 4px;
  }
  .guide ul {
    padding-inline-start: 20px;
    list-style: disc;
  }
  .guide li + li {
    margin-block-start: 2px;
  }
`;
