import { ServiceNowClient, type ClientOptions } from '../servicenow/client.js';
import type { BackendSettings } from '../settings.js';
import { basicAuthorization, type Sealed, type Vault } from './vault.js';

interface Dependencies {
  fetch: typeof globalThis.fetch;
  settings: Pick<BackendSettings, 'timeout'>;
  vault: Vault;
}

/** Makes clients for ServiceNow. Credentials are in the clear only while a call's header is made. */
export class ClientFactory {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** A client that signs in with stored credentials and reports how each call and each write went. */
  sealed(origin: string, credentials: Sealed, reports: Required<Pick<ClientOptions, 'report' | 'wrote'>>): ServiceNowClient {
    const authorization = async () => basicAuthorization(await this.#dependencies.vault.open(credentials));
    return new ServiceNowClient({ ...this.#reach(origin), authorization, ...reports });
  }

  /** A client for credentials that are not stored. */
  trial(origin: string, credentials: string): ServiceNowClient {
    return new ServiceNowClient({ ...this.#reach(origin), authorization: () => Promise.resolve(basicAuthorization(credentials)) });
  }

  /** A client that calls unauthenticated. */
  anonymous(origin: string): ServiceNowClient {
    return new ServiceNowClient(this.#reach(origin));
  }

  #reach(origin: string) {
    const { fetch, settings } = this.#dependencies;
    return { fetch, origin, timeout: settings.timeout };
  }
}
