import { LinkAnswer, type strictLinkTicket } from '../../contract/strict/link-ticket.js';
import type { Routes } from '../http/route.js';
import type { Attempt } from '../writes/attempt.js';
import { paginate } from '../http/pages.js';
import { anomalyIn, findAnomaly } from './anomaly.js';
import type { Services } from './services.js';
import { writeBudget } from './write-time.js';

/** Serves finding an existing ticket and linking it (domain L7). */
export function linkTicketRoutes({ ports, finder, recent, linker, views, ledger, intents }: Services): Routes<typeof strictLinkTicket> {
  const { anomalies } = ports;
  return {
    searchTickets: { access: 'link', handle: ({ query }) => finder.search(query) },
    listRecentTickets: {
      access: 'link',
      handle: async ({ query }) => paginate(await recent.list(query.anomaly_id === undefined ? undefined : await findAnomaly(anomalies, query.anomaly_id)), query, 5),
    },
    getTicket: { access: 'view', handle: ({ params }) => finder.read(params.ticket_id) },
    previewLink: { access: 'link', handle: async ({ params, query }) => linker.preview(await anomalyIn(anomalies, params), query.ticket_id) },
    linkTicket: {
      access: 'link',
      handle: async ({ params, body, idempotencyKey, isReplay, user }) => {
        const budget = writeBudget(ports);
        const { id } = await anomalyIn(anomalies, params);
        const work = (attempt: Attempt): Promise<LinkAnswer> =>
          intents.during(id, attempt, async () => {
            // As it is by now: what happens from here on is kept for the link.
            const { link, ...became } = await linker.link(await anomalyIn(anomalies, params), body, attempt, { user, budget });
            return { ...(await views.one(link, user)), ...became };
          });
        return ledger.run({ scope: `link ${id}`, key: idempotencyKey, isReplay, payload: body, answer: LinkAnswer }, work);
      },
    },
  };
}
