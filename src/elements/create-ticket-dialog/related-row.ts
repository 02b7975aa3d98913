import { html, nothing, type TemplateResult } from 'lit';
import type { RelatedTicket } from '../../contract/related-tickets.js';
import { incidentState } from '../ui/ticket/incident-state.js';
import { statusBadge } from '../ui/ticket/status-badge.js';
import { commonText } from '../ui/strings/common.js';
import { relatedText as text } from '../ui/strings/related-tickets.js';
import { ticketAddress } from '../ui/ticket/ticket-address.js';

export interface RelatedActions {
  /** Links the ticket; absent where this user may not. */
  link: ((ticket: RelatedTicket) => void) | undefined;
  /** Nothing may be started now. */
  busy: boolean;
  isPending: (ticket: RelatedTicket) => boolean;
}

/** A likely duplicate: what it is, why it is offered, and the one thing to do with it; nothing where it is linked already. */
export const renderRelated = (ticket: RelatedTicket, actions: RelatedActions): TemplateResult => html`
  <li class="related-row ${ticket.linked ? 'linked' : ''}">
    <div class="related-what">
      <p class="related-head">
        ${renderNumber(ticket)} ${statusBadge(incidentState(ticket.status))}
        <span class="small muted">${text.why(ticket.relation, ticket.anomalies)}</span>
      </p>
      <p class="related-title" title=${ticket.title}><bdi>${ticket.title}</bdi></p>
    </div>
    ${ticket.linked ? nothing : renderLink(ticket, actions)}
  </li>
`;

function renderNumber(ticket: RelatedTicket): TemplateResult {
  const address = ticketAddress({ ticket, instance_origin: ticket.instance_origin });
  if (!address) return html`<span class="numeric">${ticket.ticket_number}</span>`;
  return html`<a class="related-number numeric" href=${address} target="_blank" rel="noopener">${ticket.ticket_number}<span class="sr-only"> ${commonText.newTab}</span></a>`;
}

function renderLink(ticket: RelatedTicket, { link, busy, isPending }: RelatedActions): TemplateResult | typeof nothing {
  if (!link) return nothing;
  const label = isPending(ticket) ? text.linking : text.link;
  return html`<button
    type="button"
    class="related-link small"
    aria-label="${label} ${ticket.ticket_number}"
    aria-disabled=${busy ? 'true' : 'false'}
    @click=${() => busy || link(ticket)}
  >
    ${label}
  </button>`;
}
