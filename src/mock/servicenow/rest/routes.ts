import { remembered } from '../../../common/remembered.js';
import type { Reply } from '../http/answer.js';
import { ServiceNowError } from '../http/errors.js';
import type { InstanceRequest } from '../http/instance-request.js';
import type { Actor } from '../security/actor.js';
import { handleAttachments } from './attachment/attachment-api.js';
import { handleBatch } from './batch.js';
import type { ApiVersion, Exchange } from './call/exchange.js';
import { Parameters } from './call/parameters.js';
import type { RestPorts } from './call/ports.js';
import { isTiny, tinyParameters } from './call/tiny-urls.js';
import { handleTableSchema } from './doc-schema.js';
import { handleStats } from './stats/stats-api.js';
import { handleTableApi } from './table-api.js';
import { createTinyUrl } from './tiny-url.js';
import { handleUiApi } from './ui-api.js';

/** Answers the path below an API's name. Throws `ServiceNowError` to refuse, `undefined` when no resource is there. */
type Api = (exchange: Exchange, path: readonly string[]) => Reply | undefined;

const apis: ReadonlyMap<string, Api> = new Map<string, Api>([
  ['table', handleTableApi],
  ['stats', handleStats],
  ['attachment', handleAttachments],
  ['tinyurl', createTinyUrl],
  ['doc', handleTableSchema],
  ['ui', handleUiApi],
  ['batch', (exchange, path) => handleBatch(exchange, path, ({ ports, actor }, request, url) => route(ports, request, url, actor))],
]);

const apiPath = /^\/api\/now(?:\/(v1|v2))?\/([a-z]+)(?:\/(.*?))?\/?$/;

/** Returns a path's segment without its escapes, or as it is when they are broken. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** HEAD is GET without a body; POST may name another method in a header (servicenow-api.md 1.1). */
function methodOf(request: InstanceRequest): string {
  if (request.method === 'HEAD') return 'GET';
  if (request.method !== 'POST') return request.method;
  const override = request.headers.get('X-HTTP-Method-Override')?.trim().toUpperCase() ?? '';
  return /^(PATCH|PUT|DELETE|GET)$/.test(override) ? override : 'POST';
}

/** Refuses an Accept without JSON; a file is what it is (servicenow-api.md 1.2). */
function checkAccept(request: InstanceRequest, pathname: string): void {
  const accept = request.headers.get('Accept');
  if (accept === null || accept.trim() === '' || /application\/(json|\*)|\*\/\*/i.test(accept)) return;
  if (pathname.endsWith('/file')) return;
  throw new ServiceNowError(406, `Cannot produce ${accept}`, 'Supported media types are: [application/json]');
}

function isVersion(version: string | undefined): version is ApiVersion {
  return version === undefined || version === 'v1' || version === 'v2';
}

const noResource = () => new ServiceNowError(400, 'Requested URI does not represent any resource');

/** What an address asks for, whoever asks. */
interface Target extends Pick<Exchange, 'url' | 'parameters' | 'version' | 'apiBase'> {
  readonly api: Api;
  /** The path below the API's name. */
  readonly path: readonly string[];
}

/** Reads an address; `undefined` when nothing answers there. */
const targetOf = remembered((url: URL): Target | undefined => {
  const [, version, name = '', rest] = apiPath.exec(url.pathname) ?? [];
  const api = apis.get(name);
  if (api === undefined || !isVersion(version)) return undefined;
  const path = rest === undefined ? [] : rest.split('/').map(decodeSegment);
  const apiBase = `${url.origin}/api/now${version === undefined ? '' : `/${version}`}`;
  return { api, path, url, parameters: new Parameters(url.searchParams), version, apiBase };
});

/** Adds the parameters that a tiny URL stands for, which the instance keeps. */
const parametersOf = ({ tinyUrls }: RestPorts, { url, parameters }: Target): Parameters =>
  isTiny(parameters) ? new Parameters(url.searchParams, tinyParameters(tinyUrls, url)) : parameters;

/** Finds who answers an authenticated request. Throws `ServiceNowError` to refuse it. */
export function route(ports: RestPorts, request: InstanceRequest, url: URL, actor: Actor): Reply {
  checkAccept(request, url.pathname);
  const target = targetOf(url);
  if (target === undefined) throw noResource();
  const { api, path, version, apiBase } = target;
  const parameters = parametersOf(ports, target);
  const reply = api({ ports, request, url, actor, method: methodOf(request), parameters, version, apiBase }, path);
  if (reply === undefined) throw noResource();
  return reply;
}
