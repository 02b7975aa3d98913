import { Api, TicketingError, type ApiOptions } from '../../src/api/index.js';

export const json = (body: unknown, init?: ResponseInit): Response => Response.json(body, init);

export const page = (status = 200): Response => new Response('<!doctype html><h1>Please sign in</h1>', { status, headers: { 'Content-Type': 'text/html' } });

/** A redirect as a page sees it: nothing of it but that it is one. */
export function opaqueRedirect(): Response {
  const response = Response.error();
  Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
  return response;
}

/** Requests under way: in Node a signal leads to its request by a weak reference alone, and what waits for it is collected with it. */
const held: Request[] = [];

/** An API whose backend is `answer`, with a list of the requests it got. */
export function apiWith(answer: (request: Request, count: number) => Response | Promise<Response>, options: ApiOptions = {}) {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    held.push(request);
    requests.push(request.clone());
    return answer(request, requests.length);
  };
  return { requests, api: new Api({ baseUrl: 'https://app.example', fetch, ...options }) };
}

/** A backend that never answers; like a real fetch it ends with its signal. */
export const silence = (request: Request): Promise<Response> =>
  new Promise((_, reject) => {
    const end = () => reject(new DOMException('aborted', 'AbortError'));
    if (request.signal.aborted) end();
    else request.signal.addEventListener('abort', end);
  });

/** Returns what a call fails with. */
export async function failure(promise: Promise<unknown>): Promise<TicketingError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof TicketingError) return error;
    throw error;
  }
  throw new Error('The call succeeded.');
}
