// A backend's answer, read by whatever knows Standard Schemas: no library of ours has to be known.
import { endpoints, type StandardSchemaV1, type TicketLinks } from 'servicenow-ticketing/contract';

type Output<Schema extends StandardSchemaV1> = NonNullable<Schema['~standard']['types']>['output'];

export async function parsed<Schema extends StandardSchemaV1>(schema: Schema, value: unknown): Promise<Output<Schema>> {
  const result = await schema['~standard'].validate(value);
  if (result.issues) throw new TypeError(result.issues.map(({ message }) => message).join());
  return result.value as Output<Schema>;
}

export const links = async (answer: Response): Promise<TicketLinks> => parsed(endpoints.listTicketLinks.answer, await answer.json());
export const vendor: string = endpoints.createTicket.body['~standard'].vendor;

export async function first(value: unknown): Promise<string | undefined> {
  const result = await endpoints.listTicketLinks.answer['~standard'].validate(value);
  // @ts-expect-error Whether it could be read has to be asked first.
  const early = result.value.items;
  return result.issues ? undefined : (result.value.items[0]?.ticket.ticket_number ?? String(early));
}

// @ts-expect-error A method of a library's.
export const zod = endpoints.createTicket.body.parse;
