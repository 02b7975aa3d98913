import * as z from 'zod/mini';
import { getTicketDefaults, putTicketDefaults, type ticketDefaultsEndpoints } from '../ticket-defaults.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { nothing } from './wire.js';

const none = z._default(z.string(), '');

const TicketDefaults = z.object({ assignment_group: none, category: none, impact: none, urgency: none });

export const StoredTicketDefaults = z.looseObject({
  assignment_group: z.string(),
  category: z.string(),
  impact: z.string(),
  urgency: z.string(),
  assignment_group_name: z.optional(z.string()),
});
export type StoredTicketDefaults = z.infer<typeof StoredTicketDefaults>;

export const strictTicketDefaults = {
  getTicketDefaults: strict(getTicketDefaults, nothing, StoredTicketDefaults),
  putTicketDefaults: strict(putTicketDefaults, TicketDefaults, StoredTicketDefaults),
} as const satisfies StrictTable<typeof ticketDefaultsEndpoints>;
