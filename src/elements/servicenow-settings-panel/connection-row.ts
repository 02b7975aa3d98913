import { html, nothing, type TemplateResult } from 'lit';
import type { Integration } from '../../contract/integrations.js';
import type { Client } from '../../data/client/client.js';
import { commonTexts } from '../../texts/en/common.js';
import { panelTexts, type PanelTexts } from '../../texts/en/panel.js';
import { checkIcon, errorIcon, skippedIcon, warningIcon } from '../ui/icons/icons.js';
import { safeAddress } from '../../data/ticket-address.js';
import { renderAge } from '../ui/time/age.js';

/** Returns the instance's host, for a person: `acme.service-now.com`. */
const hostOf = ({ api_url }: Pick<Integration, 'api_url'>): string => (URL.canParse(api_url) && new URL(api_url).host) || api_url;

/** Renders what is known of a connected instance (domain S1): its state, where it is, how fresh that is (elements P5). */
export const renderFacts = (client: Client, integration: Integration): TemplateResult => {
  const text = client.texts.of(panelTexts);
  return html`
    <div class="facts">
      ${renderState(text, integration)} ${renderHost(client, integration)}
      ${renderAge(client.texts.format, integration.health?.checked_at, text.tested)}
    </div>
  `;
};

/** Renders when the credentials were last changed and by whom (domain S4); never what they are. */
export function renderCredentials({ texts }: Client, { credentials_updated_at, credentials_updated_by: by }: Integration): TemplateResult | typeof nothing {
  const text = texts.of(panelTexts);
  const age = renderAge(texts.format, credentials_updated_at, (when) => (by ? text.credentialsBy(when, by) : text.credentials(when)));
  return age === nothing ? nothing : html`<p class="credentials small muted">${age}</p>`;
}

/** Without a word of the backend's about it, a connection that is there counts as one that works. */
function renderState(text: PanelTexts, { health }: Integration): TemplateResult {
  switch (health?.status) {
    case 'failing':
      return html`<span class="state failing" part="badge">${errorIcon()} ${text.failing}</span>`;
    case 'limited':
      return html`<span class="state limited" part="badge">${warningIcon()} ${text.limited}</span>`;
    case 'unknown':
      return html`<span class="state unknown" part="badge">${skippedIcon()} ${text.unknown}</span>`;
    default:
      return html`<span class="state connected" part="badge">${checkIcon()} ${text.connected}</span>`;
  }
}

/** Renders where the instance is, and the way there. */
function renderHost({ texts }: Client, integration: Integration): TemplateResult {
  const host = hostOf(integration);
  const address = safeAddress(integration.api_url);
  if (!address) return html`<span class="url" translate="no" title=${integration.api_url}>${host}</span>`;
  return html`<a class="url" part="link" data-to="instance" href=${address.href} title=${integration.api_url} target="_blank" rel="noopener"
    ><span translate="no">${host}</span><span class="sr-only"> ${texts.of(commonTexts).newTab}</span></a
  >`;
}
