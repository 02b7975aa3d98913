import type { strictTicketLinks } from '../../contract/strict/ticket-links.js';
import { may } from '../access/permissions.js';
import { paginate } from '../http/pages.js';
import type { Routes } from '../http/route.js';
import { isOpen } from '../ports/anomalies.js';
import { anomalyIn } from './anomaly.js';
import type { Services } from './services.js';
import { withinWriteTime } from './write-time.js';

/** Serves an anomaly's linked tickets (domain L). */
export function ticketLinkRoutes({ ports, connections, links, views, snapshots, worker }: Services): Routes<typeof strictTicketLinks> {
  const { anomalies } = ports;
  return {
    listTicketLinks: {
      access: 'view',
      handle: async ({ params, query, user }) => {
        const anomaly = await anomalyIn(anomalies, params);
        const open = isOpen(anomaly);
        const { items, ...page } = paginate(await links.ofAnomaly(anomaly.id), query);
        await snapshots.refresh(items.map(({ ticket }) => ticket));
        const permissions = { view: may(user, 'view'), create: open && may(user, 'create'), link: open && may(user, 'link'), unlink: may(user, 'unlink') };
        const active = await connections.active();
        const shown = { ...page, items: await views.all(items, user), permissions, anomaly: { status: anomaly.status, open } };
        return { ...shown, ...(active?.type === 'servicenow' && { instance_origin: active.apiUrl }) };
      },
    },
    unlinkTicket: {
      access: 'unlink',
      handle: async ({ params, user }) => links.remove((await anomalyIn(anomalies, params)).id, params.link_id, user),
    },
    restoreTicketLink: {
      access: 'unlink',
      handle: async ({ params, user }) => {
        const link = await links.restore((await anomalyIn(anomalies, params)).id, params.link_id, user);
        worker.resume(link);
        return views.one(link, user);
      },
    },
    syncTicketLink: {
      access: 'view',
      handle: async ({ params, user }) => {
        const link = await links.find((await anomalyIn(anomalies, params)).id, params.link_id);
        await withinWriteTime(worker.retry(link).then(() => snapshots.refresh([link.ticket], { force: true })), ports);
        return views.one(link, user);
      },
    },
  };
}
