import { describe, expect, it } from 'vitest';
import { CannotBegin, checkConformance, InstanceError } from '../../src/conformance/index.js';
import { Secrets } from '../../src/conformance/kit/secrets.js';
import { checkSubject } from './support/subject.js';

describe('secrets in answers', () => {
  it.each(['a token-1234 b', 'dG9rZW4tMTIzNA==', 'token%2D1234'.replace('%2D', '-')])('are found in "%s", and struck out', (text) => {
    const secrets = new Secrets();
    secrets.add('token-1234');
    expect(secrets.isIn(text)).toBe(true);
    expect(secrets.isIn(secrets.strikeOut(text))).toBe(false);
  });

  it('are a password by itself unless it is a word, and one with the name before it', () => {
    const [word, other] = [new Secrets(), new Secrets()];
    word.addAccount({ user: 'q', password: 'integration' });
    other.addAccount({ user: 'q', password: 'Integr4tion' });
    expect([word.isIn('The integration'), word.isIn('q:integration'), other.isIn('Integr4tion')]).toEqual([false, true, true]);
  });

  it('are nothing that is too short to tell', () => {
    const secrets = new Secrets();
    secrets.add('abc');
    secrets.add(undefined);
    expect(secrets.isIn('abc')).toBe(false);
  });
});

const answering = (status: number, body: unknown): typeof fetch => () => Promise.resolve(Response.json(body, { status }));

describe('what keeps the kit from its work', () => {
  const options = { baseUrl: 'http://127.0.0.1:1', tokens: { everyone: 'one' }, anomaly: '42' };

  it('is a backend that does not list the links of the anomaly', async () => {
    await expect(checkConformance({ ...options, fetch: answering(403, {}) })).rejects.toThrow(new CannotBegin('The links of anomaly 42 were answered 403. Look at --base-url, --token and --anomaly.'));
    const away: typeof fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }));
    await expect(checkConformance({ ...options, fetch: away })).rejects.toThrow('answered nothing (fetch failed: connect ECONNREFUSED)');
  });

  it('is a backend that is not connected, where the kit may not connect it or cannot', async () => {
    await expect(checkSubject({ scenario: 'not-connected', connection: null })).rejects.toThrow('ServiceNow is not connected there. Connect it first, or say with --connection');
    const wrong = { url: 'https://acme.service-now.com', user: 'qualytics_integration', password: 'not-this-one' };
    await expect(checkSubject({ scenario: 'not-connected', connection: wrong })).rejects.toThrow('The connection was answered 400 provider-credentials. Look at --connection and its account.');
  });

  it('is a mock ServiceNow that cannot be steered, and what it says', async () => {
    const refusing = answering(401, { detail: 'The mock’s own surface wants the token that it printed at its start.' });
    await expect(checkSubject({ servicenowFetch: refusing })).rejects.toThrow(InstanceError);
    await expect(checkSubject({ servicenowFetch: refusing })).rejects.toThrow(/answered 401 to PUT \/__mock\/faults\/rate-limited: The mock’s own surface wants the token/);
  });
});

it('says of each rule that it could not check what it wants for that', async () => {
  const { results } = await checkSubject({ isUnsteered: true });
  const reasons = new Set(results.filter(({ outcome }) => outcome === 'not checked').map(({ reason }) => reason));
  expect(reasons).toEqual(new Set(['it wants --mock-servicenow', 'it wants --connection', 'the kit has no address that it could be led to', 'the kit cannot end the backend and start it again']));
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
});

it('connects a backend that is not connected yet, where it may', async () => {
  const { results } = await checkSubject({ scenario: 'not-connected' });
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
});

it('knows a backend with the documented calls alone, and asks for no addition', async () => {
  const { contract, results } = await checkSubject({ settings: { additions: false } });
  expect(contract).toBeUndefined();
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(results.find(({ id }) => id === '7.2')).toMatchObject({ outcome: 'not checked', reason: 'the backend does not announce `sync_now`' });
});
