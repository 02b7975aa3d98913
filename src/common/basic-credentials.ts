/** A user name and password as `Authorization: Basic` carries them. */
export interface BasicCredentials {
  readonly userName: string;
  readonly password: string;
}

/** Splits `username:password` at the first colon: a password may hold further ones. Returns `undefined` without a colon. */
export function splitCredentials(text: string): BasicCredentials | undefined {
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { userName: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** Parses the value of an `Authorization: Basic` header, which is UTF-8. Returns `undefined` for anything else. */
export function parseBasic(authorization: string): BasicCredentials | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)\s*$/i.exec(authorization)?.[1];
  const text = encoded === undefined ? undefined : decode(encoded);
  return text === undefined ? undefined : splitCredentials(text);
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

function decode(encoded: string): string | undefined {
  try {
    const binary = atob(encoded);
    // Most credentials are ASCII, and every request of a client that signs in so passes here.
    if (isAscii(binary)) return binary;
    return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
