import type * as z from 'zod/mini';
import { Capabilities } from '../../src/contract/strict/capabilities.js';
import { Right } from '../../src/contract/strict/cause.js';
import { ConnectionCheck } from '../../src/contract/strict/connection-test.js';
import { Choice, FormField, RecentTicket, TicketCreate, TicketCreated } from '../../src/contract/strict/create-ticket.js';
import { ConnectionHealth, ConnectorProperty, ConnectorSpecification, Integration, IntegrationCreate, IntegrationTest, IntegrationUpdate } from '../../src/contract/strict/integrations.js';
import { LinkAnswer, TicketHit, WritePreview } from '../../src/contract/strict/link-ticket.js';
import { Problem } from '../../src/contract/strict/problem.js';
import { Reference } from '../../src/contract/strict/references.js';
import { RelatedTicket } from '../../src/contract/strict/related-tickets.js';
import { AnomalyState, LinkSync, OtherAnomaly, SyncError, TicketLink, TicketLinks } from '../../src/contract/strict/ticket-links.js';
import { Ticket } from '../../src/contract/strict/ticket.js';

/** The schemas that have a name of their own in the document; all others stand where they are used. */
export const namedSchemas: Readonly<Record<string, z.core.$ZodType>> = {
  AnomalyState,
  Capabilities,
  Choice,
  ConnectionCheck,
  ConnectionHealth,
  ConnectorProperty,
  ConnectorSpecification,
  FormField,
  Integration,
  IntegrationCreate,
  IntegrationTest,
  IntegrationUpdate,
  LinkAnswer,
  LinkSync,
  OtherAnomaly,
  Problem,
  RecentTicket,
  Reference,
  RelatedTicket,
  Right,
  SyncError,
  Ticket,
  TicketCreate,
  TicketCreated,
  TicketHit,
  TicketLink,
  TicketLinks,
  WritePreview,
};
