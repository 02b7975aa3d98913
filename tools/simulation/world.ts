import { createRandom } from '../../src/common/random.js';
import type { BackendSettings } from '../../src/backend/index.js';
import type { WorldSeed } from '../../src/mock/product/product-seed.js';
import { createServiceNow, type ServiceNowInstance } from '../../src/mock/servicenow/index.js';
import { BackendProcess } from './backend-process.js';
import { credentials, instanceOrigin, product, productOrigin, userToken } from './product.js';
import { Timeline } from './timeline.js';

/** Answers a request, or rejects as a connection does that ends. */
export type Handle = (request: Request) => Promise<Response>;

interface WorldOptions {
  readonly initial?: WorldSeed;
  readonly settings?: Partial<BackendSettings>;
}

/** An instance and a backend in a time of their own. What goes wrong between them is for who uses it to say. */
export class SimulatedWorld {
  readonly timeline = new Timeline();
  readonly servicenow: ServiceNowInstance;
  /** The way from the backend to the instance. */
  reach: Handle;
  readonly #options: WorldOptions;
  #backend: BackendProcess;

  constructor(options: WorldOptions = {}) {
    this.#options = options;
    this.servicenow = createServiceNow({ clock: this.timeline, random: createRandom(7), scheduler: this.timeline.scheduler('instance') });
    this.reach = (request) => this.servicenow.handle(request);
    this.#backend = this.#start(options.initial ?? product);
  }

  get store(): BackendProcess['store'] {
    return this.#backend.store;
  }

  /** Answers for whichever backend runs. */
  readonly handle: Handle = (request) => this.#backend.handle(request);

  /** Ends the backend at this very moment, and starts another one; its administrator then enters the credentials again. */
  async restart({ isLost }: { isLost: boolean }): Promise<void> {
    const { store } = this.#backend;
    this.endBackend();
    // The connection, and what hangs on it, is in the store or lost.
    const { datastores = [], anomalies = [], integration } = this.#options.initial ?? product;
    this.#backend = this.#start({ datastores, anomalies }, isLost ? undefined : store);
    if (integration) await this.#connect(isLost);
  }

  endBackend(): void {
    this.#backend.end();
  }

  #start(initial: WorldSeed, store?: BackendProcess['store']): BackendProcess {
    const { timeline } = this;
    const { settings } = this.#options;
    return new BackendProcess({ timeline, fetch: (input, init) => this.reach(new Request(input, init)), initial, settings, store });
  }

  async #connect(isNew: boolean): Promise<void> {
    const through = this.reach;
    this.reach = (request) => this.servicenow.handle(request);
    const listed = (await (await this.#ask('GET', '')).json()) as { items: readonly { id: string }[] };
    const [known] = listed.items;
    const secret = { api_access_token: credentials };
    const answer = isNew || !known ? await this.#ask('POST', '', { type: 'servicenow', api_url: instanceOrigin, ...secret }) : await this.#ask('PUT', `/${known.id}`, secret);
    if (!answer.ok) throw new Error(`The connection was refused: ${await answer.text()}`);
    this.reach = through;
  }

  #ask(method: string, path: string, body?: object): Promise<Response> {
    const headers = { Authorization: `Bearer ${userToken}`, 'Content-Type': 'application/json' };
    return this.handle(new Request(`${productOrigin}/api/integrations${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) }));
  }
}
