import type * as z from 'zod/mini';
import { FormSpecification } from './create-ticket.js';
import { endpoint } from './endpoint.js';
import { TextsByName } from './wire.js';

/** What a new ticket starts with unless the user says otherwise, by field: values as the provider stores them, `''` for none. */
export const TicketDefaults = TextsByName;
export type TicketDefaults = z.infer<typeof TicketDefaults>;

export const getTicketDefaults = endpoint({
  method: 'GET',
  path: '/api/integrations/{id}/ticket-defaults',
  capability: 'ticket_defaults',
  answer: FormSpecification,
});

export const updateTicketDefaults = endpoint({
  method: 'PUT',
  path: '/api/integrations/{id}/ticket-defaults',
  capability: 'ticket_defaults',
  body: TicketDefaults,
  answer: FormSpecification,
});

/** What new tickets start with. */
export const ticketDefaultsEndpoints = { getTicketDefaults, updateTicketDefaults } as const;
