import type { Reply } from '../answer.js';
import { ServiceNowError } from '../errors.js';
import type { Instance } from '../instance.js';
import type { Actor } from '../security/actor.js';
import { handleAttachments } from './attachment/attachment-api.js';
import { handleTableSchema } from './doc-schema.js';
import type { ApiVersion, Exchange } from './exchange.js';
import { Parameters } from './parameters.js';
import { handleStats } from './stats/stats-api.js';
import { handleTableApi } from './table-api.js';
import { createTinyUrl, tinyParameters } from './tiny-url.js';

/** Answers the path below an API's name. Throws `ServiceNowError` to refuse, `undefined` when no resource is there. */
type Api = (exchange: Exchange, path: readonly string[]) => Reply | undefined;

const apis: ReadonlyMap<string, Api> = new Map<string, Api>([
  ['table', handleTableApi],
  ['stats', handleStats],
  ['attachment', handleAttachments],
  ['tinyurl', createTinyUrl],
  ['doc', handleTableSchema],
]);

const apiPath = /^\/api\/now(?:\/(v1|v2))?\/([a-z]+)(?:\/(.*?))?\/?$/;

/** A path's segment without its escapes, or as it is when they are broken. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** HEAD is GET without a body; POST may name another method in a header (servicenow-api.md 1.1). */
function methodOf(request: Request): string {
  if (request.method === 'HEAD') return 'GET';
  if (request.method !== 'POST') return request.method;
  const override = request.headers.get('X-HTTP-Method-Override')?.trim().toUpperCase() ?? '';
  return /^(PATCH|PUT|DELETE|GET)$/.test(override) ? override : 'POST';
}

/** A file is what it is; everything else is JSON (servicenow-api.md 1.2). */
function checkAccept(request: Request, pathname: string): void {
  const accept = request.headers.get('Accept');
  if (accept === null || accept.trim() === '' || /application\/(json|\*)|\*\/\*/i.test(accept)) return;
  if (pathname.endsWith('/file')) return;
  throw new ServiceNowError(406, `Cannot produce ${accept}`, 'Supported media types are: [application/json]');
}

function isVersion(version: string | undefined): version is ApiVersion {
  return version === undefined || version === 'v1' || version === 'v2';
}

const noResource = () => new ServiceNowError(400, 'Requested URI does not represent any resource');

/** Finds who answers an authenticated request. Throws `ServiceNowError` to refuse it. */
export function route(instance: Instance, request: Request, url: URL, actor: Actor): Reply {
  checkAccept(request, url.pathname);
  const [, version, name = '', rest] = apiPath.exec(url.pathname) ?? [];
  const api = apis.get(name);
  if (api === undefined || !isVersion(version)) throw noResource();
  const exchange: Exchange = {
    instance,
    request,
    url,
    actor,
    method: methodOf(request),
    parameters: new Parameters(url.searchParams, tinyParameters(instance, url)),
    version,
    apiBase: `${url.origin}/api/now${version === undefined ? '' : `/${version}`}`,
  };
  const path = rest === undefined ? [] : rest.split('/').map(decodeSegment);
  const reply = api(exchange, path);
  if (reply === undefined) throw noResource();
  return reply;
}
