import type { Reply } from '../http/answer.js';
import { readValues } from '../http/body.js';
import { ServiceNowError } from '../http/errors.js';
import { json } from '../http/respond.js';
import { methodNotSupported, type Exchange } from './call/exchange.js';
import { checkUrlLength } from './call/url-length.js';

async function shorten({ ports, request }: Exchange) {
  const { url = '' } = await readValues(request, ports.settings.maxBodyBytes);
  if (url === '') throw new ServiceNowError(400, 'Missing parameter', 'url is required');
  checkUrlLength(url);
  const [path = '', ...query] = url.split('?');
  const key = ports.random.hex(32);
  ports.tinyUrls.add(key, new URLSearchParams(query.join('?')));
  return json({ result: `${path}?sysparm_tiny=${key}` });
}

/** `POST /tinyurl` with `{"url": "incident_list.do?<long query>"}`. */
export function createTinyUrl(exchange: Exchange, path: readonly string[]): Reply | undefined {
  if (path.length > 0) return undefined;
  if (exchange.method !== 'POST') throw methodNotSupported();
  return shorten(exchange);
}
