import type * as z from 'zod/mini';
import type { EndpointBase } from './plain/endpoint.js';

export type { PathParameter } from './plain/endpoint.js';

type Schema = z.core.$ZodType;

/** An endpoint with its schemas as they are here; what the package shows of one is the `Endpoint` of its types. A backend has to know more: `StrictEndpoint`. */
export interface Endpoint<
  Path extends string = string,
  Query extends string = string,
  Body extends Schema | undefined = Schema | undefined,
  Answer extends Schema | undefined = Schema | undefined,
> extends EndpointBase<Path, Query> {
  readonly body: Body;
  readonly answer: Answer;
}

type Definition<Path extends string, Query extends string, Body, Answer> = Omit<EndpointBase<Path, Query>, 'since'> & {
  readonly since?: string;
  readonly body?: Body;
  readonly answer?: Answer;
};

/** Declares an endpoint, keeping its literal types; `since` is by default the first version. */
/* @__NO_SIDE_EFFECTS__ */
export function endpoint<
  const Path extends string,
  const Query extends string = never,
  Body extends Schema | undefined = undefined,
  Answer extends Schema | undefined = undefined,
>(definition: Definition<Path, Query, Body, Answer>): Endpoint<Path, Query, Body, Answer> {
  // A schema that is not given is undefined by its type, and reads as such where its key is missing.
  return { since: '1.0', ...definition } as Endpoint<Path, Query, Body, Answer>;
}
