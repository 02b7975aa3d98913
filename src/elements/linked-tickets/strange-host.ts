/**
 * Returns the host that a pasted address names where it is another one than that of the tickets found by it: numbers repeat from
 * instance to instance, and a clone has the ids of the instance that it was made from.
 */
export function strangeHost(named: readonly string[], [first]: readonly { url: string }[]): string | undefined {
  return first && named.find((host) => !URL.canParse(first.url) || new URL(first.url).host !== host);
}
