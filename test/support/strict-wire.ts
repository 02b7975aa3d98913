import * as z from 'zod/mini';
import { strictHostEndpoints } from '../../src/mock/product/endpoints.js';
import type { Endpoint } from '../../src/contract/endpoint.js';
import { isProviderCode } from '../../src/contract/problem.js';
import { refusedFields } from '../../src/contract/strict/refused-fields.js';
import { strictEndpoints } from '../../src/contract/strict/endpoints.js';
import { Problem } from '../../src/contract/strict/problem.js';
import type { StrictEndpoint } from '../../src/contract/strict/strict-endpoint.js';

const parameters = ({ path }: Endpoint): number => path.split('{').length;

/** Where two paths fit, the one with fewer parameters is meant. */
const table = [...Object.values<StrictEndpoint>(strictEndpoints), ...Object.values<StrictEndpoint>(strictHostEndpoints)].sort(
  (a, b) => parameters(a) - parameters(b),
);

/** An answer of a backend's, as it went out. */
export interface Answer {
  method: string;
  url: string;
  status: number;
  text: string;
}

/** Says what in an answer the strict side of the contract refuses; an empty list for what keeps to it. */
export function breachesOf({ method, url, status, text }: Answer): string[] {
  const { pathname } = new URL(url);
  const name = `${method} ${pathname} (${status})`;
  if (status >= 400) return problemBreaches(parseJson(text)).map((breach) => `${name}: ${breach}`);
  const endpoint = table.find((one) => one.method === method && pattern(one).test(pathname));
  if (!endpoint) return [`${name}: no call of the contract`];
  if (status !== (endpoint.status ?? 200)) return [`${name}: expected the status ${endpoint.status ?? 200}`];
  const bodies = endpoint.stream ? text.split('\n').filter(Boolean).map(parseJson) : [text === '' ? undefined : parseJson(text)];
  return bodies.flatMap((body) => issuesOf(endpoint.answer, body)).map((issue) => `${name}: ${issue}`);
}

/** A provider's code comes with the provider, and only such a code does. */
function problemBreaches(body: unknown): string[] {
  const problem = z.safeParse(Problem, body);
  if (!problem.success) return issuesOf(Problem, body);
  const { code, provider = '' } = problem.data;
  return isProviderCode(code) === (provider !== '') || code === 'ticket-not-found' ? [] : [`${code} comes with the provider "${provider}"`];
}

function issuesOf(schema: z.core.$ZodType, body: unknown): string[] {
  const { error } = z.safeParse(schema, body);
  return error ? refusedFields(error).map(({ field, detail }) => `${field || 'body'} ${detail}`) : [];
}

const pattern = ({ path }: Endpoint): RegExp => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
