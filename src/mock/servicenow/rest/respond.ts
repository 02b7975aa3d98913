import type { ServiceNowError } from '../errors.js';

const jsonType = 'application/json;charset=UTF-8';

/** An answer with a JSON body. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': jsonType, ...headers } });
}

/** The error envelope (servicenow-api.md 1.4). */
export function errorResponse({ status, message, detail }: ServiceNowError): Response {
  const headers: Record<string, string> =
    status === 401 ? { 'WWW-Authenticate': 'Basic realm="Service-now"' } : {};
  return json({ error: { message, detail }, status: 'failure' }, status, headers);
}
