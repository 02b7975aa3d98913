import * as z from 'zod/mini';
import type { Endpoint } from '../contract/endpoint.js';
import { Problem, type ProblemCode } from '../contract/problem.js';
import { fieldIssues } from '../contract/wire.js';
import { pause } from './or-abort.js';
import { TicketingError, type ErrorCode } from './ticketing-error.js';

/** The milliseconds that the body of a refusal may take: its status says the most. */
const bodyLimit = 2_000;

/** Parses a JSON body by a schema of the contract. @throws {TicketingError} `invalid-answer`, naming the fields. */
export function parseAnswer<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const issues = fieldIssues(result.error);
  const named = issues.map(({ field, detail }) => `${field || 'answer'}: ${detail}`).join('; ');
  throw new TicketingError('invalid-answer', `The answer does not follow the contract (${named}).`, { issues });
}

/** Reads a success answer's JSON. @throws {TicketingError} `invalid-answer` for what is none, `no-api` for a page. */
export const readJson = async (response: Response): Promise<unknown> => parseJson(await response.text(), response);

/** Reads a success answer that has nothing to say: no body, or an object that a backend sends all the same. @throws {TicketingError} */
export async function readNothing(response: Response): Promise<undefined> {
  const text = await response.text();
  if (text === '') return;
  const value = parseJson(text, response);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TicketingError('invalid-answer', 'The answer is no object.');
}

function parseJson(text: string, response: Response): unknown {
  try {
    // Only a text that may hold a long number is gone through once more.
    return JSON.parse(text, /\d{16}/.test(text) ? withDigits : undefined);
  } catch {
    if (/^\s*</.test(text)) throw pageError(response);
    throw new TicketingError('invalid-answer', 'The answer is not JSON.', { status: response.status });
  }
}

/** Keeps all digits of a whole number that is too long for one, as a text: ids of 64 bits would become one another. (A browser that does not tell the source keeps the number.) */
const withDigits = (_: string, value: unknown, { source = '' }: { readonly source?: string } = {}): unknown =>
  Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? source : value;

/** Returns the error for an answer that no call of the contract gives; undefined for a success, whose body is still to be read. */
export function strayError(response: Response): TicketingError | undefined {
  const { ok, type, status, headers } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) return new TicketingError('unauthenticated', '', { status });
  return ok && /html/i.test(headers.get('Content-Type') ?? '') ? pageError(response) : undefined;
}

/** Turns an answer that is not a success into an error; what is not a problem body counts by its status alone. */
export async function readProblem(response: Response, { method }: Pick<Endpoint, 'method'>): Promise<TicketingError> {
  const { status } = response;
  const retryAfterMs = readRetryAfter(response.headers.get('Retry-After'));
  const problem = z.safeParse(Problem, await readSoon(response));
  if (!problem.success) return new TicketingError(codeOf(status), '', { status, retryAfterMs });
  const { code, detail, errors } = problem.data;
  // The one status with one meaning, whatever a gateway writes below it.
  if (status === 401) return new TicketingError('unauthenticated', detail, { status });
  const definite = code !== undefined && !open.has(code);
  // Nothing was typed for a read: it has no values to correct.
  const told = method === 'GET' && code === 'invalid-request' ? 'refused' : code;
  return new TicketingError(told ?? codeOf(status), detail, { status, issues: errors, retryAfterMs, definite, facts: problem.data });
}

export const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError';

export const isAbort = (error: unknown): boolean => isTimeout(error) || (error instanceof DOMException && error.name === 'AbortError');

/** What the backend says where it does not know the outcome either (domain W). */
const open: ReadonlySet<ProblemCode> = new Set(['internal', 'outcome-unknown', 'idempotency-in-progress']);

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthenticated',
  403: 'blocked',
  404: 'not-found',
  407: 'blocked',
  408: 'timeout',
  410: 'not-found',
  413: 'too-large',
  425: 'unavailable',
  429: 'rate-limited',
  451: 'blocked',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/** What a status says by itself. A backend's own refusals carry a code: this one may be a gateway's. */
function codeOf(status: number): ErrorCode {
  const known = codes[status];
  if (known) return known;
  if (status >= 500) return 'internal';
  return status >= 400 ? 'refused' : 'invalid-answer';
}

const pageError = ({ status }: Response): TicketingError => new TicketingError('no-api', 'A page came in the place of an answer.', { status });

/** Reads a JSON body; undefined where it is none, or takes its time. */
async function readSoon(response: Response): Promise<unknown> {
  const read = new AbortController();
  const body: Promise<unknown> = response.json().catch(() => undefined);
  const late = pause(bodyLimit, read.signal).catch(() => undefined);
  const first = await Promise.race([body, late]);
  read.abort();
  return first;
}

/** In milliseconds: who is to come later than tomorrow asks again tomorrow. */
const day = 86_400_000;

/** Milliseconds to wait: the header is a number of seconds or an HTTP date. */
function readRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), day) : undefined;
}
