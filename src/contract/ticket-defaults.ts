import type * as z from 'zod/mini';
import { FormSpecification } from './create-ticket.js';
import { endpoint } from './endpoint.js';
import type * as types from './plain/ticket-defaults.js';
import { TextsByName } from './wire.js';

export const TicketDefaults = TextsByName satisfies z.ZodMiniType<types.TicketDefaults>;
export type TicketDefaults = types.TicketDefaults;

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
