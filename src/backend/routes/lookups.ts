import type { strictCapabilities } from '../../contract/strict/capabilities.js';
import type { strictReferences } from '../../contract/strict/references.js';
import type { strictRelatedTickets } from '../../contract/strict/related-tickets.js';
import { paginate } from '../http/pages.js';
import type { Routes } from '../http/route.js';
import { searchGroups, searchUsers } from '../lookups/references.js';
import { anomalyIn } from './anomaly.js';
import { capabilitiesFor } from './capabilities.js';
import type { Services } from './services.js';

type Lookups = typeof strictCapabilities & typeof strictReferences & typeof strictRelatedTickets;

/** Serves the lookups of the dialogs: what the backend can do, groups and users by name, likely duplicates. */
export function lookupRoutes({ ports: { anomalies, settings }, connections, related }: Services): Routes<Lookups> {
  return {
    getCapabilities: { access: null, handle: async ({ user }) => capabilitiesFor(user, settings, await connections.active()) },
    searchAssignmentGroups: { access: 'create', handle: async ({ query }) => searchGroups(await connections.client(), query) },
    searchCallers: { access: 'create', handle: async ({ query }) => searchUsers(await connections.client(), query) },
    listRelatedTickets: {
      access: 'view',
      handle: async ({ params, query }) => paginate(await related.list(await anomalyIn(anomalies, params), query.query), query, 5),
    },
  };
}
