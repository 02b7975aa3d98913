import type { World } from '../../src/mock/scenarios/world.js';

type Handle = (request: Request) => Promise<Response>;

/** Stands between page and backend, and may answer in its place. */
export type Interceptor = (request: Request, next: Handle) => Promise<Response>;

/** A world before its element asks for anything. */
export interface NewWorld {
  readonly world: World;
  readonly intercept: (by: Interceptor | undefined) => void;
}

export type Prepare = (made: NewWorld) => unknown;

/** Parameters of a story whose world needs more than args can say. */
export const prepared = (prepare: Prepare): { readonly prepare: Prepare } => ({ prepare });

/** What somebody else does at the same time, as the product's user with these rights. */
export function callAs({ handleBackend }: World, method: string, path: string, body?: unknown, as = 'admin-editor'): Promise<Response> {
  const headers = { Authorization: `Bearer mock-${as}`, 'Content-Type': 'application/json' };
  return handleBackend(new Request(`https://qualytics.example${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }));
}

/** The path of the connection to ServiceNow. */
export async function connectionPath(world: World): Promise<string> {
  const { items } = (await (await callAs(world, 'GET', '/api/integrations')).json()) as { readonly items: readonly { readonly id: number | string }[] };
  return `/api/integrations/${items[0]?.id ?? ''}`;
}

/** Removes every link of an anomaly. */
export async function unlinkAll(world: World, anomalyId: number): Promise<void> {
  const path = `/api/anomalies/${anomalyId}/ticket-links`;
  const { items } = (await (await callAs(world, 'GET', path)).json()) as { readonly items: readonly { readonly id: string }[] };
  for (const { id } of items) await callAs(world, 'DELETE', `${path}/${id}`);
}

/** Calls by method and a part of the address: `DELETE /ticket-links`. */
const fits = ({ method, url }: Request, call: string): boolean => {
  const [wanted, part = ''] = call.split(' ');
  return method === wanted && url.includes(part);
};

/** Refuses such calls with a problem of the contract. */
export const refuses =
  (call: string, status: number, code: string, detail?: string): Interceptor =>
  (request, next) =>
    fits(request, call) ? Promise.resolve(Response.json({ type: 'about:blank', title: code, status, code, detail }, { status })) : next(request);

/** Leaves such calls without an answer. */
export const holds =
  (call: string): Interceptor =>
  (request, next) =>
    fits(request, call) ? new Promise(() => {}) : next(request);

/** A page of links, as the backend sends it. */
interface LinksPage {
  readonly items: readonly { readonly ticket: object; readonly sync?: object }[];
  readonly total: number;
}

/** Changes what the backend says of the links. */
export const rewritesLinks =
  (change: (page: LinksPage) => object): Interceptor =>
  async (request, next) => {
    const answer = await next(request);
    if (request.method !== 'GET' || !request.url.includes('/ticket-links')) return answer;
    return Response.json(change((await answer.json()) as LinksPage));
  };
