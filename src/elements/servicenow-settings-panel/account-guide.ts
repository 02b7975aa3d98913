import { html, type TemplateResult } from 'lit';
import type { Client } from '../../data/client/client.js';
import type { GuideSection, SettingsFacts } from '../../providers/provider.js';
import { adoptLater } from '../ui/styles/adopt-styles.js';
import type { ElementHost } from '../ui/host/host.js';
import { guideStyles } from './account-guide.styles.js';

/** Fetches what the guide says, and returns what makes it (elements P8). */
export async function guidePart(host: ElementHost, { provider, texts }: Client): Promise<() => () => TemplateResult> {
  const { guide } = await provider.settings(texts);
  return () => guideFor(host, guide);
}

/** Returns what renders which service account is recommended and why, and where the values are that a ticket needs (domain S10). */
export function guideFor(host: ElementHost, { sections, note }: SettingsFacts['guide']): () => TemplateResult {
  adoptLater(host, [guideStyles]);
  return () => html`
    <div class="guide small">
      ${sections.map(renderSection)}
      <p class="guide-note muted">${note}</p>
    </div>
  `;
}

const renderSection = ({ title, lines }: GuideSection): TemplateResult => html`
  <p class="guide-title">${title}</p>
  <ul>
    ${lines.map(([term, meaning]) => html`<li><strong>${term}</strong><br /><span class="muted">${meaning}</span></li>`)}
  </ul>
`;
