import type * as z from 'zod/mini';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The names in a path template: `/api/anomalies/{anomaly_id}` has `anomaly_id`. */
export type PathParameter<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameter<Rest>
  : never;

type Schema = z.core.$ZodType;

/** One call of the backend contract, as far as a client has to know it; a backend has to know more: `StrictEndpoint`. */
export interface Endpoint<
  Path extends string = string,
  Query extends string = string,
  Body extends Schema | undefined = Schema | undefined,
  Answer extends Schema | undefined = Schema | undefined,
> {
  readonly method: Method;
  readonly path: Path;
  /** Query parameters it takes, each optional. */
  readonly query?: readonly Query[];
  readonly body?: Body;
  /** Success status, by default 200. */
  readonly status?: 200 | 201 | 204;
  /** The success body; absent for 204. One value a line where `stream` is set. */
  readonly answer?: Answer;
  /** Answers `application/x-ndjson`, one `answer` a line; a JSON array is accepted too. */
  readonly stream?: true;
  /** Takes an `Idempotency-Key` and, on what is sent again under it, `Idempotency-Replay: true` (domain W). */
  readonly idempotent?: true;
  /** The version of the contract that brought the call. */
  readonly since: string;
  /** The name in `Capabilities` by which a backend says that it has this call; absent for a documented call, which every backend has. */
  readonly capability?: string;
}

/** The version of the contract; the page on versions in the documentation says what changes it. */
export const contractVersion = '1.0';

/** Declares an endpoint, keeping its literal types; `since` is by default the first version. */
/* @__NO_SIDE_EFFECTS__ */
export function endpoint<
  const Path extends string,
  const Query extends string = never,
  Body extends Schema | undefined = undefined,
  Answer extends Schema | undefined = undefined,
>(definition: Omit<Endpoint<Path, Query, Body, Answer>, 'since'> & { readonly since?: string }): Endpoint<Path, Query, Body, Answer> {
  return { since: '1.0', ...definition };
}
