import { html, nothing, type TemplateResult } from 'lit';
import { TicketingError } from '../../api/index.js';
import type { ConnectionHealth, Integration } from '../../contract/integrations.js';
import type { Client } from '../../data/client/client.js';
import type { ConnectionChange } from '../../events/connection-changed.js';
import { commonTexts } from '../../texts/en/common.js';
import { panelTexts, type PanelTexts } from '../../texts/en/panel.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { withOwnTimes } from '../ui/time/times.js';
import { renderAge } from '../ui/time/age.js';

/** What became of the connection; `replaced`: somebody else has made another one in the place of the one to be removed. */
export type Settled = ConnectionChange | 'defaults' | 'replaced';

/** What the user's last action led to, and for which connection. */
export interface Outcome {
  what: Settled;
  id: string;
  /** Milliseconds since the Unix epoch. */
  at: number;
}

const outcomeKeys = { connected: 'created', updated: 'updated', disconnected: 'disconnected', defaults: 'defaultsSaved', replaced: 'replaced' } as const;

/** Whether an outcome is still so, by the connection as it was read after it. */
export function outcomeHolds({ what, id }: Outcome, integration: Integration | undefined): boolean {
  if (what === 'disconnected') return integration === undefined;
  return integration?.id === id && (what === 'defaults' || what === 'replaced' || integration.health?.status !== 'failing');
}

export const renderOutcome = ({ texts }: Client, { what }: Outcome, dismiss: () => void): TemplateResult =>
  notice({ kind: what === 'replaced' ? 'warning' : 'success', text: texts.of(panelTexts)[outcomeKeys[what]], dismiss: { label: texts.of(commonTexts).dismiss, press: dismiss } });

interface Steps {
  edit: () => void;
  test: (() => void) | undefined;
}

/** Renders what to do about a test that found something: mend it here, or elsewhere and look again. */
export const renderSteps = (text: PanelTexts, { edit, test }: Steps, credentialsRefused: boolean): TemplateResult => html`
  ${test ? html`<button type="button" part="button button-secondary" @click=${test}>${text.testAgain}</button>` : nothing}
  ${credentialsRefused ? html`<button type="button" part="button button-secondary" @click=${edit}>${text.editCredentials}</button>` : nothing}
`;

/** Says why no ticket can be created through a connection that works, and offers another look; credentials would not help. */
export function renderLimited({ texts }: Client, { detail }: ConnectionHealth, { test }: Steps): TemplateResult {
  const text = texts.of(panelTexts);
  const action = test && html`<button type="button" part="button button-secondary" @click=${test}>${text.testAgain}</button>`;
  return notice({ kind: 'warning', title: text.noTickets, text: withOwnTimes(texts.format, detail), action });
}

/** Says why a connection fails, how long that is known, and offers what helps: other credentials, and another look. */
export function renderFailing(client: Client, health: ConnectionHealth, { edit, test }: Steps): TemplateResult {
  const { format } = client.texts;
  const text = client.texts.of(panelTexts);
  const isRefused = health.code === 'provider-credentials' || !test;
  return notice({
    kind: 'warning',
    text: html`${causeOf(client, health)} ${renderAge(format, health.checked_at, text.lastTested)}`,
    action: html`${isRefused ? html`<button type="button" part="button button-secondary" @click=${edit}>${text.editCredentials}</button>` : nothing}
    ${test ? html`<button type="button" class=${isRefused ? 'quiet' : ''} part=${isRefused ? 'button-quiet' : 'button button-secondary'} @click=${test}>${text.testAgain}</button>` : nothing}`,
  });
}

/** Returns why a connection fails as an error; undefined where the backend names no code. */
export const failureOf = ({ code, detail, ...facts }: ConnectionHealth): TicketingError | undefined => code && new TicketingError(code, detail, { facts });

/** The backend's own words, else those for the code. */
function causeOf(client: Client, health: ConnectionHealth): string {
  const failure = failureOf(health);
  if (health.detail || !failure) return health.detail;
  const { title, text } = explain(client, failure);
  return client.texts.format.sentences(title, text);
}
