import type { ProblemCode } from '../../src/contract/problem.js';
import { problemStatus } from '../../src/contract/strict/problem-status.js';
import { html, json, redirect, text } from '../simulation/answers.js';
import { after, before, group, type Fault } from './fault.js';

/** Returns a problem body of the contract. */
const problem = (code: ProblemCode): Response =>
  json(JSON.stringify({ type: 'about:blank', title: code, status: problemStatus[code], detail: 'What happened, then what to do.', code }), problemStatus[code], {
    'Content-Type': 'application/problem+json',
  });

const refusals: readonly ProblemCode[] = [
  'forbidden',
  'invalid-request',
  'already-linked',
  'integration-exists',
  'other-instance',
  'not-connected',
  'idempotency-mismatch',
  'ticket-not-found',
  'provider-credentials',
  'provider-forbidden',
  'provider-unreachable',
  'provider-timeout',
  'provider-hibernating',
  'provider-rate-limited',
  'provider-rejected',
  'provider-error',
  'rate-limited',
  'unavailable',
];
const open: readonly ProblemCode[] = ['internal', 'outcome-unknown', 'idempotency-in-progress'];

const named = <Entry>(codes: readonly ProblemCode[], entry: (code: ProblemCode) => Entry): Record<string, Entry> =>
  Object.fromEntries(codes.map((code) => [`problem ${code}`, entry(code)]));

const plain = [400, 403, 404, 405, 407, 409, 410, 413, 415, 422, 425, 429, 431, 451, 500, 501, 502, 503, 504, 520] as const;

/** Statuses with and without a problem body, redirects, pages. */
export const statusFaults: readonly Fault[] = [
  ...group('problem', {
    ...named(refusals, (code) => before(() => problem(code), 'refusal')),
    'problem not-found': before(() => problem('not-found'), 'gone'),
    ...named(open, (code) => before(() => problem(code))),
    'problem outcome-unknown, done': after(() => problem('outcome-unknown')),
    'problem internal, done': after(() => problem('internal')),
    'problem without a code': before(() => json('{"status":409,"detail":"No code."}', 409)),
    'problem with a code unheard of': before(() => json('{"status":409,"detail":"A new one.","code":"unheard-of"}', 409)),
  }),
  ...group('status', {
    ...Object.fromEntries(plain.map((status) => [`${status}`, before(() => html(status))])),
    '408': before(() => text(408)),
    '429, at once again': before(() => text(429, { 'Retry-After': '0' })),
    '503, a minute': before(() => text(503, { 'Retry-After': '60' })),
    '304': before(() => new Response(null, { status: 304 })),
    ...Object.fromEntries([408, 413, 500, 502, 503, 504].map((status) => [`${status}, done`, after(() => html(status))])),
  }),
  ...group('sign-in', {
    '401, a page': before(() => html(401), 'sign-in'),
    '401, a problem': before(() => problem('unauthenticated'), 'sign-in'),
    '401, done': after(() => html(401), 'sign-in'),
    ...Object.fromEntries([301, 302, 303, 307, 308].map((status) => [`${status}`, before(() => redirect(status), 'sign-in')])),
    '302, done': after(() => redirect(), 'sign-in'),
    'HTML 200': before(() => html(), 'sign-in'),
    'HTML 200, done': after(() => html(), 'sign-in'),
    'HTML 200 as JSON': before(() => json('<!doctype html><p>Sign in</p>'), 'sign-in'),
  }),
];
