/**
 * The contract as the package shows it, `servicenow-ticketing/contract`: by name, and no more. Nothing in here imports it, and no declaration that it
 * reaches names the library that the schemas are made with.
 */
import { endpoints as table } from './endpoints.js';
import { Problem as ProblemSchema } from './problem.js';
import type { Endpoints } from './plain/endpoints.js';
import type { Problem as ProblemBody } from './plain/problem.js';
import type { Reads } from './plain/standard-schema.js';

/**
 * Every call of the contract, by its name: where it is sent, what it takes and what it answers, each body with a Standard Schema that reads as the
 * elements do: leniently. What is missing, null or newer than this version costs itself alone.
 */
export const endpoints: Endpoints = table;

/** The body of a failure. Any call may answer one; a body that is none reads as one that says nothing, and then the HTTP status decides. */
export const Problem: Reads<ProblemBody> = ProblemSchema;
export type Problem = ProblemBody;

export { checkKinds, type CheckKind, type CheckKinds, type CheckName } from './check-kinds.js';
export { problemCodes, type ProblemCode, type ProviderCode } from './plain/problem-codes.js';
export { contractVersion } from './version.js';
export type { Capabilities } from './plain/capabilities.js';
export type { CauseFacts, Right } from './plain/cause.js';
export type { ConnectionDeed, ConnectionLogEntry } from './plain/connection-log.js';
export type { ConnectionCheck } from './plain/connection-test.js';
export type { Choice, CreatePreviewRequest, DroppedField, FormField, FormSpecification, RecentTicket, TicketCreate, TicketCreated } from './plain/create-ticket.js';
export type { Endpoint, EndpointBase, Method } from './plain/endpoint.js';
export type { Endpoints };
export type {
  ConnectionHealth,
  ConnectorProperty,
  ConnectorSpecification,
  Integration,
  IntegrationCreate,
  IntegrationUpdate,
  LinkCounts,
} from './plain/integrations.js';
export type { BlockOutcome, LinkAnswer, LinkRequest, RecentlyLinkedTicket, SearchStatus, TicketHit, WritePreview } from './plain/link-ticket.js';
export type { Page } from './plain/page.js';
export type { FieldIssue } from './plain/problem.js';
export type { Reference } from './plain/references.js';
export type { RelatedTicket, Relation } from './plain/related-tickets.js';
export type { Reads, StandardIssue, StandardProps, StandardResult, StandardSchemaV1 } from './plain/standard-schema.js';
export type { TicketDefaults } from './plain/ticket-defaults.js';
export type { AnomalyState, LinkSync, OtherAnomaly, SyncCause, SyncError, SyncStatus, TicketLink, TicketLinks, TicketPermissions } from './plain/ticket-links.js';
export type { StatusKind, Ticket } from './plain/ticket.js';
