/** Decodes percent signs until nothing changes; what is no encoded text stays. */
export function decoded(text: string): string {
  const once = text.replace(/(?:%[\da-f]{2})+/gi, decodedOnce);
  return once === text ? text : decoded(once);
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Returns the address that another one carries, as mail gateways (Safe Links, URL Defense, Barracuda, Cisco, ...), search engines, chat tools and
 * sign-in pages rewrite it; undefined for one that carries none.
 */
export function innerAddress(address: string): string | undefined {
  const [, dashed] = /\/v2\/url\?u=([^&]+)/.exec(address) ?? [];
  if (dashed) return decoded(dashed.replaceAll('-', '%').replaceAll('_', '/'));
  const [, starred, bytes = ''] = /\/v3\/__(.+?)__;([\w-]*)/.exec(address) ?? [];
  if (starred) return decoded(unstarred(starred, fromBase64(bytes)));
  const [, packed] = /=(aHR0c[\w-]+)/.exec(address) ?? [];
  if (packed) return fromBase64(packed);
  const [, inner] = /.+?(https?(?:%(?:25)*3a[^&]*|:.*))/i.exec(address) ?? [];
  return inner && decoded(inner);
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** URL Defense puts a star in the place of a character, and two with a digit in that of several; they follow behind the address. */
function unstarred(text: string, letters: string): string {
  let at = 0;
  return text.replace(/\*(?:\*(.))?/g, (_, run?: string) => letters.slice(at, (at += run ? digits.indexOf(run) + 2 : 1)));
}

/** Reads base64 as addresses have it; `''` for what is none. */
function fromBase64(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
