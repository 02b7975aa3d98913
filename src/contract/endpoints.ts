import { getCapabilities } from './capabilities.js';
import { testIntegration, testNewIntegration } from './connection-test.js';
import { createTicket, getFormSpecification, previewCreate } from './create-ticket.js';
import {
  createIntegration,
  deleteIntegration,
  getIntegration,
  listConnectorSpecifications,
  listIntegrations,
  updateIntegration,
} from './integrations.js';
import { getTicket, linkTicket, previewLink, searchTickets } from './link-ticket.js';
import { searchAssignmentGroups, searchCallers } from './references.js';
import { listRelatedTickets } from './related-tickets.js';
import { getTicketDefaults, putTicketDefaults } from './ticket-defaults.js';
import { deleteTicketLink, listTicketLinks, restoreTicketLink, syncTicketLink } from './ticket-links.js';

/**
 * The endpoint table: every call of the contract. A backend implements these; whatever ships to the browser
 * imports the single endpoints instead, so that unused schemas drop out.
 */
export const endpoints = {
  getCapabilities,
  listConnectorSpecifications,
  listIntegrations,
  getIntegration,
  createIntegration,
  updateIntegration,
  deleteIntegration,
  testIntegration,
  testNewIntegration,
  getTicketDefaults,
  putTicketDefaults,
  getFormSpecification,
  previewCreate,
  createTicket,
  listRelatedTickets,
  searchTickets,
  getTicket,
  previewLink,
  listTicketLinks,
  linkTicket,
  deleteTicketLink,
  restoreTicketLink,
  syncTicketLink,
  searchAssignmentGroups,
  searchCallers,
} as const;
