import * as z from 'zod/mini';
import type { RequestFilter } from '../journal/request-record.js';
import { oneOf, strict } from './names.js';
import { parseInput } from './read-input.js';
import { withoutUndefined } from './without-undefined.js';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'] as const;

const FilterInput = strict('filter', {
  method: z.optional(oneOf('method', methods)),
  path: z.optional(z.string()),
  status: z.optional(z.int().check(z.gte(100), z.lte(599))),
  matched: z.optional(z.boolean()),
  since: z.optional(z.int().check(z.gte(0))),
  limit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
});

const IdInput = z.object({ id: z.int().check(z.gte(0)) });

/** Takes which requests of the journal are wanted. Throws InputError. */
export function journalFilterOf(given: unknown = {}): RequestFilter {
  const isObject = typeof given === 'object' && given !== null;
  const method = isObject && 'method' in given && typeof given.method === 'string' ? { method: given.method.toUpperCase() } : {};
  return withoutUndefined(parseInput(FilterInput, isObject && !Array.isArray(given) ? { ...given, ...method } : given));
}

/** Takes which requests are wanted as the query of an address says it. Throws InputError. */
export const journalFilterIn = (query: URLSearchParams): RequestFilter =>
  journalFilterOf(Object.fromEntries([...query].map(([name, text]) => [name, name === 'path' || name === 'method' ? text : valueOf(text)])));

/** Takes the id of a request. Throws InputError. */
export const requestIdOf = (id: unknown): number => parseInput(IdInput, { id }).id;

/** Returns what a text of an address stands for: a number, a truth, or itself. */
export function valueOf(text: string): string | number | boolean {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
