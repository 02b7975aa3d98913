import { html, nothing, type TemplateResult } from 'lit';
import type { ConnectionHealth, Integration } from '../../contract/integrations.js';
import type { ConnectionChange } from '../../events.js';
import { notice } from '../ui/notice/notice.js';
import { withOwnTimes } from '../ui/time/times.js';
import { problemText } from '../ui/strings/problems.js';
import { settingsText as text } from '../ui/strings/settings.js';
import { renderAge } from './connection-row.js';

/** What the user's last action led to, and for which connection. */
export interface Outcome {
  what: ConnectionChange | 'defaults';
  id: string;
  /** Milliseconds since the Unix epoch. */
  at: number;
}

const outcomeText = { connected: text.created, updated: text.updated, disconnected: text.disconnected, defaults: text.defaultsSaved };

/** Whether an outcome is still so, by the connection as it was read after it. */
export function outcomeHolds({ what, id }: Outcome, integration: Integration | undefined): boolean {
  if (what === 'disconnected') return integration === undefined;
  return integration?.id === id && (what === 'defaults' || integration.health?.state !== 'failing');
}

export const renderOutcome = ({ what }: Outcome, dismiss: () => void): TemplateResult => notice({ kind: 'success', text: outcomeText[what], dismiss });

interface Steps {
  edit: () => void;
  test: (() => void) | undefined;
}

/** What to do about a test that found something: mend it here, or elsewhere and look again. */
export const renderSteps = ({ edit, test }: Steps, credentialsRefused: boolean): TemplateResult => html`
  ${test ? html`<button type="button" @click=${test}>${text.testAgain}</button>` : nothing}
  ${credentialsRefused ? html`<button type="button" @click=${edit}>${text.editCredentials}</button>` : nothing}
`;

/** Why no ticket can be created through a connection that works, and another look; credentials would not help. */
export function renderLimited({ detail }: ConnectionHealth, { test }: Steps): TemplateResult {
  const action = test && html`<button type="button" @click=${test}>${text.testAgain}</button>`;
  return notice({ kind: 'warning', title: text.noTickets, text: withOwnTimes(detail), action });
}

/** Why a connection fails, how long that is known, and the one step that helps: other credentials, or another look. */
export function renderFailing(health: ConnectionHealth, { edit, test }: Steps): TemplateResult {
  const { code, detail, checked_at } = health;
  const words = detail || (code ? problemText[code].join(' ') : '');
  const [label, step] = code === 'provider-credentials' || !test ? [text.editCredentials, edit] : [text.testAgain, test];
  return notice({
    kind: 'warning',
    text: html`${words} ${renderAge(checked_at, text.seen)}`,
    action: html`<button type="button" @click=${step}>${label}</button>`,
  });
}
