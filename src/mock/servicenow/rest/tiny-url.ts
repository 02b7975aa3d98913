import type { Reply } from '../http/answer.js';
import { ServiceNowError } from '../http/errors.js';
import type { Instance } from '../instance/instance.js';
import { readValues } from '../http/body.js';
import { methodNotSupported, type Exchange } from './call/exchange.js';
import type { Parameters } from './call/parameters.js';
import { json } from '../http/respond.js';
import { checkUrlLength } from './call/url-length.js';

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

async function shorten({ instance, request }: Exchange) {
  const { url = '' } = await readValues(request, instance.settings.maxBodyBytes);
  if (url === '') throw new ServiceNowError(400, 'Missing parameter', 'url is required');
  checkUrlLength(url);
  const [path = '', ...query] = url.split('?');
  const key = instance.random.hex(32);
  instance.tinyUrls.add(key, new URLSearchParams(query.join('?')));
  return json({ result: `${path}?sysparm_tiny=${key}` });
}

/** `POST /tinyurl` with `{"url": "incident_list.do?<long query>"}`. */
export function createTinyUrl(exchange: Exchange, path: readonly string[]): Reply | undefined {
  if (path.length > 0) return undefined;
  if (exchange.method !== 'POST') throw methodNotSupported();
  return shorten(exchange);
}

/** Whether further parameters are kept under a key. */
export const isTiny = (parameters: Parameters): boolean => parameters.get('sysparm_tiny') !== undefined;

/** The parameters that a request's `sysparm_tiny` stands for. */
export function tinyParameters({ tinyUrls }: Instance, { searchParams }: URL): URLSearchParams | undefined {
  const key = searchParams.get('sysparm_tiny');
  return key === null ? undefined : tinyUrls.find(key);
}
