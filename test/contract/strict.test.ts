import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Endpoint } from '../../src/contract/endpoint.js';
import { endpoints } from '../../src/contract/endpoints.js';
import { Problem as LenientProblem } from '../../src/contract/problem.js';
import { strictEndpoints } from '../../src/contract/strict/endpoints.js';
import { Integration } from '../../src/contract/strict/integrations.js';
import { Problem } from '../../src/contract/strict/problem.js';
import type { StrictEndpoint } from '../../src/contract/strict/strict-endpoint.js';
import { TicketLinks } from '../../src/contract/strict/ticket-links.js';
import { nothing } from '../../src/contract/strict/wire.js';
import { arbitraryOf } from './arbitrary.js';

type Schema = z.core.$ZodType;

interface Pair {
  name: string;
  strict: Schema;
  lenient: Schema;
}

const strictTable: Readonly<Record<string, StrictEndpoint>> = strictEndpoints;
const table = Object.entries<Endpoint>(endpoints);

const pairs: Pair[] = [
  ...table.flatMap(([name, { answer }]) => (answer ? [{ name: `the answer of ${name}`, strict: strictTable[name]?.answer ?? nothing, lenient: answer }] : [])),
  ...table.flatMap(([name, { body }]) => (body ? [{ name: `the body of ${name}`, strict: strictTable[name]?.body ?? nothing, lenient: body }] : [])),
  { name: 'a problem', strict: Problem, lenient: LenientProblem },
];

const isNone = (value: unknown): boolean => value === undefined || value === null || value === '';
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Tests whether `read` says what `sent` does: null, absence and an empty text say "none", and a number may be read as a
 * text. Keys that were not sent are the reader's to fill in.
 */
function saysTheSame(sent: unknown, read: unknown): boolean {
  if (isNone(sent)) return isNone(read);
  if (Array.isArray(sent)) return Array.isArray(read) && read.length === sent.length && sent.every((item, index) => saysTheSame(item, read[index]));
  if (isObject(sent)) return isObject(read) && Object.entries(sent).every(([key, value]) => saysTheSame(value, read[key]));
  return sent === read || (typeof sent === 'number' && String(sent) === read);
}

test.each(pairs)('what the strict side accepts as $name the lenient one reads unchanged', ({ strict, lenient }) => {
  const values = arbitraryOf(z.toJSONSchema(strict, { io: 'input' }));
  fc.assert(
    fc.property(values, (value) => {
      expect(z.safeParse(strict, value).error).toBeUndefined();
      const read = z.safeParse(lenient, value);
      expect(read.error).toBeUndefined();
      expect(saysTheSame(value, read.data), JSON.stringify({ sent: value, read: read.data })).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('every schema of the strict side can be written as JSON Schema', () => {
  const schemas = Object.values(strictTable).flatMap(({ body, answer }) => [body, answer]);
  for (const schema of [...schemas, Problem]) expect(() => z.toJSONSchema(schema)).not.toThrow();
});

test('both sides name the same calls, with a body and an answer for the same ones', () => {
  const shapeOf = ([name, { body, answer }]: [string, Endpoint]): string => `${name} ${body && body !== nothing ? 'body' : ''} ${answer && answer !== nothing ? 'answer' : ''}`;
  expect(Object.entries<Endpoint>(strictEndpoints).map(shapeOf)).toEqual(table.map(shapeOf));
});

test('answers are open to keys that the contract does not name', () => {
  expect(z.safeParse(Integration, { id: 1, type: 'servicenow', api_url: 'https://acme.service-now.com', region: 'eu' }).success).toBe(true);
});

test.each<[string, Schema, unknown]>([
  ['rows without an id and a ticket', TicketLinks, { items: [{ nonsense: 1 }, 7, null], total: 3, page: 1, size: 3, pages: 1 }],
  ['a bare array in place of a page', TicketLinks, []],
  ['a page that counts from 0', TicketLinks, { items: [], total: 0, page: 0, size: 50, pages: 0 }],
  ['a problem without a code', Problem, { type: 'about:blank', title: 'No', status: 500, detail: 'No.' }],
  ['a secret', Integration, { id: 1, type: 'servicenow', api_url: 'https://acme.service-now.com', api_access_token: 'user:hunter2' }],
  ['a local time', Integration, { id: 1, type: 'servicenow', api_url: 'https://acme.service-now.com', created: '2024-01-15 10:30:00' }],
])('the strict side refuses %s', (_, schema, value) => {
  expect(z.safeParse(schema, value).success).toBe(false);
});
