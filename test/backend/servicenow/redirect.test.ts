import { isRedirect, redirectText } from '../../../src/backend/servicenow/redirect.js';

const url = 'https://acme.service-now.com/api/now/table/incident?sysparm_limit=1';
const textOf = (location: string | undefined, asked: string | undefined = url): string =>
  redirectText({ status: 302, headers: new Headers(location === undefined ? {} : { Location: location }), text: '', body: undefined, ...(asked && { url: asked }) });

// covers: S11
test.each([
  [0, true],
  [1, false],
  [299, false],
  [300, true],
  [303, true],
  [304, false],
  [399, true],
  [400, false],
])('%i is a redirect: %s', (status, expected) => {
  expect(isRedirect({ status })).toBe(expected);
});

// covers: S11
test.each([
  ['https://acme2.service-now.com/', 'https://acme2.service-now.com'],
  ['https://acme2.service-now.com', 'https://acme2.service-now.com'],
  ['https://acme2.service-now.com/api/now/table/incident?sysparm_limit=1', 'https://acme2.service-now.com'],
  // The name of an instance may be any word.
  ['https://login-acme.service-now.com/api/now/table/incident', 'https://login-acme.service-now.com'],
  ['https://itsm.acme.com:8443/', 'https://itsm.acme.com:8443'],
])('to %s an instance has moved', (location, origin) => {
  expect(textOf(location)).toBe(`The instance has moved to ${origin}. If you know that address, disconnect, then connect with it.`);
});

const signIn = (origin: string): string =>
  `This address redirects to a sign-in page at ${origin}. Check that the instance URL is the address of your instance, and ask your ServiceNow administrator whether single sign-on protects its API.`;

// covers: S11
test.each([
  ['https://login.microsoftonline.com/tenant/saml2?x=1', 'https://login.microsoftonline.com'],
  ['https://acme.okta.com/', 'https://acme.okta.com'],
  ['https://logon.acme.com/', 'https://logon.acme.com'],
  ['https://idp.acme.com/', 'https://idp.acme.com'],
  ['https://sso.acme.com/start', 'https://sso.acme.com'],
  ['https://adfs.acme.com/', 'https://adfs.acme.com'],
  ['https://accounts.example.com/', 'https://accounts.example.com'],
  ['https://portal.acme.com/Signin', 'https://portal.acme.com'],
  ['https://portal.acme.com/my/openid', 'https://portal.acme.com'],
  ['https://portal.acme.com/saml2/idp', 'https://portal.acme.com'],
  ['https://acme.auth0.com/authorize', 'https://acme.auth0.com'],
  ['https://portal.acme.com/oauth2/start', 'https://portal.acme.com'],
  ['/login.do', 'https://acme.service-now.com'],
  ['/login_with_sso.do?glide_sso_id=abc', 'https://acme.service-now.com'],
  ['https://door.acme.com/?SAMLRequest=secret', 'https://door.acme.com'],
  ['https://door.acme.com/go?a=1&RelayState=secret', 'https://door.acme.com'],
  ['https://door.acme.com/api/now/table/incident?redirect_uri=secret', 'https://door.acme.com'],
])('%s is a sign-in page, of which the origin alone is named', (location, origin) => {
  expect(textOf(location)).toBe(signIn(origin));
});

const check = 'Check that the instance URL is the address of your instance, not of a portal or a proxy.';

// covers: S11
test.each([
  ['https://www.acme.com/welcome?token=secret', 'https://www.acme.com'],
  ['https://user:secret@www.acme.com/welcome#secret', 'https://www.acme.com'],
  ['https://relogin.acme.com/x', 'https://relogin.acme.com'],
  ['https://www.acme.com/x?my_redirect_uri=1&redirect_uris=2', 'https://www.acme.com'],
  ['/', 'https://acme.service-now.com'],
  ['/welcome', 'https://acme.service-now.com'],
  ['http://acme.service-now.com/', 'http://acme.service-now.com'],
])('%s is somewhere else, of which the origin alone is named', (location, origin) => {
  expect(textOf(location)).toBe(`This address redirects to ${origin}, and Qualytics doesn’t follow redirects. ${check}`);
});

// covers: S11
test.each([[undefined], [''], ['javascript:alert(1)'], ['http://'], ['https://[']])('a redirect to %s does not say where it leads', (location) => {
  expect(textOf(location)).toBe(`This address redirects without saying where to. ${check}`);
});

test('where nobody knows what was asked, a whole address is read and another one is not', () => {
  expect(textOf('https://www.acme.com/welcome', '')).toBe(`This address redirects to https://www.acme.com, and Qualytics doesn’t follow redirects. ${check}`);
  expect(textOf('/welcome', '')).toBe(`This address redirects without saying where to. ${check}`);
});

test('an address over http is one of the web', () => {
  expect(textOf('/', 'http://localhost:8080/api/now/table/incident')).toContain('redirects to http://localhost:8080');
});
