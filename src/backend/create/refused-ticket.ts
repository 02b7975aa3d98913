import type { Connections } from '../connection/connections.js';
import { withDemands } from '../connection/demands.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import { ProblemError } from '../problems/problem-error.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { causeOf, ServiceNowError } from '../servicenow/failure.js';
import { demandedFields } from './demanded-fields.js';
import type { TicketValues } from './ticket-values.js';

interface Refused {
  integrationId: string;
  client: ServiceNowClient;
  anomaly: Anomaly;
  values: TicketValues;
}

/**
 * Returns what to tell of a ticket that was not created. Fields that a rule demands are found in the instance's dictionary and
 * remembered, so that the form has them from now on (domain C9).
 */
export async function refusedTicket(error: unknown, { integrationId, client, anomaly, values }: Refused, connections: Connections, { clock, settings }: Ports): Promise<unknown> {
  if (!(error instanceof ServiceNowError) || error.code !== 'provider-rejected' || error.asks.length === 0) return error;
  const { labels, open, issues, text } = await demandedFields(client, error.asks, values, settings);
  // Where nothing is a field of the instance, the text of an untold refusal may be about something else.
  if (error.isUntold && issues.length === 0) return error;
  const demanded = open.map(({ label, column, isCertain }) => ({ table: values.table, column, label, at: clock.now(), anomalies: isCertain ? [anomaly.id] : [] }));
  if (demanded.length > 0) await connections.change(integrationId, (record) => withDemands(record, demanded));
  return new ProblemError(error.code, text, { ...causeOf({ needs: [], asks: labels, exchange: error.exchange }), errors: issues });
}
