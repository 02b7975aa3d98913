import { diagnose } from '../../../src/backend/servicenow/diagnose.js';
import { causeOf, failureText } from '../../../src/backend/servicenow/failure.js';

const body = { error: { message: 'User is not authenticated', detail: 'Required to provide Auth information' }, status: 'failure' };
const refused = (headers: HeadersInit) => diagnose({ status: 401, headers: new Headers(headers), text: JSON.stringify(body), body }, { access: 'read', on: 'incident' });
const asking = (challenge: string) => refused({ 'WWW-Authenticate': challenge });

// covers: S11
test.each([
  ['Bearer realm="Service-now"', ['bearer']],
  ['BEARER realm="Service-now"', ['bearer']],
  ['Bearer', ['bearer']],
  ['Bearer  realm="Service-now"', ['bearer']],
  [' Bearer ', ['bearer']],
  ['Bearer realm="a, Basic b", error="invalid_token", Digest qop="auth", nonce=abc', ['bearer', 'digest']],
  ['Bearer realm="a \\" , Basic realm=", Negotiate', ['bearer', 'negotiate']],
  ['Bearer realm = "Service-now", scope ="a"', ['bearer']],
  ['Negotiate YII=, Bearer a, Negotiate', ['negotiate', 'bearer']],
])('a 401 that asks for %s alone tells that Basic authentication is refused', (challenge, offers) => {
  const failure = asking(challenge);
  expect([failure.code, failure.offers]).toEqual(['provider-credentials', offers]);
  expect(failure.message).toBe(
    `This instance rejects Basic authentication, which is a username and password. It asks for ${offers.join(', ')}. Ask your ServiceNow administrator for an inbound authentication profile of the type Basic Auth in the REST API access policy of the Table API. If the policy has one, check the username and password, because the instance may name only its newest profile.`,
  );
  expect(causeOf(failure)).toEqual({ provider: 'servicenow', needs: [], asks: [], offers });
});

// covers: S11
test.each(['Basic realm="Service-now"', 'BASIC realm="Service-now"', 'Bearer realm="Service-now", BASIC realm="Service-now"', 'Bearer, Basic', 'realm="a"', '', '"Bearer"'])(
  'a 401 that asks for %j says nothing but that the credentials were refused',
  (challenge) => {
    const failure = asking(challenge);
    expect([failure.code, failure.offers, failure.message]).toEqual(['provider-credentials', [], failureText['provider-credentials']]);
    expect(causeOf(failure)).toEqual({ provider: 'servicenow', needs: [], asks: [] });
  },
);

test('neither does one that asks for nothing', () => {
  expect(refused({})).toMatchObject({ code: 'provider-credentials', offers: [], message: failureText['provider-credentials'] });
});

test('challenges in headers of their own are one list', () => {
  const both: [string, string][] = [['WWW-Authenticate', 'Bearer realm="Service-now"'], ['WWW-Authenticate', 'Digest qop="auth"']];
  expect(refused(both).offers).toEqual(['bearer', 'digest']);
  expect(refused([...both, ['WWW-Authenticate', 'Basic realm="Service-now"']]).offers).toEqual([]);
});

test('a failure keeps what was asked for, as one of a read and with the call that it was', () => {
  const exchange = { request: 'GET /api/now/table/incident', status: 401, message: '', account: '', at: '2024-01-15T10:30:00Z' };
  expect(asking('Bearer').during(exchange).offers).toEqual(['bearer']);
});
