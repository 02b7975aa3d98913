import type { endpoints } from '../../contract/endpoints.js';
import { acceptDefaults } from '../connection/accept-defaults.js';
import { notFound } from '../http/problem-error.js';
import type { Routes } from '../http/route.js';
import type { IntegrationRecord } from '../records.js';
import type { Services } from '../services.js';
import { defaultFields } from '../ticketing/form/default-fields.js';

type DefaultsTable = Pick<typeof endpoints, 'getTicketDefaults' | 'putTicketDefaults'>;

/** What new tickets start with: kept beside the connection, offered by the form, overridable there. */
export function ticketDefaultsRoutes(services: Services): Routes<DefaultsTable> {
  const { connections } = services;
  /** @throws ProblemError `not-found`, for another connector too: its tickets are no incidents. */
  const find = (id: string): IntegrationRecord => {
    const record = connections.byId(id);
    if (record.type !== 'servicenow') throw notFound('ServiceNow integration');
    return record;
  };

  return {
    getTicketDefaults: { access: 'manage', handle: ({ params }) => defaultFields(services, find(params.id).defaults) },
    putTicketDefaults: {
      access: 'manage',
      handle: async ({ params, body }) => {
        const record = find(params.id);
        record.defaults = await acceptDefaults(body, services);
        return defaultFields(services, record.defaults);
      },
    },
  };
}
