import { capabilityEndpoints } from './capabilities.js';
import { connectionLogEndpoints } from './connection-log.js';
import { connectionTestEndpoints } from './connection-test.js';
import { createTicketEndpoints } from './create-ticket.js';
import { integrationEndpoints } from './integrations.js';
import { linkTicketEndpoints } from './link-ticket.js';
import { referenceEndpoints } from './references.js';
import { relatedTicketEndpoints } from './related-tickets.js';
import { ticketDefaultsEndpoints } from './ticket-defaults.js';
import { ticketLinkEndpoints } from './ticket-links.js';

/**
 * The endpoint table: every call of the contract, put together from the table at the end of each file. A backend
 * implements these; whatever ships to the browser imports the single endpoints instead, so that unused schemas drop out.
 */
export const endpoints = {
  ...capabilityEndpoints,
  ...integrationEndpoints,
  ...connectionTestEndpoints,
  ...connectionLogEndpoints,
  ...ticketDefaultsEndpoints,
  ...createTicketEndpoints,
  ...relatedTicketEndpoints,
  ...linkTicketEndpoints,
  ...ticketLinkEndpoints,
  ...referenceEndpoints,
} as const;
