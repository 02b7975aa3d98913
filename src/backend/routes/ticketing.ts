import type { endpoints } from '../../contract/endpoints.js';
import type { Routes } from '../http/route.js';
import type { Services } from '../services.js';
import { capabilitiesFor } from '../ticketing/capabilities.js';
import { formSpecification } from '../ticketing/form-specification.js';
import type { Attempt } from '../ticketing/idempotency.js';
import { paginate } from '../http/pages.js';
import { RelatedTickets } from '../ticketing/related-tickets.js';
import { searchGroups, searchUsers } from '../ticketing/references.js';
import { TicketCreator } from '../ticketing/ticket-creator.js';
import { TicketFinder } from '../ticketing/ticket-finder.js';
import { TicketLinker } from '../ticketing/ticket-linker.js';
import { anomalyIn } from './anomaly.js';

type TicketingTable = Pick<
  typeof endpoints,
  | 'getCapabilities'
  | 'getFormSpecification'
  | 'previewCreate'
  | 'createTicket'
  | 'listRelatedTickets'
  | 'searchTickets'
  | 'getTicket'
  | 'previewLink'
  | 'searchAssignmentGroups'
  | 'searchCallers'
>;

/** Finding and creating tickets (domain C, L7). */
export function ticketingRoutes(services: Services): Routes<TicketingTable> {
  const { connections, store, ledger } = services;
  const creator = new TicketCreator(services);
  const finder = new TicketFinder(services);
  const linker = new TicketLinker(services);
  const related = new RelatedTickets(services);
  return {
    getCapabilities: { access: null, handle: ({ user }) => capabilitiesFor(user, services) },
    getFormSpecification: { access: 'create', handle: ({ query }) => formSpecification(services, store.anomalies.get(Number(query.anomaly_id))) },
    previewCreate: {
      access: 'create',
      handle: ({ params, body }) => creator.preview(anomalyIn(store, params), body.description),
    },
    createTicket: {
      access: 'create',
      handle: ({ params, body, idempotencyKey, user }) => {
        const anomaly = anomalyIn(store, params);
        const work = (attempt: Attempt) => creator.create(anomaly, body, attempt, user);
        // One that could not be linked is tried again by a repetition.
        return ledger.run(`create ${anomaly.id}`, idempotencyKey, body, work, ({ linked }) => linked);
      },
    },
    listRelatedTickets: {
      access: 'view',
      handle: async ({ params, query }) => paginate(await related.list(anomalyIn(store, params), query.query), query, 5),
    },
    searchTickets: { access: 'link', handle: ({ query }) => finder.search(query) },
    getTicket: { access: 'view', handle: ({ params }) => finder.read(params.ticket_id) },
    previewLink: { access: 'link', handle: ({ params, query }) => linker.preview(anomalyIn(store, params), query.ticket_id) },
    searchAssignmentGroups: { access: 'create', handle: ({ query }) => searchGroups(connections.client(), query) },
    searchCallers: { access: 'create', handle: ({ query }) => searchUsers(connections.client(), query) },
  };
}
