import type { ProblemCode } from '../../contract/problem.js';
import { problemStatus } from '../../contract/strict/problem-status.js';
import type { Problem } from '../../contract/strict/problem.js';
import type { ProblemError } from '../problems/problem-error.js';

/** What one person may see is nobody else's, and is another thing in a moment. */
const fresh = { 'Cache-Control': 'no-store' };

const jsonHeaders = { 'Content-Type': 'application/json', ...fresh };

/** Answers a success that says nothing. */
export const nothing = (): Response => new Response(null, { status: 204, headers: fresh });

export const json = (value: unknown, status: number): Response => new Response(JSON.stringify(value), { status, headers: jsonHeaders });

/** Answers one value a line, each sent as soon as it is there. */
export function ndjson(values: AsyncIterable<unknown>): Response {
  const encoder = new TextEncoder();
  const iterator = values[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson', ...fresh } });
}

/** Answers a problem body (RFC 9457) for the error. @param requestId by which the log knows the call */
export function problem({ code, detail, options }: ProblemError, requestId: string): Response {
  const { errors, status: instead, retryAfter, ...facts } = options;
  const status = instead ?? problemStatus[code];
  const type = `urn:servicenow-ticketing:problem:${code}`;
  const body: Problem = { type, title: title(code), status, detail, code, errors: errors?.map((issue) => ({ ...issue })), ...facts, request_id: requestId };
  const headers = new Headers({ 'Content-Type': 'application/problem+json', ...fresh });
  if (retryAfter !== undefined) headers.set('Retry-After', String(Math.ceil(retryAfter)));
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}

/** `provider-timeout` reads `ServiceNow: timeout`. */
function title(code: ProblemCode): string {
  const words = code.replaceAll('-', ' ').replace(/^provider /, 'ServiceNow: ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
