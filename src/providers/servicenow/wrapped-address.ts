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
  const [, inner] = /^.+?(https?(?:%(?:25)*3a[^&]*|:.*))/i.exec(address) ?? [];
  // URL Defense puts stars in the place of percent signs, and what they stand for behind the address.
  return inner && decoded(/\/v3\/__/.test(address) ? inner.replace(/__;.*/, '').replaceAll('*', '%') : inner);
}
