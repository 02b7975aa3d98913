import * as z from 'zod/mini';
import { getTicketDefaults, putTicketDefaults, type ticketDefaultsEndpoints } from '../ticket-defaults.js';
import { FormField } from './create-ticket.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { nothing } from './wire.js';

const TicketDefaults = z.record(z.string(), z.string());

export const strictTicketDefaults = {
  getTicketDefaults: strict(getTicketDefaults, nothing, z.array(FormField)),
  putTicketDefaults: strict(putTicketDefaults, TicketDefaults, z.array(FormField)),
} as const satisfies StrictTable<typeof ticketDefaultsEndpoints>;
