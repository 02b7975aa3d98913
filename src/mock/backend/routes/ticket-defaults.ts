import type { endpoints } from '../../../contract/endpoints.js';
import type { StoredTicketDefaults } from '../../../contract/ticket-defaults.js';
import type { Routes } from '../http/route.js';
import type { IntegrationRecord } from '../records.js';
import type { Services } from '../services.js';
import { groupName } from '../ticketing/references.js';

type DefaultsTable = Pick<typeof endpoints, 'getTicketDefaults' | 'putTicketDefaults'>;

/** What new tickets start with: kept beside the connection, offered by the form, overridable there. */
export function ticketDefaultsRoutes({ connections }: Services): Routes<DefaultsTable> {
  const view = async ({ defaults }: IntegrationRecord): Promise<StoredTicketDefaults> => ({
    ...defaults,
    assignment_group_name: await groupName(connections.client(), defaults.assignment_group),
  });

  return {
    getTicketDefaults: { access: 'manage', handle: ({ params }) => view(connections.byId(params.id)) },
    putTicketDefaults: {
      access: 'manage',
      handle: ({ params, body }) => {
        const record = connections.byId(params.id);
        record.defaults = body;
        return view(record);
      },
    },
  };
}
