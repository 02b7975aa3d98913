const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Returns the beginning of a text, at most so long. No half of a character is left over: it could not be sent. */
export function cut(text: string, length: number): string {
  const isHalved = isFirstHalf(text.charCodeAt(length - 1)) && isSecondHalf(text.charCodeAt(length));
  return text.slice(0, isHalved ? length - 1 : length);
}
