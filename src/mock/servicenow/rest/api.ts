import { ServiceNowError } from '../errors.js';
import type { Instance } from '../instance.js';
import { authenticate } from '../security/authenticate.js';
import { rateHeaders, rateLimitResponse } from '../security/rate-limit.js';
import type { Actor } from '../security/actor.js';
import type { ApiVersion, Exchange } from './exchange.js';
import { addTransactionHeaders } from './transaction-headers.js';
import { Parameters } from './parameters.js';
import { errorResponse } from './respond.js';
import { handleTableApi } from './table-api.js';

const tablePath = /^\/api\/now(?:\/(v1|v2))?\/table\/([^/]+)(?:\/([^/]+))?\/?$/;

/** Far above what a server in front of an instance lets through. */
const maxUrlLength = 65_536;

/** A path's segment without its escapes, or as it is when they are broken. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function unauthenticated({ settings }: Instance): ServiceNowError {
  const message = settings.unauthenticatedText === 'older' ? 'User Not Authenticated' : 'User is not authenticated';
  return new ServiceNowError(401, message, 'Required to provide Auth information');
}

/** HEAD is GET without a body; POST may name another method in a header (servicenow-api.md 1.1). */
function methodOf(request: Request): string {
  const override = request.headers.get('X-HTTP-Method-Override')?.trim().toUpperCase();
  if (request.method === 'POST' && override !== undefined && /^(PATCH|PUT|DELETE|GET)$/.test(override)) return override;
  return request.method === 'HEAD' ? 'GET' : request.method;
}

function checkAccept(request: Request): void {
  const accept = request.headers.get('Accept');
  if (accept === null || accept.trim() === '' || /application\/(json|\*)|\*\/\*/i.test(accept)) return;
  throw new ServiceNowError(406, `Cannot produce ${accept}`, 'Supported media types are: [application/json]');
}

function isVersion(version: string | undefined): version is ApiVersion {
  return version === undefined || version === 'v1' || version === 'v2';
}

function route(instance: Instance, request: Request, url: URL, actor: Actor): Response | Promise<Response> {
  checkAccept(request);
  const [path, version, table = '', sysId] = tablePath.exec(url.pathname) ?? [];
  if (path === undefined || !isVersion(version)) {
    throw new ServiceNowError(400, 'Requested URI does not represent any resource');
  }
  const exchange: Exchange = {
    instance,
    request,
    url,
    actor,
    method: methodOf(request),
    parameters: new Parameters(url.searchParams),
    version,
    apiBase: `${url.origin}/api/now${version === undefined ? '' : `/${version}`}`,
  };
  return handleTableApi(exchange, decodeSegment(table), sysId === undefined ? undefined : decodeSegment(sysId));
}

/** Lets the answer come about; a refusal becomes the error envelope. */
async function settle(answer: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ServiceNowError) return errorResponse(error);
    throw error;
  }
}

/** Counts the request against the user's rate rule, where there is one. */
async function answerWithinRate(instance: Instance, actor: Actor, answer: () => Promise<Response>): Promise<Response> {
  const now = instance.clock.now();
  const rate = instance.rates.take(actor.userName, instance.settings.requestsPerHour, now);
  if (rate === undefined) return answer();
  if (rate.isExceeded) return rateLimitResponse(rate.limit, Math.ceil((rate.resetsAt - now) / 1000), now);
  const response = await answer();
  const headers = rateHeaders(rate.limit, rate.resetsAt);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Answers everything under `/api/`. */
export async function handleApi(instance: Instance, request: Request, url: URL): Promise<Response> {
  if (request.url.length > maxUrlLength) return errorResponse(new ServiceNowError(414, 'URI Too Long'));
  const actor = authenticate(instance, request);
  if (actor === undefined) return errorResponse(unauthenticated(instance));
  const response = await answerWithinRate(instance, actor, () =>
    settle(() => route(instance, request, url, actor)),
  );
  addTransactionHeaders(instance, request, url, actor, response.headers);
  return request.method === 'HEAD' ? new Response(null, response) : response;
}
