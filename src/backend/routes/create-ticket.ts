import { TicketCreated, type strictCreateTicket } from '../../contract/strict/create-ticket.js';
import { formSpecification } from '../form/form-specification.js';
import type { Routes } from '../http/route.js';
import type { Attempt } from '../writes/attempt.js';
import { anomalyIn } from './anomaly.js';
import type { Services } from './services.js';
import { writeBudget } from './write-time.js';

/** Serves the create form, and what comes of it (domain C). */
export function createTicketRoutes({ ports, connections, choices, creator, ledger }: Services): Routes<typeof strictCreateTicket> {
  const { anomalies, settings } = ports;
  return {
    getFormSpecification: {
      access: 'create',
      handle: async ({ query }) => {
        const anomaly = query.anomaly_id === undefined ? undefined : await anomalies.get(Number(query.anomaly_id));
        return formSpecification({ connections, choices, settings }, anomaly);
      },
    },
    previewCreate: {
      access: 'create',
      handle: async ({ params, body }) => creator.preview(await anomalyIn(anomalies, params), body.description),
    },
    createTicket: {
      access: 'create',
      handle: async ({ params, body, idempotencyKey, isReplay, user }) => {
        const budget = writeBudget(ports);
        const anomaly = await anomalyIn(anomalies, params);
        const work = (attempt: Attempt) => creator.create(anomaly, body, attempt, { user, budget });
        const call = { scope: `create ${anomaly.id}`, key: idempotencyKey, isReplay, payload: body, answer: TicketCreated };
        // One that could not be linked is tried again by a repetition.
        return ledger.run(call, work, ({ linked }) => linked !== false);
      },
    },
  };
}
