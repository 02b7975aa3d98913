import { tokensOf, type Token } from './json-tokens.js';

/**
 * Returns the line, from 1, on which a value of a JSON text begins, or that of the nearest one around it where there is none: a field
 * that is missing is missing there.
 *
 * @param path leads to the value: names and indexes
 */
export function lineOf(json: string, path: readonly PropertyKey[]): number {
  const tokens = tokensOf(json);
  let at = 0;
  for (const key of path) {
    const next = childAt(tokens, at, key);
    if (next === undefined) break;
    at = next;
  }
  return tokens[at]?.line ?? 1;
}

/** Returns the position of a member of the value at `start`. */
function childAt(tokens: readonly Token[], start: number, key: PropertyKey): number | undefined {
  const isList = tokens[start]?.text === '[';
  if (!isList && tokens[start]?.text !== '{') return undefined;
  let found: number | undefined;
  let at = start + 1;
  for (let index = 0; at < tokens.length && !isEnd(tokens[at]); index += 1) {
    const value = isList ? at : at + 2;
    // Of a name that comes twice the last one counts.
    if (isList ? index === key : nameIn(tokens[at]) === key) found = value;
    at = afterValue(tokens, value);
    if (tokens[at]?.text === ',') at += 1;
  }
  return found;
}

/** Returns the position behind the value at `start`. */
function afterValue(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const { text = '' } = tokens[at] ?? {};
    if (text === '{' || text === '[') depth += 1;
    if (isEnd(tokens[at])) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

const isEnd = (one: Token | undefined): boolean => one?.text === '}' || one?.text === ']';

const nameIn = (one: Token | undefined): unknown => (one === undefined ? undefined : JSON.parse(one.text));
