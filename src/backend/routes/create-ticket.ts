import { TicketCreated, type strictCreateTicket } from '../../contract/strict/create-ticket.js';
import { formSpecification } from '../form/form-specification.js';
import type { Routes } from '../http/route.js';
import type { Attempt } from '../writes/attempt.js';
import { anomalyIn, findAnomaly } from './anomaly.js';
import type { Services } from './services.js';
import { writeBudget } from './write-time.js';

/** Serves the create form, and what comes of it (domain C). */
export function createTicketRoutes({ ports, connections, accounts, choices, lengths, creator, ledger, intents }: Services): Routes<typeof strictCreateTicket> {
  const { anomalies, settings, clock } = ports;
  return {
    getFormSpecification: {
      access: 'create',
      handle: async ({ query }) => {
        const anomaly = query.anomaly_id === undefined ? undefined : await findAnomaly(anomalies, query.anomaly_id);
        return formSpecification({ connections, accounts, choices, settings, lengths, clock, anomalies }, anomaly);
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
        const { id } = await anomalyIn(anomalies, params);
        // As it is by now: what happens from here on is kept for the link.
        const work = (attempt: Attempt) => intents.during(id, attempt, async () => creator.create(await anomalyIn(anomalies, params), body, attempt, { user, budget }));
        const call = { scope: `create ${id}`, key: idempotencyKey, isReplay, payload: body, answer: TicketCreated };
        // One that could not be linked is tried again by a repetition.
        return ledger.run(call, work, ({ linked }) => linked !== false);
      },
    },
  };
}
