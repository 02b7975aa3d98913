import { html, nothing, type TemplateResult } from 'lit';
import type { TicketLink } from '../../contract/ticket-links.js';
import { explain } from '../ui/notice/explain.js';
import { notice } from '../ui/notice/notice.js';
import { commonText } from '../ui/strings/common.js';
import { linkedTicketsText as text } from '../ui/strings/linked-tickets.js';
import { looseText } from '../ui/strings/ticket-created.js';
import { relativeTime } from '../ui/time/times.js';
import { sharedCauses, type SharedCause } from './sync-cause.js';

/** The way to the page's settings, where the page says where they are. */
export const settingsLink = (address: string | undefined): TemplateResult | undefined =>
  address ? html`<a class="notice-link" href=${address}>${text.openSettings}</a>` : undefined;

/** Whether ServiceNow is connected; undefined where the backend does not say. */
export type ActiveIntegration = string | null | undefined;

/** Why tickets cannot be made, or are records of the past (domain S6, L10). */
export function renderConnection(active: ActiveIntegration, links: readonly TicketLink[], action: TemplateResult | undefined): TemplateResult | typeof nothing {
  const former = links.filter(({ sync }) => sync?.state === 'historical').length;
  const records = former > 0 ? `${text.records} ` : '';
  if (active === null) return notice({ kind: 'info', title: text.notConnected, text: records + text.notConnectedHelp, action });
  if (active !== undefined && active !== 'servicenow') return notice({ kind: 'info', title: text.otherActive(active), text: records + text.otherActiveHelp });
  return former > 0 ? notice({ kind: 'info', title: text.formerInstance(former), text: text.formerInstanceHelp(former) }) : nothing;
}

/** What troubles all tickets alike is told once (domain L4). */
export const renderCauses = (links: readonly TicketLink[], settings: TemplateResult | undefined): TemplateResult[] =>
  sharedCauses(links).map((cause) => {
    const action = cause.paused || cause.blocked ? settings : undefined;
    return notice({ kind: 'warning', title: cause.title, text: `${stateOf(cause)} ${cause.text}`, action });
  });

const stateOf = ({ paused, blocked }: SharedCause): string => {
  if (paused) return text.pausedHelp;
  return blocked ? text.blockedHelp : text.retryingHelp;
};

export interface Reading {
  /** Why the last refresh failed. */
  error: Error | null;
  /** Nothing is asked while the browser is offline. */
  offline: boolean;
  /** When what is shown was read, in milliseconds since the Unix epoch. */
  readAt: number;
}

/** A refresh that failed leaves the last answer standing, and says how old that is (domain L9). */
export function renderStale({ error, offline, readAt }: Reading, retry: () => void): TemplateResult | typeof nothing {
  if (!error && !offline) return nothing;
  const age = text.asOf(relativeTime(new Date(readAt)));
  if (offline) return notice({ kind: 'info', title: text.offline, text: age });
  const cause = explain(error);
  return notice({ kind: 'warning', title: text.staleTitle, text: `${cause.title} ${cause.text} ${age}`, action: retryButton(retry) });
}

export const retryButton = (retry: () => void): TemplateResult => html`<button type="button" @click=${retry}>${commonText.retry}</button>`;

/** A ticket that was created and could not be linked, until it is linked or dismissed. */
export const renderLoose = (number: string, anomalyId: string, { link, dismiss }: { link: (number: string) => void; dismiss: () => void }): TemplateResult => {
  const action = html`<button type="button" @click=${() => link(number)}>${looseText.link}</button>`;
  return notice({ kind: 'warning', title: looseText.title(number, anomalyId), action, dismiss });
};

/** A create or a link whose answer was lost, maybe by a page that is gone. */
export const renderOpenAttempt = (title: string, check: () => void): TemplateResult =>
  notice({ kind: 'info', title, text: text.openHelp, action: html`<button type="button" @click=${check}>${text.checkAgain}</button>` });
