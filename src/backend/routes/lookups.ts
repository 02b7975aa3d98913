import type { strictCapabilities } from '../../contract/strict/capabilities.js';
import type { strictReferences } from '../../contract/strict/references.js';
import type { strictRelatedTickets } from '../../contract/strict/related-tickets.js';
import { paginate } from '../http/pages.js';
import type { Routes } from '../http/route.js';
import type { Services } from '../services.js';
import { capabilitiesFor } from '../ticketing/capabilities.js';
import { searchGroups, searchUsers } from '../ticketing/references.js';
import { RelatedTickets } from '../ticketing/related-tickets.js';
import { anomalyIn } from './anomaly.js';

type Lookups = typeof strictCapabilities & typeof strictReferences & typeof strictRelatedTickets;

/** What the dialogs look up: what the backend can do, groups and users by name, likely duplicates. */
export function lookupRoutes(services: Services): Routes<Lookups> {
  const { connections, store } = services;
  const related = new RelatedTickets(services);
  return {
    getCapabilities: { access: null, handle: ({ user }) => capabilitiesFor(user, services) },
    searchAssignmentGroups: { access: 'create', handle: ({ query }) => searchGroups(connections.client(), query) },
    searchCallers: { access: 'create', handle: ({ query }) => searchUsers(connections.client(), query) },
    listRelatedTickets: {
      access: 'view',
      handle: async ({ params, query }) => paginate(await related.list(anomalyIn(store, params), query.query), query, 5),
    },
  };
}
