import { html, nothing, type TemplateResult } from 'lit';
import type { Integration } from '../../contract/integrations.js';
import { checkIcon, errorIcon, skippedIcon } from '../shared/icons.js';
import { settingsText as text } from '../shared/strings/settings.js';
import { renderTime } from '../shared/time.js';
import { parseTime, relativeTime } from '../shared/times.js';

/** The instance's host, for a person: `acme.service-now.com`. */
const hostOf = ({ api_url }: Pick<Integration, 'api_url'>): string => (URL.canParse(api_url) ? new URL(api_url).host : api_url);

/** What is known of a connected instance (domain S1): its state, where it is, how fresh that is. */
export const renderFacts = (integration: Integration): TemplateResult => html`
  <div class="facts">
    ${renderState(integration)}
    <span class="url" title=${integration.api_url}>${hostOf(integration)}</span>
    ${renderAge(integration.health?.checked_at, (when) => text.checked(when))}
  </div>
`;

/** When the credentials were last changed and by whom (domain S4); never what they are. */
export function renderCredentials({ credentials_updated, credentials_updated_by: by }: Integration): TemplateResult | typeof nothing {
  const age = renderAge(credentials_updated, (when) => when);
  if (age === nothing) return nothing;
  return html`<p class="credentials small muted">${text.credentials} ${age} ${by ? text.credentialsBy(by) : nothing}</p>`;
}

/** Without a word of the backend's about it, a connection that is there counts as one that works. */
function renderState({ health }: Integration): TemplateResult {
  switch (health?.state) {
    case 'failing':
      return html`<span class="state failing">${errorIcon()} ${text.failing}</span>`;
    case 'unknown':
      return html`<span class="state unknown">${skippedIcon()} ${text.unknown}</span>`;
    default:
      return html`<span class="state connected">${checkIcon()} ${text.connected}</span>`;
  }
}

/** A time as words from now, the exact one with UTC at hand. */
export function renderAge(iso: string | undefined, words: (when: string) => string): TemplateResult | typeof nothing {
  const time = parseTime(iso ?? '');
  return time ? html`<span class="age small muted numeric">${renderTime(time, words(relativeTime(time)))}</span>` : nothing;
}
