import * as z from 'zod/mini';
import { FormSpecification } from './create-ticket.js';
import { endpoint } from './endpoint.js';

/** What a new ticket starts with unless the user says otherwise, by field: values as the provider stores them, `''` for none. */
export const TicketDefaults = z.catchall(z.object({}), z.string());
export type TicketDefaults = z.infer<typeof TicketDefaults>;

export const getTicketDefaults = endpoint({
  method: 'GET',
  path: '/api/integrations/{id}/ticket-defaults',
  summary: 'Describes the fields that new tickets can start with; the `default` of each is what is stored.',
  documented: false,
  answer: FormSpecification,
  problems: ['not-found'],
});

export const putTicketDefaults = endpoint({
  method: 'PUT',
  path: '/api/integrations/{id}/ticket-defaults',
  summary: 'Replaces what new tickets start with; a field that is not named starts with nothing. Answers as the read does.',
  documented: false,
  body: TicketDefaults,
  answer: FormSpecification,
  problems: ['not-found', 'invalid-request'],
});

/** What new tickets start with. */
export const ticketDefaultsEndpoints = { getTicketDefaults, putTicketDefaults } as const;
