import type { strictTicketDefaults, StoredTicketDefaults } from '../../contract/strict/ticket-defaults.js';
import { acceptDefaults } from '../form/accept-defaults.js';
import type { Routes } from '../http/route.js';
import { groupName } from '../lookups/references.js';
import type { IntegrationRecord } from '../ports/records.js';
import { notFound } from '../problems/problem-error.js';
import type { Services } from './services.js';

/** Serves the values that new tickets start with: kept beside the connection, offered by the form, overridable there. */
export function ticketDefaultsRoutes({ connections, choices }: Services): Routes<typeof strictTicketDefaults> {
  /** @throws ProblemError `not-found`, for another connector too: its tickets are no incidents. */
  const find = async (id: string): Promise<IntegrationRecord> => {
    const record = await connections.byId(id);
    if (record.type !== 'servicenow') throw notFound('ServiceNow integration');
    return record;
  };
  const view = async ({ defaults }: Pick<IntegrationRecord, 'defaults'>): Promise<StoredTicketDefaults> => ({
    ...defaults,
    assignment_group_name: await groupName(await connections.client(), defaults.assignment_group),
  });

  return {
    getTicketDefaults: { access: 'manage', handle: async ({ params }) => view(await find(params.id)) },
    putTicketDefaults: {
      access: 'manage',
      handle: async ({ params, body }) => {
        const { id } = await find(params.id);
        const client = await connections.client();
        const defaults = await acceptDefaults(body, { client, categories: () => choices.recent(client, 'category') });
        await connections.change(id, (record) => ({ ...record, defaults }));
        return view({ defaults });
      },
    },
  };
}
