import { describe, expect, it } from 'vitest';
import { redactBody, redactHeader, redacted, redactUrl } from '../../../src/mock/admin/redact.js';

describe('redact', () => {
  it.each([
    ['Authorization', 'Basic YWRtaW46YWRtaW4=', `Basic ${redacted}`],
    ['authorization', 'Bearer abc.def', `Bearer ${redacted}`],
    ['authorization', 'abcdef', redacted],
    ['Cookie', 'JSESSIONID=0123', redacted],
    ['x-sn-apikey', 'mock-api-key', redacted],
    ['X-UserToken', 'abc', redacted],
    ['Content-Type', 'application/json', 'application/json'],
  ])('%s: %s', (name, value, kept) => {
    expect(redactHeader(name, value)).toBe(kept);
  });

  it('keeps an address as it is, but for the values that are secrets', () => {
    expect(redactUrl(new URL('http://x/api/now/table/incident?sysparm_query=a%5Eb&number=1'))).toBe('/api/now/table/incident?sysparm_query=a%5Eb&number=1');
    expect(redactUrl(new URL('http://x/oauth_revoke_token.do?token=abc&keep=a%26b'))).toBe(`/oauth_revoke_token.do?token=${redacted}&keep=a%26b`);
  });

  it.each([
    ['/oauth_token.do', 'grant_type=password&username=a&password=b'],
    ['/angular.do', 'user_name=a'],
    ['/api/now/table/sys_user', '{"user_name":"a","user_password":"b"}'],
    ['/api/now/table/sys_user', "{'user_password' : 'b'}"],
    ['/elsewhere', '{"client_secret":"b"}'],
  ])('leaves out the body of %s with %s', (path, body) => {
    expect(redactBody(path, body)).toBe(redacted);
  });

  it('keeps a body that only talks about a password', () => {
    const body = '{"short_description":"Forgot my password again"}';
    expect(redactBody('/api/now/table/incident', body)).toBe(body);
  });
});
