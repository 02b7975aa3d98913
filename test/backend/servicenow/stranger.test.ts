import { diagnose } from '../../../src/backend/servicenow/diagnose.js';
import { failureText } from '../../../src/backend/servicenow/failure.js';

const url = 'https://acme.service-now.com/api/now/table/incident?sysparm_limit=1';
const right = { access: 'create', on: 'incident' } as const;

function answer(status: number, text: string, headers: Record<string, string> = {}) {
  const body = text.startsWith('{') ? (JSON.parse(text) as unknown) : undefined;
  return diagnose({ status, text, headers: new Headers(headers), body, url }, right);
}

const bodies = [['a page', '<html><h1>IP denied</h1></html>'], ['JSON of another kind', '{"error":"denied"}'], ['nothing', '']] as const;

// covers: S11, P1
test.each(bodies)('%s of a proxy or a single sign-on keeps what its 401 says', (_, text) => {
  const { code, message, unclear, needs, stranger } = answer(401, text);
  expect({ code, unclear, needs, stranger }).toEqual({ code: 'provider-credentials', unclear: false, needs: [], stranger: true });
  expect(message).toContain('such as a proxy or single sign-on');
});

// covers: S11, P1
test.each(bodies)('%s with 403 is an address rule or a firewall, and no role', (_, text) => {
  const { code, message, unclear, needs } = answer(403, text);
  expect({ code, unclear, needs }).toEqual({ code: 'provider-unrecognized', unclear: false, needs: [] });
  expect(message).toContain('such as an address rule of the instance or a firewall. No role of the service account changes that.');
  expect(message).not.toContain('IP denied');
});

// covers: S11, P1
test.each([
  [404, 'There’s no ServiceNow API at this address.'],
  [407, 'A proxy on the way to ServiceNow requires its own sign-in.'],
  [451, 'for legal reasons'],
  [302, 'redirects without saying where to'],
  [0, 'redirects without saying where to'],
  [304, failureText['provider-unrecognized']],
  [400, failureText['provider-unrecognized']],
  [405, failureText['provider-unrecognized']],
])('%i that is not ServiceNow’s says what it is, and did nothing', (status, words) => {
  expect(answer(status, '<html></html>')).toMatchObject({ code: 'provider-unrecognized', unclear: false, message: expect.stringContaining(words) as string });
});

// covers: S11, P1
test('a redirect says where it leads', () => {
  expect(answer(301, '', { Location: 'https://new.service-now.com/' })).toMatchObject({
    code: 'provider-unrecognized',
    unclear: false,
    message: expect.stringContaining('The instance has moved to https://new.service-now.com.') as string,
  });
  // What it says in passing is nothing of the instance's.
  expect(answer(302, '<html>hibernating</html>', { Location: '/login.do' }).message).toContain('sign-in page');
});

// covers: S11, P1
test.each([
  ['<form><input TYPE="password"></form>', true],
  ["<input type='password'>", true],
  ['<input type=password>', true],
  ['<p>Welcome. Passwords are safe here.</p>', false],
  ['{"type":"type=password"}', false],
])('%s with 200 is a sign-in page: %s; whether a write was done is open', (text, expected) => {
  const { code, message, unclear } = answer(200, text);
  expect({ code, unclear }).toEqual({ code: 'provider-unrecognized', unclear: true });
  expect(message.includes('A sign-in page responds')).toBe(expected);
});

// covers: S11, W
test('a gateway that gave up waiting leaves a write in doubt', () => {
  expect(answer(408, '<html></html>')).toMatchObject({ code: 'provider-unrecognized', unclear: true });
  expect(answer(407, '').unclear).toBe(false);
  expect(answer(409, '').unclear).toBe(false);
});
