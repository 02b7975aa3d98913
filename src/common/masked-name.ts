/**
 * Masks an account's name so that whoever owns it knows it, and nobody else: `qualytics` reads `q***s`. How long it is does not
 * show, and of a name of one or two characters the last one neither.
 */
export function maskedName(name: string): string {
  const [first = '', ...rest] = Array.from(name.trim());
  return first && `${first}***${rest.length > 1 ? (rest.at(-1) ?? '') : ''}`;
}
