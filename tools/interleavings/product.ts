import type { WorldSeed } from '../../src/mock/product/product-seed.js';
import type { BackendProcess } from '../simulation/backend-process.js';
import { instanceOrigin, product, productOrigin, userToken } from '../simulation/product.js';

/** What a backend has answered. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A product with an anomaly of its own, over its own store: another deployment knows nothing of it. */
export const productOf = (anomalyId: number): WorldSeed => ({
  ...product,
  anomalies: (product.anomalies ?? []).map((anomaly) => ({ ...anomaly, id: anomalyId })),
});

/** The page's side of one backend. */
export class Page {
  readonly #backend: BackendProcess;

  constructor(backend: BackendProcess) {
    this.#backend = backend;
  }

  async call(method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const request = new Request(`${productOrigin}/api/${path}`, {
      method,
      headers: { Authorization: `Bearer ${userToken}`, 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await this.#backend.handle(request);
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
  }

  /** Enters credentials: an edit where there is a connection, else a new one. */
  async enter(credentials: string): Promise<Answer> {
    const { body } = await this.call('GET', 'integrations');
    const [known] = body['items'] as readonly { id: string }[];
    const secret = { api_access_token: credentials };
    return known ? this.call('PUT', `integrations/${known.id}`, secret) : this.call('POST', 'integrations', { type: 'servicenow', api_url: instanceOrigin, ...secret });
  }

  async disconnect(): Promise<void> {
    const { body } = await this.call('GET', 'integrations');
    for (const { id } of body['items'] as readonly { id: string }[]) await this.call('DELETE', `integrations/${id}`);
  }
}
