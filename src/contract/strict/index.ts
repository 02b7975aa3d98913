/**
 * The strict side of the contract, `servicenow-ticketing/contract/strict`, for teams that implement a backend; nothing that ships to a page imports
 * it, and no declaration that it reaches names the library that the schemas are made with.
 */
import type { Reads } from '../plain/standard-schema.js';
import { strictEndpoints as table } from './endpoints.js';
import { Problem as ProblemSchema } from './problem.js';
import type { StrictEndpoints } from './plain/endpoints.js';
import type { Problem as ProblemBody } from './plain/problem.js';

/**
 * What a backend implements: every call of the contract by its name, with the body that it must accept and the answer that it must send. Answers are
 * open to further keys; a key that is named and present has to be right.
 */
export const strictEndpoints: StrictEndpoints = table;

/** The body of a failure, as a backend must send it. */
export const Problem: Reads<ProblemBody> = ProblemSchema;
export type Problem = ProblemBody;

export { jsonSchemaOf, type JsonSchema } from './json-schema.js';
export { problemStatus, type ProblemStatus } from './problem-status.js';
export type { Capabilities, ConnectionCheck, ConnectionHealth, ConnectorProperty, ConnectorSpecification, Integration } from './plain/connection.js';
export type { Choice, FormField, RecentTicket, TicketCreate, TicketCreated } from './plain/create-ticket.js';
export type { EndpointFacts, StrictEndpoint } from './plain/endpoint.js';
export type { StrictEndpoints };
export type { CauseFacts, Right } from './plain/problem.js';
export type { Reads };
export type { MayBeNull, MayHave, SentId } from './plain/sent.js';
export type {
  AnomalyState,
  LinkAnswer,
  LinkSync,
  OtherAnomaly,
  Page,
  RecentlyLinkedTicket,
  Reference,
  RelatedTicket,
  SyncError,
  Ticket,
  TicketHit,
  TicketLink,
  TicketLinks,
} from './plain/tickets.js';
