import { html, nothing, type TemplateResult } from 'lit';
import type { RelatedTicket } from '../../contract/related-tickets.js';
import type { Client } from '../../data/client/client.js';
import { commonTexts } from '../../texts/en/common.js';
import { createTexts } from '../../texts/en/create.js';
import { linkedTexts } from '../../texts/en/linked.js';
import { visible } from '../../texts/isolated.js';
import { statusBadge } from '../ui/ticket/status-badge.js';
import { ticketAddress } from '../../data/ticket-address.js';
import { ticketState } from '../ui/ticket/ticket-state.js';

export interface RelatedActions {
  client: Client;
  /** Links the ticket; absent where this user may not. */
  link: ((ticket: RelatedTicket) => void) | undefined;
  /** Nothing may be started now. */
  busy: boolean;
  isPending: (ticket: RelatedTicket) => boolean;
}

/** A likely duplicate: what it is, why it is offered, and the one thing to do with it; nothing where it is linked already. */
export const renderRelated = (ticket: RelatedTicket, actions: RelatedActions): TemplateResult => html`
  <li class="related-row" part="related-row">
    <div class="related-what">
      <p class="related-head">
        ${renderNumber(ticket, actions.client)} ${statusBadge(ticketState(actions.client, ticket))}
        <span class="small muted">${actions.client.texts.of(createTexts).why(ticket.relation, ticket.anomalies_count)}</span>
      </p>
      <p class="related-title"><bdi translate=${ticket.title ? 'no' : nothing}>${ticket.title || actions.client.texts.of(commonTexts).untitled}</bdi></p>
    </div>
    ${ticket.linked ? nothing : renderLink(ticket, actions)}
  </li>
`;

function renderNumber(ticket: RelatedTicket, client: Client): TemplateResult {
  const address = ticketAddress(client, { ticket, instance_origin: ticket.instance_origin });
  const number = visible(ticket.ticket_number);
  if (!address) return html`<span class="numeric" translate="no">${number}</span>`;
  return html`<a class="related-number numeric" part="link" href=${address.href} target="_blank" rel="noopener"><span translate="no">${number} <span class="small">${address.host}</span></span><span class="sr-only"> ${client.texts.of(commonTexts).newTab}</span></a>`;
}

function renderLink(ticket: RelatedTicket, { client, link, busy, isPending }: RelatedActions): TemplateResult | typeof nothing {
  if (!link) return nothing;
  const label = isPending(ticket) ? client.texts.of(linkedTexts).linking : client.texts.of(createTexts).linkInstead;
  return html`<button
    type="button"
    class="related-link small"
    part="button button-secondary"
    aria-label="${label} ${visible(ticket.ticket_number)}"
    aria-disabled=${busy ? 'true' : 'false'}
    @click=${() => busy || link(ticket)}
  >
    ${label}
  </button>`;
}
