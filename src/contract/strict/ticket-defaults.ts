import * as z from 'zod/mini';
import { getTicketDefaults, updateTicketDefaults, type ticketDefaultsEndpoints } from '../ticket-defaults.js';
import { FormField } from './create-ticket.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { nothing } from './wire.js';
import { readProblems } from './expected-problems.js';

const TicketDefaults = z.record(z.string(), z.string());

export const strictTicketDefaults = {
  getTicketDefaults: strict(getTicketDefaults, nothing, z.array(FormField), {
    summary: 'Describes the fields that new tickets can start with; the `default` of each is what is stored.',
    problems: ['not-found', ...readProblems],
  }),
  updateTicketDefaults: strict(updateTicketDefaults, TicketDefaults, z.array(FormField), {
    summary: 'Replaces what new tickets start with; a field that is not named starts with nothing. Answers as the read does.',
    problems: ['not-found', 'invalid-request', ...readProblems],
  }),
} as const satisfies StrictTable<typeof ticketDefaultsEndpoints>;
