import type { strictTicketLinks } from '../../contract/strict/ticket-links.js';
import { may } from '../access/permissions.js';
import { paginate } from '../http/pages.js';
import type { Routes } from '../http/route.js';
import type { Services } from '../services.js';
import { anomalyIn } from './anomaly.js';

/** An anomaly's linked tickets (domain L). */
export function ticketLinkRoutes({ store, book, snapshots, worker }: Services): Routes<typeof strictTicketLinks> {
  return {
    listTicketLinks: {
      access: 'view',
      handle: async ({ params, query, user }) => {
        const { items, ...page } = paginate(store.linksOf(anomalyIn(store, params).id), query);
        await snapshots.refresh(items.map(({ ticket }) => ticket));
        const permissions = { view: may(user, 'view'), create: may(user, 'create'), link: may(user, 'link'), unlink: may(user, 'unlink') };
        return { ...page, items: items.map((link) => book.view(link)), permissions };
      },
    },
    deleteTicketLink: {
      access: 'unlink',
      handle: ({ params, user }) => book.remove(anomalyIn(store, params).id, params.link_id, user),
    },
    restoreTicketLink: {
      access: 'unlink',
      handle: ({ params, user }) => {
        const link = book.restore(anomalyIn(store, params).id, params.link_id, user);
        worker.resume(link);
        return book.view(link);
      },
    },
    syncTicketLink: {
      access: 'view',
      handle: async ({ params }) => {
        const link = book.find(anomalyIn(store, params).id, params.link_id);
        await worker.retry(link);
        await snapshots.refresh([link.ticket], { force: true });
        return book.view(link);
      },
    },
  };
}
