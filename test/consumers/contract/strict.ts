// A backend: what it must accept and send, strictly.
import { jsonSchemaOf, problemStatus, strictEndpoints, type StrictEndpoint, type Ticket } from 'servicenow-ticketing/contract/strict';

export const ticket: Ticket = { ticket_id: '9d385017c611228701d22104cc95c371', ticket_number: 'INC0010042', title: 'Row count fell', category: null };

export async function accepted(body: unknown): Promise<number> {
  const result = await strictEndpoints.createTicket.body['~standard'].validate(body);
  return result.issues ? problemStatus['invalid-request'] : 201;
}

export const described = Object.entries<StrictEndpoint>(strictEndpoints).map(([name, { summary, problems }]) => `${name}: ${summary} ${problems.join()}`);
export const schema: unknown = jsonSchemaOf(strictEndpoints.createTicket.body);

// @ts-expect-error A misspelt key of what is sent.
export const misspelt: Ticket = { ticket_id: 'a', ticket_number: 'INC0010042', catgory: 'software' };
// @ts-expect-error A ticket without its number.
export const unnumbered: Ticket = { ticket_id: 'a' };
// @ts-expect-error A problem that there is not.
export const status = problemStatus['not-here'];
