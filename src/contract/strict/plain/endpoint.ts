import type { ProblemCode } from '../../plain/problem-codes.js';
import type { EndpointBase } from '../../plain/endpoint.js';
import type { StandardSchemaV1 } from '../../plain/standard-schema.js';

/** What a backend has to know of a call, and no client. */
export interface EndpointFacts {
  /** The purpose of the call, in one sentence. */
  readonly summary: string;
  /** Problem codes a client must expect here, beside `unauthenticated`, `forbidden`, `internal`, `unavailable`. */
  readonly problems: readonly ProblemCode[];
}

/** One call of the contract as a backend has to implement it: what it must accept and what it must send, each by its schema. */
export interface StrictEndpoint<
  Path extends string = string,
  Query extends string = string,
  Body extends StandardSchemaV1 = StandardSchemaV1,
  Answer extends StandardSchemaV1 = StandardSchemaV1,
> extends EndpointBase<Path, Query>, EndpointFacts {
  /** Checks the request's body, JSON; of a call without one it fits nothing but its absence. */
  readonly body: Body;
  /** Checks the body of a success; of a 204 it fits nothing but its absence. One value a line where `stream` is set. */
  readonly answer: Answer;
}
