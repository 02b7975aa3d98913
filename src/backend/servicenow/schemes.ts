/** A challenge begins with its scheme, which a parameter or nothing follows; a parameter alone belongs to the one before it. */
const scheme = /^\s*([\w!#$%&'*+.^`|~-]+)(?:\s+[^\s=]|\s*$)/;

/**
 * Returns the ways to sign in that a 401 asks for (RFC 9110, 11.6.1), in lower case, where Basic is none of them. Of one that asks for none,
 * nothing can be told.
 */
export function otherSchemes(headers: Headers): string[] {
  // What is quoted may have commas in it.
  const challenges = (headers.get('WWW-Authenticate') ?? '').replace(/"(?:[^"\\]|\\.)*"/g, '""').split(',');
  const schemes = challenges.flatMap((challenge) => scheme.exec(challenge.toLowerCase())?.slice(1) ?? []);
  return schemes.includes('basic') ? [] : [...new Set(schemes)];
}
