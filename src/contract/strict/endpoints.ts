import type { endpoints } from '../endpoints.js';
import { strictCapabilities } from './capabilities.js';
import { strictConnectionLog } from './connection-log.js';
import { strictConnectionTest } from './connection-test.js';
import { strictCreateTicket } from './create-ticket.js';
import { strictIntegrations } from './integrations.js';
import { strictLinkTicket } from './link-ticket.js';
import { strictReferences } from './references.js';
import { strictRelatedTickets } from './related-tickets.js';
import type { StrictTable } from './strict-endpoint.js';
import { strictTicketDefaults } from './ticket-defaults.js';
import { strictTicketLinks } from './ticket-links.js';

/** The strict side of every call: what a backend implements. */
export const strictEndpoints = {
  ...strictCapabilities,
  ...strictIntegrations,
  ...strictConnectionTest,
  ...strictConnectionLog,
  ...strictTicketDefaults,
  ...strictCreateTicket,
  ...strictRelatedTickets,
  ...strictLinkTicket,
  ...strictTicketLinks,
  ...strictReferences,
} as const satisfies StrictTable<typeof endpoints>;
