import * as z from 'zod/mini';
import { Problem } from '../contract/problem.js';
import { fieldIssues } from '../contract/wire.js';
import { TicketingError, type ErrorCode } from './ticketing-error.js';

/** Parses a JSON body by a schema of the contract. @throws {TicketingError} `invalid-answer`, naming the fields. */
export function parseAnswer<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const fields = fieldIssues(result.error);
  const named = fields.map(({ field, detail }) => `${field || 'answer'}: ${detail}`).join('; ');
  throw new TicketingError('invalid-answer', `The answer does not follow the contract (${named}).`, { fields });
}

/** Reads a success answer's JSON. @throws {TicketingError} `invalid-answer` for HTML and broken JSON. */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new TicketingError('invalid-answer', 'The answer is not JSON.', { status: response.status });
  }
}

/** Turns an answer that is not a success into an error; what is not a problem body counts by its status alone. */
export async function readProblem(response: Response): Promise<TicketingError> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = z.safeParse(Problem, body);
  const { status } = response;
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'));
  if (!problem.success) return new TicketingError(codeOf(status), '', { status, retryAfter });
  const { code, detail, errors } = problem.data;
  return new TicketingError(code ?? codeOf(status), detail, { status, fields: errors, retryAfter });
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  422: 'invalid-request',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/** A refusal is a definite no, whatever its number; what is neither success nor refusal follows no contract. */
function codeOf(status: number): ErrorCode {
  const known = codes[status];
  if (known) return known;
  if (status >= 500) return 'internal';
  return status >= 400 ? 'invalid-request' : 'invalid-answer';
}

/** Seconds to wait: the header is a number of seconds or an HTTP date. */
function readRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
