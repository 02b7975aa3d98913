import { makeClient, type Client } from '../../src/data/client/client.js';
import type { ClientOptions } from '../../src/data/client/client-options.js';

/** A client and what it has asked of its backend, in its order: `GET /api/...?query=x`, a body behind it. */
export interface Answering {
  readonly client: Client;
  readonly asked: string[];
}

/** Makes a client whose backend answers each request so. */
export function clientAnswering(answer: (request: Request) => Response | Promise<Response>, options: ClientOptions = {}): Answering {
  const asked: string[] = [];
  const client = makeClient({
    baseUrl: 'https://qualytics.example',
    storage: null,
    ...options,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      const body = await request.clone().text();
      asked.push([request.method, pathname + search, body].filter(Boolean).join(' '));
      return answer(request);
    },
  });
  return { client, asked };
}

/** An answer by the contract: a page of these rows. */
export const pageOf = (items: readonly unknown[], more: object = {}): Response => Response.json({ items, total: items.length, page: 1, size: 200, pages: 1, ...more });

/** A problem of the backend's own. */
export const problem = (status: number, code: string): Response =>
  Response.json({ type: 'about:blank', title: code, status, detail: 'No.', code }, { status, headers: { 'Content-Type': 'application/problem+json' } });

/** What a gateway says in the place of the backend. */
export const gateway = (status: number): Response => new Response('<h1>Bad gateway</h1>', { status, headers: { 'Content-Type': 'text/html' } });
