import { readAddress } from '../http/address.js';
import { andThen, answerOrRefuse, withoutBody, type Answer, type Reply } from '../http/answer.js';
import { ServiceNowError } from '../http/errors.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { errorAnswer } from '../http/respond.js';
import { handlePages } from '../pages/pages.js';
import { handleApi } from '../rest/api.js';
import { handleRevokeRequest, handleTokenRequest } from '../security/oauth-endpoint.js';
import { handleSessionRequest } from '../security/session-endpoint.js';
import type { Instance } from './instance.js';

/** Addresses beyond it are seldom asked twice. */
const longAddress = 2000;

/** Clients that poll ask for the same address. Nobody changes what is handed out. */
function parseUrl({ urls }: Instance, address: string): URL {
  return address.length > longAddress ? readAddress(address) : urls.get(address, () => readAddress(address));
}

function dispatch(instance: Instance, request: InstanceRequest): Reply {
  const url = parseUrl(instance, request.url);
  if (url.pathname.startsWith('/api/')) return handleApi(instance, request, url);
  switch (url.pathname) {
    case '/oauth_token.do':
      return handleTokenRequest(instance, request);
    case '/oauth_revoke_token.do':
      return handleRevokeRequest(instance, request, url);
    case '/angular.do':
      return handleSessionRequest(instance, request, url);
    default:
      return handlePages(instance, request, url);
  }
}

/** Turns an error into a refusal. What nobody foresaw is a 500 in ServiceNow's envelope, never a stack trace. */
function refusalOf(error: unknown, { log }: Instance): Answer {
  if (error instanceof ServiceNowError) return errorAnswer(error);
  log(`unexpected error: ${String(error)}`);
  return errorAnswer(new ServiceNowError(500, 'Unexpected error', 'The request could not be processed'));
}

/** Answers any request. HEAD gets what GET would, without the body (servicenow-api.md 1.1). */
export function answerRequest(instance: Instance, request: InstanceRequest): Reply {
  const reply = answerOrRefuse(() => dispatch(instance, request), (error) => refusalOf(error, instance));
  return request.method === 'HEAD' ? andThen(reply, withoutBody) : reply;
}
