import { diagnose, diagnoseNetwork, isInterrupted } from '../../../src/backend/servicenow/diagnose.js';
import { barredText } from '../../../src/backend/reach/reach.js';
import { failureText, ServiceNowError, untoldRefusal } from '../../../src/backend/servicenow/failure.js';

const right = { access: 'create', on: 'incident' } as const;

const answer = (status: number, text: string, headers = {}) => {
  const isJson = text.startsWith('{');
  return diagnose({ status, text, headers: new Headers(headers), body: isJson ? (JSON.parse(text) as unknown) : undefined }, right);
};

const envelope = (message: string, detail: string | null) => JSON.stringify({ error: { message, detail }, status: 'failure' });

// covers: S11, P1
test.each([
  [200, '<html>Welcome</html>', 'provider-unrecognized'],
  [200, '{"hello":1}', 'provider-unrecognized'],
  [302, '', 'provider-unrecognized'],
  [404, '{"message":"no route"}', 'provider-unrecognized'],
  [200, '<html>Your instance is hibernating</html>', 'provider-hibernating'],
  [503, '<html>Back soon</html>', 'provider-maintenance'],
  [502, '<html>Bad gateway</html>', 'provider-error'],
])('%i %s is %s, never a matter of credentials', (status, text, code) => {
  expect(answer(status, text).code).toBe(code);
});

test.each([
  ['Data Policy Exception: \n\tThe following fields are mandatory: Resolution code, Close notes', 'provider-rejected'],
  ["Operation against file 'incident' was aborted by Business Rule 'x^1'", 'provider-rejected'],
  ['ACL Exception Insert Failed due to security constraints', 'provider-forbidden'],
])('403 %s is %s', (detail, code) => {
  expect(answer(403, envelope('Operation Failed', detail)).code).toBe(code);
});

test('a data policy names the fields that it asks for, and nothing else of ServiceNow is repeated', () => {
  const { message, asks } = answer(403, envelope('Operation Failed', 'Data Policy Exception: The following fields are mandatory: Resolution code, Close notes'));
  expect(message).toContain('The rule requires Resolution code, Close notes.');
  expect(asks).toEqual(['Resolution code', 'Close notes']);
  const rule = answer(403, envelope('Operation Failed', 'aborted by Business Rule secret-rule'));
  expect(rule.message).not.toContain('secret-rule');
});

test('an answer that may hide a carried-out write is unclear, a refusal is not', () => {
  expect(answer(500, envelope('Transaction cancelled', null)).unclear).toBe(true);
  expect(answer(200, '"result":').unclear).toBe(true);
  expect(answer(400, envelope('Invalid table x', null)).unclear).toBe(false);
  expect(answer(401, envelope('User is not authenticated', null)).unclear).toBe(false);
  expect(answer(429, envelope('Rate limit exceeded', null), { 'Retry-After': '12' })).toMatchObject({ unclear: false, retryAfter: 12 });
});

const failure = envelope('Failed', null);
const denied = envelope('Operation Failed', 'ACL Exception Insert Failed due to security constraints');

// covers: S11, P1
test.each([
  [400, failure, 'provider-error', false],
  [401, failure, 'provider-credentials', false],
  [403, denied, 'provider-forbidden', false],
  [403, failure, 'provider-rejected', false],
  [404, failure, 'ticket-not-found', false],
  [405, failure, 'provider-error', false],
  [429, failure, 'provider-rate-limited', false],
  [499, failure, 'provider-error', false],
  [500, failure, 'provider-error', true],
  [503, failure, 'provider-error', true],
  [503, '{}', 'provider-error', true],
  [503, '<html>Back soon</html>', 'provider-maintenance', true],
  [501, '<html>Back soon</html>', 'provider-error', true],
  [503, '<html>It is Hibernating</html>', 'provider-hibernating', true],
  [503, '{"message":"hibernating"}', 'provider-error', true],
  [429, '<html>Slow down</html>', 'provider-rate-limited', false],
  [500, '{}', 'provider-error', true],
  [499, '{}', 'provider-unrecognized', false],
  [199, '{}', 'provider-unrecognized', false],
  [200, '{}', 'provider-unrecognized', true],
  [299, '{}', 'provider-unrecognized', true],
  [300, '{}', 'provider-unrecognized', false],
  [0, '', 'provider-unrecognized', false],
])('%i with %s is %s, and leaves a write in doubt: %s', (status, text, code, unclear) => {
  expect(answer(status, text)).toMatchObject({ code, unclear, stopped: false });
});

// covers: S11
test('a denial names the right that the call needs, and no other refusal does', () => {
  expect(answer(403, denied).needs).toEqual([right]);
  for (const other of [answer(401, failure), answer(404, failure), answer(403, failure), answer(403, envelope('Data Policy Exception', null))]) expect(other.needs).toEqual([]);
});

// covers: S11
test.each([
  ['DATA POLICY exception', 'provider-rejected', []],
  ['aborted by business rule', 'provider-rejected', []],
  ['Data Policy: mandatory: State', 'provider-rejected', ['State']],
  ['Data Policy: mandatory: State, , Close code ,', 'provider-rejected', ['State', 'Close code']],
  ['Data Policy: mandatory: Cost centre (GL)', 'provider-rejected', ['Cost centre (GL)']],
  ['Data Policy: mandatory:  ', 'provider-rejected', []],
  ['No permission. mandatory: State', 'provider-forbidden', []],
])('the message “%s” of a 403 is %s, and asks for %j', (words, code, asks) => {
  for (const body of [envelope(words, null), JSON.stringify({ error: { detail: words }, status: 'failure' })]) {
    const { message, ...rest } = answer(403, body);
    expect(rest).toMatchObject({ code, asks });
    expect(message.includes('The rule requires')).toBe(asks.length > 0);
  }
});

