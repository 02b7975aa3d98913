import type { Answer, AnswerHeaders } from './answer.js';
import type { ServiceNowError } from './errors.js';

const jsonType = 'application/json;charset=UTF-8';

/** Returns an answer whose body is JSON already. */
export function jsonBody(body: string | Uint8Array<ArrayBuffer>, status = 200, headers: AnswerHeaders = {}): Answer {
  return { status, headers: { 'Content-Type': jsonType, ...headers }, body };
}

/** Returns an answer with a JSON body. */
export const json = (body: unknown, status = 200, headers: AnswerHeaders = {}): Answer =>
  jsonBody(JSON.stringify(body), status, headers);

/** Returns an answer without a body. */
export const empty = (status: number, headers: AnswerHeaders = {}): Answer => ({ status, headers, body: null });

/** Returns the error envelope (servicenow-api.md 1.4). */
export function errorAnswer({ status, message, detail }: ServiceNowError): Answer {
  return json({ error: { message, detail }, status: 'failure' }, status);
}
