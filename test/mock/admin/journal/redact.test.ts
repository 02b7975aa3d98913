import { describe, expect, it } from 'vitest';
import { redactBody, redactHeader, redacted, redactUrl } from '../../../../src/mock/admin/journal/redact.js';

describe('redact', () => {
  it.each([
    ['Authorization', 'Basic YWRtaW46YWRtaW4=', `Basic ${redacted}`],
    ['authorization', 'Bearer abc.def', `Bearer ${redacted}`],
    ['authorization', 'abcdef', redacted],
    ['Cookie', 'JSESSIONID=0123', redacted],
    ['x-sn-apikey', 'mock-api-key', redacted],
    ['X-UserToken', 'abc', redacted],
    ['X-Auth-Token', 'abc', redacted],
    ['Referer', 'http://x/login.do?user_password=b', redacted],
    ['Referer', 'http://x/incident_list.do?sysparm_query=active%3Dtrue', 'http://x/incident_list.do?sysparm_query=active%3Dtrue'],
    ['Content-Type', 'application/json', 'application/json'],
  ])('%s: %s', (name, value, kept) => {
    expect(redactHeader(name, value)).toBe(kept);
  });

  it('keeps an address as it is, but for the values that are secrets', () => {
    expect(redactUrl(new URL('http://x/api/now/table/incident?sysparm_query=a%5Eb&number=1'))).toBe('/api/now/table/incident?sysparm_query=a%5Eb&number=1');
    expect(redactUrl(new URL('http://x/oauth_revoke_token.do?token=abc&keep=a%26b'))).toBe(`/oauth_revoke_token.do?token=${redacted}&keep=a%26b`);
  });

  it.each([
    ['/nav_to.do?uri=login.do%3Fuser_password%3Db%26x%3D1', `/nav_to.do?uri=${redacted}`],
    ['/nav_to.do?uri=nav_to.do%3Furi%3Dlogin.do%253Fuser_password%253Db', `/nav_to.do?uri=${redacted}`],
    ['/now/nav/ui/classic/params/target/login.do%3Fuser_password%3Db', `/now/nav/ui/classic/params/target/${redacted}`],
    ['/api/now/table/sys_user?sysparm_limit=1&sysparm_query=user_password%3Db', `/api/now/table/sys_user?sysparm_limit=1&sysparm_query=${redacted}`],
    ['/api/now/table/sys_user?sysparm_query=active%3Dtrue%5EORuser_passwordSTARTSWITHb', `/api/now/table/sys_user?sysparm_query=${redacted}`],
    ['/api/now/table/sys_user?sysparm_query=active%3Dtrue%5E%20user_password%20IN%20b', `/api/now/table/sys_user?sysparm_query=${redacted}`],
    ['/api/now/table/sys_user?sysparm_query=user_password+STARTSWITH+b', `/api/now/table/sys_user?sysparm_query=${redacted}`],
    ['/api/now/stats/sys_user?sysparm_having=max%5Euser_password%5E%3E%5Eb', `/api/now/stats/sys_user?sysparm_having=${redacted}`],
    ['/x?user_passw%6Frd=b', `/x?user_password=${redacted}`],
  ])('leaves out what is a secret within %s', (address, kept) => {
    expect(redactUrl(new URL(`http://x${address}`))).toBe(kept);
  });

  it.each(['/api/now/table/incident?sysparm_query=short_descriptionLIKEpassword%5Eactive%3Dtrue', '/api/now/table/incident?short_description=token%20Expired', '/api/now/table/sys_user?sysparm_fields=name,user_password', '/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D1'])(
    'keeps %s, which only names it',
    (address) => {
      expect(redactUrl(new URL(`http://x${address}`))).toBe(address);
    },
  );

  it.each([
    ['/oauth_token.do', 'grant_type=password&username=a&password=b'],
    ['/angular.do', 'user_name=a'],
    ['/api/now/v1/batch', '{"rest_requests":[{"id":"1","body":"eyJ1c2VyX3Bhc3N3b3JkIjoieCJ9"}]}'],
    ['/api/now/table/sys_user', '{"user_name":"a","user_password":"b"}'],
    ['/api/now/table/sys_user', "{'user_password' : 'b'}"],
    ['/elsewhere', '{"client_secret":"b"}'],
    ['/oauth_token.do/', 'grant_type=refresh_token&refresh_token=b'],
    ['/oauth_tokens.do', 'grant_type=refresh_token&refresh_token=b'],
    ['/elsewhere', 'grant_type=refresh_token&refresh_token=b'],
    ['/elsewhere', 'user_passw%6Frd=b'],
    ['/api/now/table/sys_user', '{"user_password"      : "b"}'],
    ['/api/now/table/sys_user', '{"user_passw\\u006frd":"b"}'],
    ['/api/now/table/sys_user', '{"user_passw\\u006frd":"b"'],
    ['/api/now/table/sys_user', `{"records":[{"password_${'x'.repeat(60)}":"b"}]}`],
    ['/api/now/table/sys_user', '{"access_token":"b"}'],
    ['/api/now/table/incident', '{"description":"{\\"user_password\\":\\"b\\"}"}'],
    ['/api/now/table/sys_user', '<user_password>b</user_password>'],
    ['/api/now/table/sys_user', [...'{"user_password":"b"}'].join('\0')],
    ['/api/now/attachment/upload', '--x\r\nContent-Disposition: form-data; name="user_password"\r\nContent-Type: text/plain\r\n\r\nb\r\n--x--'],
  ])('leaves out the body of %s with %s', (path, body) => {
    expect(redactBody(path, body)).toBe(redacted);
  });

  it.each([
    '{"short_description":"Forgot my password again"}',
    '{\n  "short_description": "Forgot my password"\n}',
    '{"description":"Assertion failed: 40 % of tokens, caf\\u00e9","close_code":"Solved"}',
  ])('keeps a body that only talks about a password: %s', (body) => {
    expect(redactBody('/api/now/table/incident', body)).toBe(body);
  });

  it.each(['password ', 'password', 'password_', '[', '{"a":', '%', '%25', '\\u005c', 'name=', 'a^OR', ' ', '^  ', '=token  '])('is quick about a long body of nothing but "%s"', (part) => {
    const started = process.cpuUsage();
    redactBody('/api/now/table/incident', `{${part.repeat(65_536 / part.length)}`);
    redactBody('/api/now/table/incident', part.repeat(65_536 / part.length));
    // Of this process alone, in microseconds: others may keep the machine busy.
    expect(process.cpuUsage(started).user).toBeLessThan(500_000);
  });
});
