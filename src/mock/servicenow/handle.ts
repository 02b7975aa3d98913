import type { Answer, Reply } from './answer.js';
import { ServiceNowError } from './errors.js';
import type { Instance } from './instance.js';
import { handlePages } from './pages/pages.js';
import { handleApi } from './rest/api.js';
import { errorAnswer } from './rest/respond.js';
import { handleRevokeRequest, handleTokenRequest } from './security/oauth-endpoint.js';
import { handleSessionRequest } from './security/session-endpoint.js';

/** Addresses beyond it are seldom asked twice. */
const longAddress = 2000;

/** Clients that poll ask for the same address. Nobody changes what is handed out. */
function parseUrl({ urls }: Instance, address: string): URL {
  return address.length > longAddress ? new URL(address) : urls.get(address, () => new URL(address));
}

function dispatch(instance: Instance, request: Request): Reply {
  const url = parseUrl(instance, request.url);
  if (url.pathname.startsWith('/api/')) return handleApi(instance, request, url);
  switch (url.pathname) {
    case '/oauth_token.do':
      return handleTokenRequest(instance, request);
    case '/oauth_revoke_token.do':
      return handleRevokeRequest(instance, url);
    case '/angular.do':
      return handleSessionRequest(instance, request, url);
    default:
      return handlePages(instance, request, url);
  }
}

/** Answers any request; what nobody foresaw becomes a 500 in ServiceNow's envelope, never a stack trace. */
export async function answerRequest(instance: Instance, request: Request): Promise<Answer> {
  try {
    return await dispatch(instance, request);
  } catch (error) {
    if (error instanceof ServiceNowError) return errorAnswer(error);
    instance.log(`unexpected error: ${String(error)}`);
    return errorAnswer(new ServiceNowError(500, 'Unexpected error', 'The request could not be processed'));
  }
}
