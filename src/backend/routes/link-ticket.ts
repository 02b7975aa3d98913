import { LinkAnswer, type strictLinkTicket } from '../../contract/strict/link-ticket.js';
import type { Routes } from '../http/route.js';
import type { Attempt } from '../writes/attempt.js';
import { anomalyIn } from './anomaly.js';
import type { Services } from './services.js';
import { writeBudget } from './write-time.js';

/** Serves finding an existing ticket and linking it (domain L7). */
export function linkTicketRoutes({ ports, finder, linker, views, ledger }: Services): Routes<typeof strictLinkTicket> {
  const { anomalies } = ports;
  return {
    searchTickets: { access: 'link', handle: ({ query }) => finder.search(query) },
    getTicket: { access: 'view', handle: ({ params }) => finder.read(params.ticket_id) },
    previewLink: { access: 'link', handle: async ({ params, query }) => linker.preview(await anomalyIn(anomalies, params), query.ticket_id) },
    linkTicket: {
      access: 'link',
      handle: async ({ params, body, idempotencyKey, isReplay, user }) => {
        const budget = writeBudget(ports);
        const anomaly = await anomalyIn(anomalies, params);
        const work = async (attempt: Attempt): Promise<LinkAnswer> => {
          const { link, block } = await linker.link(anomaly, body, attempt, { user, budget });
          return { ...(await views.one(link)), block };
        };
        return ledger.run({ scope: `link ${anomaly.id}`, key: idempotencyKey, isReplay, payload: body, answer: LinkAnswer }, work);
      },
    },
  };
}
