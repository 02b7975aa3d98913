import { diagnose, diagnoseNetwork } from '../../../src/backend/servicenow/diagnose.js';

const right = { access: 'create', on: 'incident' } as const;

const answer = (status: number, text: string, headers = {}) => {
  const isJson = text.startsWith('{');
  return diagnose({ status, text, headers: new Headers(headers), body: isJson ? (JSON.parse(text) as unknown) : undefined }, right);
};

const envelope = (message: string, detail: string | null) => JSON.stringify({ error: { message, detail }, status: 'failure' });

// covers: S11, P1
// not yet: S11, P1
test.each([
  [200, '<html>Welcome</html>', 'provider-unrecognized'],
  [200, '{"hello":1}', 'provider-unrecognized'],
  [302, '', 'provider-unrecognized'],
  [401, '<html>Proxy sign-in</html>', 'provider-unrecognized'],
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
  expect(message).toContain('It asks for: Resolution code, Close notes.');
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

// covers: S11, P1
test.each([
  ['ECONNREFUSED', 'provider-unreachable', false],
  ['ENOTFOUND', 'provider-unreachable', false],
  ['ECONNRESET', 'provider-unreachable', true],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'provider-tls', false],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'provider-tls', false],
  ['CERT_HAS_EXPIRED', 'provider-tls', false],
])('a fetch that fails with %s is %s', (code, expected, unclear) => {
  const error = new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });
  expect(diagnoseNetwork(error)).toMatchObject({ code: expected, unclear });
});

test('a fetch that gives no reason may have arrived; one that ran out of time may as well', () => {
  expect(diagnoseNetwork(new TypeError('Failed to fetch'))).toMatchObject({ code: 'provider-unreachable', unclear: true });
  expect(diagnoseNetwork(new DOMException('', 'TimeoutError'))).toMatchObject({ code: 'provider-timeout', unclear: true });
});
