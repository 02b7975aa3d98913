import { toBase64 } from '../../common/base64.js';
import type { Ports } from '../ports/ports.js';
import type { Budget } from '../servicenow/budget.js';
import { ServiceNowClient, type ClientOptions } from '../servicenow/client.js';
import { credentialsNeeded } from './health.js';

/** Makes clients for ServiceNow. Credentials are in the clear only while a call's header is made. */
export class ClientFactory {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /**
   * Returns a client that signs in with stored credentials and reports how each call and each write went.
   * @param credentials returns the sealed ones to sign in with, asked for each call
   */
  sealed(origin: string, credentials: () => string, options: Omit<ClientOptions, 'fetch' | 'origin' | 'authorization' | 'timeout' | 'now'>): ServiceNowClient {
    const authorization = async () => basicAuthorization(await this.#open(credentials()));
    return new ServiceNowClient({ ...this.#reach(origin), authorization, ...options });
  }

  /** Returns a client for credentials that are not stored. */
  trial(origin: string, credentials: string, budget?: Budget): ServiceNowClient {
    return new ServiceNowClient({ ...this.#reach(origin), budget, authorization: () => Promise.resolve(basicAuthorization(credentials)) });
  }

  /** Returns a client that calls unauthenticated. */
  anonymous(origin: string): ServiceNowClient {
    return new ServiceNowClient(this.#reach(origin));
  }

  /** A vault whose key is another one than that which sealed them is as good as none. */
  async #open(credentials: string): Promise<string> {
    try {
      return await this.#ports.vault.open(credentials);
    } catch {
      throw credentialsNeeded();
    }
  }

  #reach(origin: string) {
    const { fetch, settings, clock } = this.#ports;
    return { fetch, origin, timeout: settings.timeout, now: () => clock.now() };
  }
}

/** Returns the value of an `Authorization` header for `username:password`, its characters in UTF-8 (`servicenow-api.md 1.2`). */
const basicAuthorization = (credentials: string): string => `Basic ${toBase64(new TextEncoder().encode(credentials))}`;
