import type { strictLinkTicket } from '../../contract/strict/link-ticket.js';
import type { Routes } from '../http/route.js';
import type { Services } from '../services.js';
import { TicketFinder } from '../ticketing/ticket-finder.js';
import { TicketLinker } from '../ticketing/ticket-linker.js';
import { anomalyIn } from './anomaly.js';

/** Finding an existing ticket and linking it (domain L7). */
export function linkTicketRoutes(services: Services): Routes<typeof strictLinkTicket> {
  const { store, ledger } = services;
  const finder = new TicketFinder(services);
  const linker = new TicketLinker(services);
  return {
    searchTickets: { access: 'link', handle: ({ query }) => finder.search(query) },
    getTicket: { access: 'view', handle: ({ params }) => finder.read(params.ticket_id) },
    previewLink: { access: 'link', handle: ({ params, query }) => linker.preview(anomalyIn(store, params), query.ticket_id) },
    linkTicket: {
      access: 'link',
      handle: ({ params, body, idempotencyKey, user }) => {
        const anomaly = anomalyIn(store, params);
        return ledger.run(`link ${anomaly.id}`, idempotencyKey, body, (attempt) => linker.link(anomaly, body.ticket_id, attempt, user));
      },
    },
  };
}
