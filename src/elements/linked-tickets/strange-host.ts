/**
 * Returns the host of a pasted address where it is another one than that of the tickets found by it: numbers repeat from
 * instance to instance, and a clone has the ids of the instance that it was made from.
 */
export function strangeHost(input: string, [first]: readonly { url: string }[]): string | undefined {
  const pasted = hostOf(input.trim());
  return first === undefined || pasted === hostOf(first.url) ? undefined : pasted;
}

const hostOf = (text: string): string | undefined => (/^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).host : undefined);
