// Under exactOptionalPropertyTypes an option that may be missing is handed on as it is.
import { createTicketingClient, type TicketingClientOptions } from 'servicenow-ticketing';

declare const given: { [Option in keyof TicketingClientOptions]-?: TicketingClientOptions[Option] | undefined };

export const client = createTicketingClient({
  baseUrl: given.baseUrl,
  token: given.token,
  fetch: given.fetch,
  timeout: given.timeout,
  storage: given.storage,
  workspace: given.workspace,
  user: given.user,
  product: given.product,
  support: given.support,
  language: given.language,
  texts: given.texts,
  provider: given.provider,
});
export const nothing = createTicketingClient(undefined);
export const calls = [client.links('42').get({ signal: undefined }), client.createTicket(['42'], { title: 'x' }, { signal: undefined }), client.searchTickets('x', { anomalyId: undefined, signal: undefined })];
