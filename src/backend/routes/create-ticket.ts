import type { strictCreateTicket } from '../../contract/strict/create-ticket.js';
import type { Routes } from '../http/route.js';
import type { Services } from '../services.js';
import { formSpecification } from '../ticketing/form-specification.js';
import type { Attempt } from '../ticketing/idempotency.js';
import { TicketCreator } from '../ticketing/ticket-creator.js';
import { anomalyIn } from './anomaly.js';

/** The create form, and what comes of it (domain C). */
export function createTicketRoutes(services: Services): Routes<typeof strictCreateTicket> {
  const { store, ledger } = services;
  const creator = new TicketCreator(services);
  return {
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
        return ledger.run(`create ${anomaly.id}`, idempotencyKey, body, work, ({ linked }) => linked !== false);
      },
    },
  };
}
