import type { strictTicketDefaults, StoredTicketDefaults } from '../../contract/strict/ticket-defaults.js';
import { acceptDefaults } from '../connection/accept-defaults.js';
import { notFound } from '../http/problem-error.js';
import type { Routes } from '../http/route.js';
import type { IntegrationRecord } from '../records.js';
import type { Services } from '../services.js';
import { groupName } from '../ticketing/references.js';

/** What new tickets start with: kept beside the connection, offered by the form, overridable there. */
export function ticketDefaultsRoutes({ connections, choices }: Services): Routes<typeof strictTicketDefaults> {
  /** @throws ProblemError `not-found`, for another connector too: its tickets are no incidents. */
  const find = (id: string): IntegrationRecord => {
    const record = connections.byId(id);
    if (record.type !== 'servicenow') throw notFound('ServiceNow integration');
    return record;
  };
  const view = async ({ defaults }: IntegrationRecord): Promise<StoredTicketDefaults> => ({
    ...defaults,
    assignment_group_name: await groupName(connections.client(), defaults.assignment_group),
  });

  return {
    getTicketDefaults: { access: 'manage', handle: ({ params }) => view(find(params.id)) },
    putTicketDefaults: {
      access: 'manage',
      handle: async ({ params, body }) => {
        const record = find(params.id);
        const client = connections.client();
        record.defaults = await acceptDefaults(body, { client, categories: () => choices.recent(client, 'category') });
        return view(record);
      },
    },
  };
}
