import type { BackendSettings } from '../../src/backend/index.js';
import { strictEndpoints } from '../../src/contract/strict/endpoints.js';
import { anomalyId, product, productOrigin, userToken } from '../simulation/product.js';
import { SimulatedWorld } from '../simulation/world.js';
import { operationOf, type OperationName } from './operations.js';
import { askedBy, type Asked } from './request.js';

/** A call to the instance, with what it was made for, and where it is made there alone. */
export interface Recorded extends Asked {
  readonly operation: OperationName;
  /** `where the choices of a field may not be read`; undefined for what is asked of every instance. */
  readonly where: string | undefined;
}

interface Given {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
}

/** A world of its own, in which the backend is asked for something and what it asks of the instance is written down. */
export class Stage {
  readonly world: SimulatedWorld;
  readonly recorded: Recorded[] = [];
  readonly where: string | undefined;
  /** What stands between backend and instance; `next` lets a request through. */
  between: (request: Request, next: () => Promise<Response>) => Promise<Response> = (_, next) => next();
  #operation: OperationName | undefined;
  #keys = 0;

  constructor(where?: string, settings: Partial<BackendSettings> = {}) {
    this.where = where;
    this.world = new SimulatedWorld({ initial: product, settings });
    this.world.reach = async (request) => {
      if (this.#operation === undefined) throw new Error(`${request.method} ${request.url} was made for nothing that has a name.`);
      this.recorded.push({ ...(await askedBy(request.clone())), operation: this.#operation, where: this.where });
      return this.between(request, () => this.world.servicenow.handle(request));
    };
  }

  /** Makes a call of the contract. Returns its answer, a stream's as a list. */
  async call(name: keyof typeof strictEndpoints, { params = {}, query, body, key }: Given = {}): Promise<Record<string, unknown>> {
    const { method, path } = strictEndpoints[name];
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const url = path.replace(/\{(\w+)\}/g, (_, parameter: string) => params[parameter] ?? anomalyId) + search;
    return this.#during(operationOf(name), () => this.#send(method, url, body, key === undefined ? {} : { 'Idempotency-Key': key }));
  }

  /** A key that no other write of this stage has. */
  nextKey(): string {
    this.#keys += 1;
    return `5f0c2c1e-1111-4a7e-8f6b-${String(this.#keys).padStart(12, '0')}`;
  }

  /** What the host product does by itself, and the elements never: it asks nothing of the instance at that moment. */
  async product(method: string, path: string, body?: unknown): Promise<void> {
    await this.#send(method, `/api/anomalies/${anomalyId}${path}`, body, {});
  }

  /** Lets time pass in which the backend does something by itself. */
  async pass(milliseconds: number, operation: OperationName): Promise<void> {
    await this.#during(operation, () => this.world.timeline.pass(milliseconds));
  }

  async #during<Result>(operation: OperationName, work: () => Promise<Result>): Promise<Result> {
    this.#operation = operation;
    try {
      return await work();
    } finally {
      this.#operation = undefined;
    }
  }

  async #send(method: string, path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
    const init = { method, headers: { ...headers, Authorization: `Bearer ${userToken}`, 'Content-Type': 'application/json' } };
    const response = await this.world.handle(new Request(productOrigin + path, { ...init, ...(body !== undefined && { body: JSON.stringify(body) }) }));
    const text = await response.text();
    if (response.headers.get('Content-Type')?.includes('ndjson') || text === '') return {};
    return JSON.parse(text) as Record<string, unknown>;
  }
}
