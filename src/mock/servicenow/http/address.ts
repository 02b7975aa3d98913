const slashes = /\/{2,}/g;

/** Reads the address of a request. Slashes in a row count as one, as on a real instance: a base address that ends in `/` makes two. */
export function readAddress(address: string): URL {
  const url = new URL(address);
  const { pathname } = url;
  if (pathname.includes('//')) url.pathname = pathname.replace(slashes, '/');
  return url;
}
