import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { Text } from './wire.js';

/**
 * What a new ticket starts with unless the user says otherwise: values as ServiceNow stores them, `''` for none.
 * The create form's `default`s carry them.
 */
export const TicketDefaults = z.object({
  /** A sys_id. */
  assignment_group: Text,
  category: Text,
  /** `1` to `3`. */
  impact: Text,
  /** `1` to `3`. */
  urgency: Text,
});
export type TicketDefaults = z.infer<typeof TicketDefaults>;

/** The defaults as they are kept, with the group's name for a person. */
export const StoredTicketDefaults = z.object({
  ...TicketDefaults.shape,
  assignment_group_name: Text,
});
export type StoredTicketDefaults = z.infer<typeof StoredTicketDefaults>;

export const getTicketDefaults = endpoint({
  method: 'GET',
  path: '/api/integrations/{id}/ticket-defaults',
  summary: 'Reads what new tickets start with.',
  documented: false,
  answer: StoredTicketDefaults,
  problems: ['not-found'],
});

export const putTicketDefaults = endpoint({
  method: 'PUT',
  path: '/api/integrations/{id}/ticket-defaults',
  summary: 'Replaces what new tickets start with.',
  documented: false,
  body: TicketDefaults,
  answer: StoredTicketDefaults,
  problems: ['not-found', 'invalid-request'],
});

/** What new tickets start with. */
export const ticketDefaultsEndpoints = { getTicketDefaults, putTicketDefaults } as const;
