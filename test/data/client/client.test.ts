import { describe, expect, it } from 'vitest';
import { integrationsQuery } from '../../../src/data/integrations.js';
import { makeClient, type Client } from '../../../src/data/client/client.js';

/** A client whose backend gives these answers in turn, and the last one again and again. */
function clientOf(...answers: readonly (() => Response)[]): { client: Client; asked: () => number } {
  let asked = 0;
  const client = makeClient({
    storage: null,
    baseUrl: 'https://qualytics.example',
    fetch: () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      return Promise.resolve(answer ? answer() : Response.error());
    },
  });
  return { client, asked: () => asked };
}

const problem = (status: number, code: string, headers: HeadersInit = {}) => () => Response.json({ status, code }, { status, headers });

const read = (client: Client): Promise<unknown> => {
  const { queryKey, queryFn } = integrationsQuery(client);
  return client.queries.query({ queryKey, queryFn }).catch((error: unknown) => error);
};

describe('what a client reads', () => {
  it.each([
    ['a refusal', problem(403, 'forbidden')],
    ['a session that ended', problem(401, 'unauthenticated')],
    ['what is not there', problem(404, 'not-found')],
    ['a page instead of an answer', () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })],
    ['an answer that breaks the contract', () => Response.json(7)],
    ['a limit that ends in minutes', problem(429, 'rate-limited', { 'Retry-After': '120' })],
  ])('is not asked again after %s', async (_, answer) => {
    const { client, asked } = clientOf(answer);
    expect(await read(client)).toMatchObject({ name: 'TicketingError' });
    expect(asked()).toBe(1);
  });
});
