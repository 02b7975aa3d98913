/** What stands in the place of a secret. */
export const redacted = '[redacted]';

const secretHeaders = new Set(['proxy-authorization', 'cookie', 'set-cookie', 'x-sn-apikey', 'x-usertoken']);
const secretParameters = /^(?:.*password.*|.*secret.*|.*token|assertion|code|sysparm_ck)$/i;
const secretPaths = /^\/(?:oauth_token|oauth_revoke_token|angular|login)\.do$/i;
/**
 * A password among the values of a body, in JSON, in a form, or in a part of a multipart body. Every repetition has
 * an end, so that no body can make the search slow.
 */
const secretValue = /(?:password|secret|apikey)\w{0,40}["']?\s{0,4}(?:[:=]|\r?\n)/i;

/** The header's value without what authenticates; of Authorization its scheme stays. */
export function redactHeader(name: string, value: string): string {
  const lower = name.toLowerCase();
  if (lower === 'authorization') return `${/^\s*[A-Za-z]+(?=\s)/.exec(value)?.[0].trim() ?? ''} ${redacted}`.trim();
  return secretHeaders.has(lower) ? redacted : value;
}

/** The path and query of an address, without the values of parameters that carry a secret. */
export function redactUrl({ pathname, search, searchParams }: URL): string {
  if (search === '' || ![...searchParams.keys()].some((name) => secretParameters.test(name))) return pathname + search;
  const pairs = [...searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${secretParameters.test(name) ? redacted : encodeURIComponent(value)}`);
  return `${pathname}?${pairs.join('&')}`;
}

/** The body, or a stand-in for one of a sign-in or with a password among its values. */
export const redactBody = (pathname: string, body: string): string =>
  body !== '' && (secretPaths.test(pathname) || secretValue.test(body)) ? redacted : body;
