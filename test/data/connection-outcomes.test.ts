import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Integration } from '../../src/contract/integrations.js';
import { connect, disconnect, replaceCredentials, testCredentials } from '../../src/data/connection.js';
import { integrationsQuery } from '../../src/data/integrations.js';
import { clientAnswering, gateway, pageOf, problem, type Answering } from '../support/answering.js';

const instanceUrl = 'https://acme.service-now.com/';
const token = 'bob:S3CRET';
const updated = '2024-01-15T10:30:00Z';
const row = (id: string, more: object = {}) => ({ id, type: 'servicenow', api_url: 'https://acme.service-now.com', credentials_updated_at: updated, ...more });
const before = z.parse(Integration, row('5'));

/** A client whose backend answers writes so, and has these connections. */
const answering = (write: () => Response, ...rows: readonly object[]): Answering => clientAnswering(({ method }) => (method === 'GET' ? pageOf(rows) : write()), { timeout: 400 });

const endOf = (write: Promise<unknown>): Promise<unknown> => write.catch((error: unknown) => error);
const lost = () => gateway(503);

/** What was lost is looked for until the time of a write is over: all of these wait together. */
const allOf = <Case extends readonly unknown[]>(cases: readonly Case[], check: (...one: Case) => Promise<void>) => Promise.all(cases.map((one) => check(...one)));
type Rows = readonly object[];

describe('a connection whose answer was lost', () => {
  // covers: W, S3
  it('is made where a look shows one of its type to that instance', async () => {
    const other = { api_url: 'https://other.example' };
    await allOf<[Rows, boolean]>(
      [
        [[row('6', other), row('5')], true],
        [[], false],
        [[row('5', other)], false],
        [[row('5', { api_url: '' }), row('6', { api_url: 'acme' })], false],
        [[row('5', { type: 'jira' })], false],
      ],
      async (rows, isMade) => {
        const end = await endOf(connect(answering(lost, ...rows).client, { instanceUrl, token }));
        expect(end, JSON.stringify(rows)).toMatchObject(isMade ? { id: '5' } : { name: 'TicketingError', definite: true });
      },
    );
  });

  it('is the same where its address is no URL, but just that', async () => {
    expect(await endOf(connect(answering(lost, row('6', { api_url: 'other' }), row('5', { api_url: 'acme' })).client, { instanceUrl: 'acme', token }))).toMatchObject({ id: '5' });
  });

  // covers: W, S4
  it('has new credentials where they have a new date, and stays unclear where it has none', async () => {
    const later = { credentials_updated_at: '2024-01-15T10:31:00Z' };
    await allOf<[Rows, object]>(
      [
        [[row('6'), row('5', later)], { id: '5' }],
        [[row('6', later), row('5')], { definite: true }],
        [[row('5', { credentials_updated_at: '' })], { outcomeUnknown: true, code: 'unavailable' }],
        [[row('6')], { outcomeUnknown: true, code: 'unavailable' }],
      ],
      async (rows, end) => expect(await endOf(replaceCredentials(answering(lost, ...rows).client, before, token)), JSON.stringify(rows)).toMatchObject(end),
    );
  });

  // covers: W
  it('is gone where it is not there, whatever else is', async () => {
    expect(await endOf(disconnect(answering(lost, row('6')).client, '5'))).toBeUndefined();
    expect(await endOf(disconnect(answering(lost, row('6'), row('5')).client, '5'))).toMatchObject({ definite: true });
  });
});

describe('a connection that somebody else had removed before', () => {
  const removed = () => problem(404, 'not-found');

  it('is told with what is in its place, if anything is', async () => {
    expect(await endOf(disconnect(answering(removed, row('5'), row('6')).client, '5'))).toMatchObject({ id: '6' });
    expect(await endOf(disconnect(answering(removed).client, '5'))).toBeUndefined();
    expect(await endOf(disconnect(answering(removed, row('6', { type: 'jira' })).client, '5'))).toBeUndefined();
  });

  it('is gone where nobody can read what is in its place', async () => {
    const { client } = clientAnswering(({ method }) => (method === 'GET' ? problem(403, 'forbidden') : removed()));
    expect(await endOf(disconnect(client, '5'))).toBeUndefined();
  });

  it('has nothing in its place where it was this call that removed it', async () => {
    const { client } = answering(() => new Response(null, { status: 204 }), row('6'));
    expect(await endOf(disconnect(client, '5'))).toBeUndefined();
  });
});

describe('a second try to connect', () => {
  const exists = () => problem(409, 'integration-exists');
  const tried = (write: () => Response, ...rows: readonly object[]) => endOf(connect(answering(write, ...rows).client, { instanceUrl, token }, { inDoubt: true }));

  // covers: W
  it('finds what the first has made, and nobody else’s', async () => {
    expect(await tried(exists, row('5'))).toMatchObject({ id: '5' });
    expect(await tried(exists, row('5', { api_url: 'https://other.example' }))).toMatchObject({ code: 'integration-exists' });
    expect(await tried(() => problem(403, 'forbidden'), row('5'))).toMatchObject({ code: 'forbidden' });
  });

  it('is a first one where the first is known to have made nothing', async () => {
    const { client } = answering(exists, row('5'));
    expect(await endOf(connect(client, { instanceUrl, token }))).toMatchObject({ code: 'integration-exists' });
  });
});

describe('a refused write of the connection', () => {
  it.each([
    ['not-found', 404, true],
    ['integration-exists', 409, true],
    ['other-integration-active', 409, true],
    ['forbidden', 403, false],
    ['provider-credentials', 400, false],
  ])('with %s (%d) has read anew what may have changed: %s', async (code, status, anew) => {
    const { client } = answering(() => problem(status, code));
    const { queryKey, queryFn } = integrationsQuery(client);
    await client.queries.query({ queryKey, queryFn });
    expect(await endOf(replaceCredentials(client, before, token))).toMatchObject({ code });
    expect(client.queries.getQueryCache().find({ queryKey })?.state.isInvalidated).toBe(anew);
  });
});

describe('credentials that are tested', () => {
  // covers: S11
  it('are sent with the address, and each finished check is told', async () => {
    const { client, asked } = answering(() => new Response('{"check":"address","status":"passed"}\n{"check":"sign-in","status":"failed"}\n', { headers: { 'Content-Type': 'application/x-ndjson' } }));
    const checks: string[] = [];
    for await (const { check, status } of testCredentials(client, { instanceUrl, token }, new AbortController().signal)) checks.push(`${check} ${status}`);
    expect(asked).toEqual([`POST /api/integrations/test ${JSON.stringify({ type: 'servicenow', api_url: instanceUrl, api_access_token: token })}`]);
    expect(checks).toEqual(['address passed', 'sign-in failed']);
  });
});
