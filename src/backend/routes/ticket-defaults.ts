import type { strictTicketDefaults } from '../../contract/strict/ticket-defaults.js';
import { acceptDefaults } from '../form/accept-defaults.js';
import { defaultFields } from '../form/default-fields.js';
import type { Routes } from '../http/route.js';
import type { IntegrationRecord } from '../ports/records.js';
import { notFound } from '../problems/problem-error.js';
import type { Services } from './services.js';
import { writeBudget } from './write-time.js';

/** Serves the fields that new tickets can start with: kept beside the connection, offered by the form, overridable there. */
export function ticketDefaultsRoutes({ ports, connections, choices }: Services): Routes<typeof strictTicketDefaults> {
  /** @throws ProblemError `not-found`, for another connector too: its tickets are no incidents. */
  const find = async (id: string): Promise<IntegrationRecord> => {
    const record = await connections.byId(id);
    if (record.type !== 'servicenow') throw notFound('ServiceNow integration');
    return record;
  };

  return {
    getTicketDefaults: {
      access: 'manage',
      handle: async ({ params }) => {
        const { defaults } = await find(params.id);
        return defaultFields({ client: await connections.client(), choices }, defaults);
      },
    },
    updateTicketDefaults: {
      access: 'manage',
      handle: async ({ params, body, user }) => {
        const { id } = await find(params.id);
        const instance = { client: await connections.client(writeBudget(ports)), choices };
        const defaults = await acceptDefaults(body, instance);
        // Read before it is kept: a failure must not be told of what is kept.
        const fields = await defaultFields(instance, defaults);
        await connections.change(id, (record) => ({ ...record, defaults }), { deed: 'defaults-changed', by: user.name });
        return fields;
      },
    },
  };
}
