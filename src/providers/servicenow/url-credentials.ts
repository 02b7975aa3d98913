import type { CarriedCredentials, Credentials } from '../provider.js';

/** `https://user:password@host`: the password may hold whatever there is, an @ too; the scheme may be missing. */
const carrying = /^(?<scheme>https?:?\/+|[a-z][a-z0-9+.-]*:\/+|mailto:)?(?<username>[^:@\s/?#]+)(?::(?!\/)(?<password>.*))?@(?<rest>[^@]*)$/is;

/** Takes credentials out of an address (domain S7); undefined where there are none. A bare `me@host` is an e-mail address. */
export function splitAddress(typed: string): CarriedCredentials | undefined {
  const { scheme = '', username = '', password, rest = '' } = carrying.exec(typed.trim())?.groups ?? {};
  if (scheme.toLowerCase() === 'mailto:' || (scheme === '' && password === undefined)) return undefined;
  if (isWholeHost(scheme, username, password)) return undefined;
  return { address: `${scheme}${rest}`, username: decoded(username), password: decoded(password ?? '') };
}

/** Whether what is kept of an address may hold a password, or a part of one that was still being typed. */
export const mayHoldSecret = (typed: string): boolean => /[@:?#]/.test(typed.replace(/^\s*[a-z][a-z0-9+.-]*:\/\//i, ''));

/** A port and a path with an @ in it look like a password: `acme.service-now.com:8443/a@b`. */
function isWholeHost(scheme: string, username: string, password = ''): boolean {
  return username.includes('.') && /^\d+\/\S*$/.test(password) && URL.canParse(`${scheme || 'https://'}${username}:${password}`);
}

/** In an address a password is written with percent signs where it has to be. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Splits `user:password`, as administrators hand it on, at the first colon: a password may contain more of them
 * (domain S2). Undefined for an address, and where either part is missing.
 */
export function splitCredentials(text: string): Credentials | undefined {
  // No pattern: what a regular expression has matched can be read from `RegExp` by any script of the page.
  const typed = text.trim();
  const colon = typed.indexOf(':');
  const username = typed.slice(0, Math.max(colon, 0));
  const password = typed.slice(colon + 1);
  if (username === '' || password === '' || password.startsWith('//') || username.split('').some(isBlank)) return undefined;
  return { username, password };
}

const isBlank = (letter: string): boolean => letter.trim() === '';
