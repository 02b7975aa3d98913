import type * as z from 'zod/mini';
import type { Endpoint } from '../endpoint.js';
import type { EndpointFacts } from './plain/endpoint.js';

type Schema = z.core.$ZodType;

/** An endpoint by its strict side, with its schemas as they are here; what the package shows of one is the `StrictEndpoint` of its types. */
export interface StrictEndpoint<
  Path extends string = string,
  Query extends string = string,
  Body extends Schema = Schema,
  Answer extends Schema = Schema,
> extends Endpoint<Path, Query, Body, Answer>, EndpointFacts {
  readonly body: Body;
  readonly answer: Answer;
}

/** The strict side of a table of endpoints: one for each of its names. */
export type StrictTable<Table extends Record<string, Endpoint>> = { readonly [Name in keyof Table]: StrictEndpoint<Table[Name]['path']> };

/** Declares the strict side of an endpoint; `nothing` stands for no body, and for the answer of a 204. */
export const strict = <Path extends string, Query extends string, Body extends Schema, Answer extends Schema>(
  endpoint: Endpoint<Path, Query>,
  body: Body,
  answer: Answer,
  facts: EndpointFacts,
): StrictEndpoint<Path, Query, Body, Answer> => ({ ...endpoint, ...facts, body, answer });
