import type * as z from 'zod/mini';
import type { Endpoint } from '../contract/endpoint.js';
import type { AnyInput, Api, CallInput, NoSchema, Schema } from './api.js';
import { isWhole, readLines } from './ndjson.js';
import { Patience } from './patience.js';
import { parseAnswer, readJson } from './read-answer.js';

/**
 * Like `api.call`, for an endpoint that answers one value a line: yields each as it comes; the time-out holds for each.
 * A file of its own, since no page needs it before a click.
 */
export function stream<Path extends string, Query extends string, Body extends Schema | NoSchema, Answer extends Schema>(
  api: Api,
  endpoint: Endpoint<Path, Query, Body, Answer>,
  input: CallInput<Path, Query, Body>,
): AsyncGenerator<z.output<Answer>, void>;
export async function* stream(api: Api, endpoint: Endpoint, input: AnyInput): AsyncGenerator<unknown, void> {
  const patience = new Patience(api.timeout);
  try {
    const values = await api.send(endpoint, input, api.patience(input.signal, patience.signal), readValues);
    for await (const value of values) {
      patience.renew();
      yield endpoint.answer && parseAnswer(endpoint.answer, value);
    }
  } catch (error) {
    throw api.failureOf(error, input.signal, patience.signal);
  } finally {
    patience.end();
  }
}

/** Reads an answer's values: lines as they come, or what one JSON body holds. */
async function readValues(response: Response): Promise<Iterable<unknown> | AsyncIterable<unknown>> {
  if (!isWhole(response)) return readLines(response);
  const body = await readJson(response);
  return Array.isArray(body) ? (body as unknown[]) : [body];
}
