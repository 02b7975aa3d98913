import * as z from 'zod/mini';
import type { Operation } from './operations.js';

const Problem = z.object({ code: z.string() });
const Integrations = z.object({ items: z.array(z.object({ id: z.string() })) });
const Links = z.object({
  items: z.array(z.object({ id: z.string(), ticket: z.object({ ticket_id: z.string() }), sync: z.object({ status: z.string(), pending_count: z.number() }) })),
  pages: z.number(),
});
export type Link = z.infer<typeof Links>['items'][number];

/** Codes after which the same request is sent again. */
const open = new Set(['idempotency-in-progress', 'outcome-unknown', 'internal', 'provider-credentials', 'provider-timeout', 'provider-unreachable']);

/** The page's side of the wire. Every call may end with the backend. */
export class ProductClient {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Connects, or enters the credentials again. @throws Error when the backend ends */
  async connect(instance: string): Promise<void> {
    const credentials = { api_access_token: 'qualytics_integration:integration' };
    const [known] = z.parse(Integrations, await (await this.#call('GET', '/api/integrations')).json()).items;
    const answer = known
      ? await this.#call('PUT', `/api/integrations/${known.id}`, credentials)
      : await this.#call('POST', '/api/integrations', { type: 'servicenow', api_url: instance, ...credentials });
    if (!answer.ok) throw new Error(`The connection was refused: ${await answer.text()}`);
  }

  /** Sends an operation once, as a replay where it was sent before. Returns what is wrong with the answer, if it is definite. */
  async send(operation: Operation): Promise<string | undefined> {
    const { key, tries } = operation;
    operation.tries += 1;
    const answer = await this.#call('POST', operation.path, operation.body, {
      ...(key !== undefined && { 'Idempotency-Key': key, ...(tries > 0 && { 'Idempotency-Replay': 'true' }) }),
    });
    const body: unknown = await answer.json();
    if (answer.ok) operation.answer = body as Record<string, unknown>;
    const problem = z.safeParse(Problem, body);
    return answer.ok || (problem.success && open.has(problem.data.code)) ? undefined : `${operation.kind} ${key ?? ''}: ${JSON.stringify(body)}`;
  }

  async links(anomaly: number): Promise<Link[]> {
    const links: Link[] = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = z.parse(Links, await (await this.#call('GET', `/api/anomalies/${anomaly}/ticket-links?page=${page}&size=200`)).json());
      links.push(...answer.items);
      pages = answer.pages;
    }
    return links;
  }

  #call(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.#url + path, {
      method,
      headers: { Authorization: 'Bearer mock-admin-editor', 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}
