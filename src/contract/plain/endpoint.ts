import type { StandardSchemaV1 } from './standard-schema.js';

/** The HTTP methods of the contract. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The names in a path template: `/api/anomalies/{anomaly_id}` has `anomaly_id`. */
export type PathParameter<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameter<Rest>
  : never;

/** What both sides of the contract say of a call. */
export interface EndpointBase<Path extends string = string, Query extends string = string> {
  /** The HTTP method. */
  readonly method: Method;
  /** The path below the base URL, from `/api` on, with the names of its parameters in braces; values are to be percent-encoded. */
  readonly path: Path;
  /** Query parameters that it takes, each optional; absent for none. */
  readonly query?: readonly Query[];
  /** The HTTP status of a success, by default 200. */
  readonly status?: 200 | 201 | 204;
  /** Answers `application/x-ndjson`, one `answer` a line; a JSON array is accepted too. */
  readonly stream?: true;
  /** Takes an `Idempotency-Key` and, on what is sent again under it, `Idempotency-Replay: true` (domain W). */
  readonly idempotent?: true;
  /** The version of the contract that brought the call. */
  readonly since: string;
  /** The name in `Capabilities` by which a backend says that it has this call; absent for a documented call, which every backend has. */
  readonly capability?: string;
}

/**
 * One call of the backend contract, as far as a client has to know it: what it sends and what a success reads as, each by its schema, undefined for
 * none. A failure is a `Problem`.
 */
export interface Endpoint<
  Path extends string = string,
  Query extends string = string,
  Body extends StandardSchemaV1 | undefined = StandardSchemaV1 | undefined,
  Answer extends StandardSchemaV1 | undefined = StandardSchemaV1 | undefined,
> extends EndpointBase<Path, Query> {
  /** Reads the request's body, JSON; undefined where the call has none. */
  readonly body: Body;
  /** Reads the body of a success; undefined where that has none (204). One value a line where `stream` is set. */
  readonly answer: Answer;
}