// covers: S11
test('a write that is refused without a word of why may be a matter of rules or of rights; a read is one of rights', () => {
  const untold = { code: 'provider-rejected', needs: [], unclear: false, asks: [], message: untoldRefusal, isUntold: true };
  expect(answer(403, failure)).toMatchObject(untold);
  expect(answer(403, '{"error":{},"status":"failure"}')).toMatchObject(untold);
  expect(answer(403, envelope('Échec', 'Exception : Champs obligatoires : Service'))).toMatchObject({ ...untold, asks: ['Service'] });
  const read = { access: 'read', on: 'incident' } as const;
  const raw = { status: 403, headers: new Headers(), text: failure, body: JSON.parse(failure) as unknown };
  expect(diagnose(raw, read)).toMatchObject({ code: 'provider-forbidden', needs: [read] });
  const rule = envelope('Échec', 'Exception : \n\tChamps obligatoires : Service');
  expect(diagnose({ ...raw, text: rule, body: JSON.parse(rule) as unknown }, read)).toMatchObject({ code: 'provider-rejected', asks: ['Service'], isUntold: false });
});

// covers: S11
test.each([
  ['12', 12],
  ['0', 0],
  ['0.5', 0.5],
  ['-0.5', undefined],
  ['-1', undefined],
  ['Infinity', undefined],
  ['soon', undefined],
  [undefined, undefined],
])('of a Retry-After of %s %s seconds are kept, whoever asks', (header, seconds) => {
  const headers = header === undefined ? {} : { 'Retry-After': header };
  for (const [status, text] of [[429, failure], [429, '<html>'], [503, '<html>']] as const) expect(answer(status, text, headers).retryAfter).toBe(seconds);
});

// covers: S11
test.each([
  [200, 'application/json;charset=UTF-8', '{"result":[', true],
  [200, 'APPLICATION/JSON', ' \n{"result":[', true],
  [299, 'application/json', '{', true],
  [199, 'application/json', '{', false],
  [300, 'application/json', '{', false],
  [200, 'application/json', 'Not so: {', false],
  [200, 'application/json', '', false],
  [200, 'text/html', '{', false],
  [200, undefined, '{', false],
])('%i of type %s that is no JSON but begins “%s” has broken off: %s', (status, type, text, expected) => {
  const headers = new Headers(type === undefined ? {} : { 'Content-Type': type });
  expect(isInterrupted({ status, headers, text, body: undefined })).toBe(expected);
});

// covers: S11
test.each([
  [200, { result: [], status: 'failure' }, true],
  [200, { result: [], error: { message: 'Stopped.' } }, true],
  [200, { error: '' }, false],
  [200, { error: null, status: 'success' }, false],
  [200, { result: [] }, false],
  [200, [], false],
  [200, 'text', false],
  [299, { status: 'failure' }, true],
  [300, { status: 'failure' }, false],
  [199, { status: 'failure' }, false],
])('%i with the JSON %j tells of a failure: %s', (status, body, expected) => {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  const raw = { status, headers, text: JSON.stringify(body), body };
  expect(isInterrupted(raw)).toBe(expected);
  expect(diagnose(raw, right).stopped).toBe(expected);
});

// covers: S11, P1
test.each([
  ['ECONNREFUSED', 'provider-unreachable', false],
  ['ENOTFOUND', 'provider-unreachable', false],
  ['EAI_AGAIN', 'provider-unreachable', false],
  ['EHOSTUNREACH', 'provider-unreachable', false],
  ['ENETUNREACH', 'provider-unreachable', false],
  ['ECONNRESET', 'provider-unreachable', true],
  ['UND_ERR_SOCKET', 'provider-unreachable', true],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'provider-tls', false],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'provider-tls', false],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'provider-tls', false],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'provider-tls', false],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'provider-tls', false],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'provider-tls', false],
  ['EPROTO', 'provider-tls', false],
  ['CERT_HAS_EXPIRED', 'provider-tls', false],
])('a fetch that fails with %s is %s', (code, expected, unclear) => {
  const error = new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });
  expect(diagnoseNetwork(error)).toMatchObject({ code: expected, unclear });
});

test('a fetch that gives no reason may have arrived; one that ran out of time may as well', () => {
  expect(diagnoseNetwork(new TypeError('Failed to fetch'))).toMatchObject({ code: 'provider-unreachable', unclear: true });
  expect(diagnoseNetwork(new DOMException('', 'TimeoutError'))).toMatchObject({ code: 'provider-timeout', unclear: true });
  expect(diagnoseNetwork(new DOMException('', 'AbortError'))).toMatchObject({ code: 'provider-timeout', unclear: true });
  for (const thrown of ['thrown', undefined, new Error('', { cause: 'x' }), new Error('', { cause: { code: 7 } })]) {
    expect(diagnoseNetwork(thrown)).toMatchObject({ code: 'provider-unreachable', unclear: true });
  }
});

test('a fetch that would have reached an address it must not has sent nothing, and says the same whatever is there', () => {
  const error = new TypeError('fetch failed', { cause: Object.assign(new Error('10.0.0.1'), { code: 'ERR_ADDRESS_NOT_ALLOWED' }) });
  expect(diagnoseNetwork(error)).toMatchObject({ code: 'provider-unreachable', message: barredText, barred: true, unclear: false });
  expect(diagnoseNetwork(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }))).toMatchObject({ message: failureText['provider-unreachable'], barred: false });
});

test('a call that was not even sent has said why', () => {
  const error = new ServiceNowError('provider-credentials');
  expect(diagnoseNetwork(error)).toBe(error);
});
