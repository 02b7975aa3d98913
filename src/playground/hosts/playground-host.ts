import type { BackendGateway, InstanceFault, WorldInfo } from '../../mock/scenarios/control.js';

/** Where the playground's backend runs, and what the developer's bar can do with it. */
export interface PlaygroundHost {
  /** Where the backend is; stops before `/api`. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  /** What is known of the world behind it; undefined where the backend is no mock that could tell. */
  world(): Promise<WorldInfo | undefined>;
  /** Begins the world anew. @throws when the backend cannot. */
  reset(): Promise<void>;
  /** Injects a fault into the world's instance in the place of any other. @throws when the backend cannot. */
  setFault(change: InstanceFault): Promise<void>;
  /** Injects a fault between page and backend in the place of any other. @throws when the backend cannot. */
  setGateway(change: BackendGateway): Promise<void>;
  /** Answers for a ServiceNow that runs inside the page and so has no address to navigate to. */
  readonly servicenow?: (request: Request) => Promise<Response>;
}
