import { ServiceNowError } from './errors.js';
import type { Instance } from './instance.js';
import { handlePages } from './pages/pages.js';
import { handleApi } from './rest/api.js';
import { errorResponse } from './rest/respond.js';
import { handleRevokeRequest, handleTokenRequest } from './security/oauth-endpoint.js';

function dispatch(instance: Instance, request: Request): Response | Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname.startsWith('/api/')) return handleApi(instance, request, url);
  if (url.pathname === '/oauth_token.do') return handleTokenRequest(instance, request);
  if (url.pathname === '/oauth_revoke_token.do') return handleRevokeRequest(instance, url);
  return handlePages(instance, request, url);
}

/** Answers any request; what nobody foresaw becomes a 500 in ServiceNow's envelope, never a stack trace. */
export async function handleRequest(instance: Instance, request: Request): Promise<Response> {
  try {
    return await dispatch(instance, request);
  } catch (error) {
    if (error instanceof ServiceNowError) return errorResponse(error);
    instance.log(`unexpected error: ${String(error)}`);
    return errorResponse(new ServiceNowError(500, 'Unexpected error', 'The request could not be processed'));
  }
}
