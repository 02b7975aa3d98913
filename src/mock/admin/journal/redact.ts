import { hasSecretKey, hasSecretText, isSecretName } from './secrets.js';

/** What stands in the place of a secret. */
export const redacted = '[redacted]';

const secretHeaders = new Set(['proxy-authorization', 'cookie', 'set-cookie', 'x-sn-apikey', 'x-usertoken']);
/**
 * Where people and programs sign in, and what is easily mistaken for it: `/oauth_token.do/`, `/oauth_tokens.do`. The bodies
 * in a batch are in base64, so that nobody sees what is in them.
 */
const opaquePath = /oauth|\/(?:login|angular)[^/]*\.do|\/batch\b/i;

/** Returns the header's value without what authenticates; of Authorization its scheme stays. */
export function redactHeader(name: string, value: string): string {
  const lower = name.toLowerCase();
  if (lower === 'authorization') return `${/^\s*[A-Za-z]+(?=\s)/.exec(value)?.[0].trim() ?? ''} ${redacted}`.trim();
  const isSecret = secretHeaders.has(lower) || isSecretName(lower) || (lower === 'referer' && hasSecretText(value));
  return isSecret ? redacted : value;
}

/** Returns the path and query of an address, without the parts of its path and the values of its parameters that carry a secret. */
export function redactUrl({ pathname, search, searchParams }: URL): string {
  return redactPath(pathname) + (search === '' ? '' : redactQuery(search, [...searchParams]));
}

/** Returns the body, or a stand-in for one of a sign-in, of a batch or with a secret among its values. */
export const redactBody = (pathname: string, body: string): string =>
  body !== '' && (opaquePath.test(pathname) || hasSecretText(body) || hasSecretKey(body)) ? redacted : body;

/** Redacts parts of a path, which can hold a whole address: `/now/nav/ui/classic/params/target/login.do%3Fuser_password%3D...`. */
const redactPath = (pathname: string): string =>
  hasSecretText(pathname) ? pathname.split('/').map((part) => (hasSecretText(part) ? redacted : part)).join('/') : pathname;

function redactQuery(search: string, pairs: readonly (readonly [name: string, value: string])[]): string {
  const isSecret = ([name, value]: readonly [string, string]): boolean => isSecretName(name) || hasSecretText(value);
  if (!pairs.some(isSecret)) return search;
  return `?${pairs.map((pair) => `${encodeURIComponent(pair[0])}=${isSecret(pair) ? redacted : encodeURIComponent(pair[1])}`).join('&')}`;
}
