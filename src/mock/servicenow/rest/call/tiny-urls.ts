import type { Parameters } from './parameters.js';

/** Far more than a client that pages through a list has in use. */
const maxTinyUrls = 1000;

/** Long addresses by the key that stands for them (servicenow-api.md 4.8). */
export class TinyUrls {
  readonly #parameters = new Map<string, URLSearchParams>();

  add(key: string, parameters: URLSearchParams): void {
    const [oldest] = this.#parameters.keys();
    if (oldest !== undefined && this.#parameters.size >= maxTinyUrls) this.#parameters.delete(oldest);
    this.#parameters.set(key, parameters);
  }

  find(key: string): URLSearchParams | undefined {
    return this.#parameters.get(key);
  }
}

/** Tests whether further parameters are kept under a key. */
export const isTiny = (parameters: Parameters): boolean => parameters.get('sysparm_tiny') !== undefined;

/** Returns the parameters that a request's `sysparm_tiny` stands for. */
export function tinyParameters(tinyUrls: TinyUrls, { searchParams }: URL): URLSearchParams | undefined {
  const key = searchParams.get('sysparm_tiny');
  return key === null ? undefined : tinyUrls.find(key);
}
