import * as z from 'zod/mini';
import { strictEndpoints } from '../../contract/strict/endpoints.js';
import { Problem } from '../../contract/strict/problem.js';
import type { StrictEndpoint } from '../../contract/strict/strict-endpoint.js';
import type { RuleId } from '../rules/rules.js';
import type { Answered } from './exchange.js';
import { at, textAt } from './read.js';

/** What is known of an answer beside itself. */
interface Known {
  /** Whether the request's token was one of those that the kit was given. */
  readonly isSignedIn: boolean;
  readonly hasSecret: boolean;
  /** Whether the backend has more than the documented calls. */
  readonly hasAdditions: boolean;
  /** The request ids of earlier problems. */
  readonly requestIds: ReadonlySet<string>;
}

/** Returns the rules that hold for every answer and that this one does not keep, each with what is wrong. */
export function wrongWith(answer: Answered, known: Known): ReadonlyMap<RuleId, string> {
  const { status } = answer;
  if (status === 0) return new Map();
  const wrong = new Map<RuleId, string | undefined>([
    ['1.9', isRedirect(status) ? `It is a redirect, ${status}` : undefined],
    ['1.8', isUncached(answer) ? undefined : `Cache-Control is "${answer.response?.headers['cache-control'] ?? ''}"`],
    ['1.12', known.hasSecret || hasSecretKey(answer.body) ? 'There is a secret in the answer' : undefined],
    ['1.1', status === 401 && known.isSignedIn ? 'It is 401, with a token that is right elsewhere' : undefined],
    ['1.2', status < 300 ? wrongSuccess(answer) : undefined],
    ['1.3', status >= 400 ? wrongProblem(answer) : undefined],
    ['1.10', status >= 400 && known.hasAdditions ? wrongRequestId(answer, known.requestIds) : undefined],
  ]);
  return new Map([...wrong].flatMap(([rule, message]) => (message === undefined ? [] : [[rule, message]])));
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

function isUncached({ response }: Answered): boolean {
  const directives = (response?.headers['cache-control'] ?? '').toLowerCase().split(',').map((directive) => directive.trim());
  return directives.includes('no-store') || (directives.includes('no-cache') && directives.includes('private'));
}

/** The secret is write-only: no answer has a key of its name with anything behind it. */
function hasSecretKey(body: unknown): boolean {
  if (Array.isArray(body)) return body.some(hasSecretKey);
  if (typeof body !== 'object' || body === null) return false;
  return Object.entries(body).some(([key, value]) => (key === 'api_access_token' ? value !== undefined && value !== null && value !== '' : hasSecretKey(value)));
}

function wrongSuccess({ call, status, body, response }: Answered): string | undefined {
  if (call === undefined) return undefined;
  const { answer, stream, status: expected = 200 }: StrictEndpoint = strictEndpoints[call];
  if (status !== expected) return `The status is ${status}, not ${expected}`;
  if (expected === 204) return response?.text ? 'A 204 has a body' : undefined;
  const values = stream && Array.isArray(body) ? body : [body];
  const issues = values.flatMap((value) => z.safeParse(answer, value).error?.issues ?? []);
  return issues.length > 0 ? `The answer does not fit its schema: ${listed(issues)}` : undefined;
}

function wrongProblem({ status, body, response }: Answered): string | undefined {
  const type = response?.headers['content-type'] ?? '';
  if (!/^application\/problem\+json\s*(;|$)/i.test(type)) return `Content-Type is "${type}", not application/problem+json`;
  const issues = z.safeParse(Problem, body).error?.issues ?? [];
  if (issues.length > 0) return `The body is no problem of the contract: ${listed(issues)}`;
  return at(body, 'status') === status ? undefined : `\`status\` is ${textAt(body, 'status')}, the answer’s own is ${status}`;
}

function wrongRequestId({ body }: Answered, earlier: ReadonlySet<string>): string | undefined {
  const id = textAt(body, 'request_id');
  if (id === '') return 'There is no request_id';
  return earlier.has(id) ? `An earlier problem has the same request_id, ${id}` : undefined;
}

const listed = (issues: readonly z.core.$ZodIssue[]): string =>
  issues.slice(0, 5).map(({ path, message }) => `${path.map(String).join('.') || 'the body'}: ${message}`).join('; ');
