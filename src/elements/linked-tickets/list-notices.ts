import { html, nothing, type TemplateResult } from 'lit';
import type { SyncError, TicketLink, TicketLinks } from '../../contract/ticket-links.js';
import type { Client } from '../../data/client/client.js';
import type { StateKind } from '../../providers/provider.js';
import { commonTexts, type CommonTexts } from '../../texts/en/common.js';
import { listTexts, type ListTexts } from '../../texts/en/list.js';
import { notice } from '../ui/notice/notice.js';
import { integrationLabel } from '../ui/ticket/integration-label.js';
import { shownState } from './link-state.js';
import { sharedCauses, type SharedCause } from './sync-cause.js';

/** Renders the way to the page's settings, where the page says where they are. */
export const settingsLink = (text: ListTexts, address: string | undefined): TemplateResult | undefined =>
  address ? html`<a class="notice-link" part="link" data-to="settings" href=${address}>${text.openSettings}</a>` : undefined;

/** Renders the offer of a report on what failed with a ticket. @param key tells it from the others of the section */
export type OfferReport = (link: TicketLink, error: SyncError, key: string) => unknown;

/** The type of the integration that is connected; null for none, undefined where the backend does not say. */
export type ActiveIntegration = string | null | undefined;

/** Says why tickets cannot be made, or are records of the past (domain S6, L10). */
export function renderConnection(
  client: Client,
  active: ActiveIntegration,
  links: readonly TicketLink[],
  action: TemplateResult | undefined,
): TemplateResult | typeof nothing {
  const { format } = client.texts;
  const text = client.texts.of(listTexts);
  const former = links.filter(({ sync }) => sync?.status === 'historical').length;
  const records = former > 0 ? text.noLongerSync(former) : '';
  if (active === null) {
    const missing = client.texts.of(commonTexts).problems['not-connected'];
    return notice({ kind: 'info', title: missing.title, text: format.sentences(records, missing.text), action });
  }
  if (active !== undefined && active !== client.provider.type) {
    const label = integrationLabel(client.provider, active);
    return notice({ kind: 'info', title: text.otherActive(label), text: format.sentences(records, text.otherActiveHelp(label)) });
  }
  return former > 0 ? notice({ kind: 'info', title: text.formerInstance(former), text: text.noLongerSync(former) }) : nothing;
}

/** Says why no ticket can be created or linked: the anomaly is archived (domain L11). */
export const renderArchived = ({ texts }: Client, { anomaly }: TicketLinks): TemplateResult | typeof nothing =>
  anomaly?.open === false ? notice({ kind: 'info', text: texts.of(listTexts).archived(anomaly.status) }) : nothing;

/** Says that sync goes one way, where somebody may wait for the other: a ticket's work is over, and the anomaly is open. */
export function renderOneWay(client: Client, { anomaly, items }: TicketLinks): TemplateResult | typeof nothing {
  const isOver = anomaly?.open === true && items.some((link) => link.sync?.status !== 'historical' && over.has(shownState(client, link).kind));
  return isOver ? html`<p class="one-way small muted">${client.texts.of(listTexts).oneWay}</p>` : nothing;
}

const over: ReadonlySet<StateKind> = new Set(['resolved', 'closed', 'canceled']);

/** Says once what troubles all tickets alike (domain L4). */
export const renderCauses = (client: Client, links: readonly TicketLink[], settings: TemplateResult | undefined, offer: OfferReport): unknown[] =>
  sharedCauses(client, links).map((cause) => {
    const action = cause.paused || cause.blocked ? settings : undefined;
    const text = client.texts.format.sentences(stateOf(client.texts.of(listTexts), cause), cause.text);
    return [notice({ kind: 'warning', title: cause.title, text, action }), offer(cause.link, cause.error, cause.error.code)];
  });

const stateOf = (text: ListTexts, { paused, blocked }: SharedCause): string => (paused || blocked ? text.pausedHelp : text.retryingHelp);

/** Renders a ticket that was created and could not be linked, until it is linked or dismissed. */
export const renderNotLinked = (
  { texts }: Client,
  number: string,
  anomalyId: string,
  { link, dismiss }: { link: () => void; dismiss: () => void },
): TemplateResult => {
  const text = texts.of(commonTexts);
  const action = html`<button type="button" part="button button-secondary" @click=${link}>${text.linkNow}</button>`;
  return notice({ kind: 'warning', title: text.notLinked(number, anomalyId), action, dismiss: { label: text.dismiss, press: dismiss } });
};

/** Renders a create or a link whose answer was lost, maybe by a page that is gone. */
export const renderOpenAttempt = ({ inDoubt }: CommonTexts, title: string, check: () => void): TemplateResult =>
  notice({ kind: 'warning', title, text: inDoubt.help, action: html`<button type="button" part="button button-secondary" @click=${check}>${inDoubt.check}</button>` });
