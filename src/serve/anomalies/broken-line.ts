import { tokensOf, type Token } from './json-tokens.js';

/** What may come next; `first` and `firstName` may be the end of what was opened, too. */
type Expected = 'value' | 'first' | 'name' | 'firstName' | 'colon' | 'comma' | 'nothing';

/** Returns the line, from 1, on which a text ceases to be JSON: that of its last token where only its end is missing. */
export function brokenLine(json: string): number {
  const tokens = tokensOf(json);
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (const token of tokens) {
    const next = after(token, expected, open);
    if (next === undefined) return token.line;
    expected = next;
  }
  return tokens.at(-1)?.line ?? 1;
}

/** Returns what comes behind a token; undefined for a token that may not stand there. @param open what is open, innermost last */
function after({ text }: Token, expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  if (text === '}' || text === ']') return closed(text, expected, open);
  switch (expected) {
    case 'value':
    case 'first':
      return afterValue(text, open);
    case 'name':
    case 'firstName':
      return text.startsWith('"') && isJson(text) ? 'colon' : undefined;
    case 'colon':
      return text === ':' ? 'value' : undefined;
    case 'comma':
      if (text !== ',') return undefined;
      return open.at(-1) === '{' ? 'name' : 'value';
    case 'nothing':
      return undefined;
  }
}

function afterValue(text: string, open: ('{' | '[')[]): Expected | undefined {
  if (text === '{' || text === '[') {
    open.push(text);
    return text === '{' ? 'firstName' : 'first';
  }
  return isJson(text) ? behind(open) : undefined;
}

function closed(text: '}' | ']', expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  const isThere = text === '}' ? expected === 'firstName' : expected === 'first';
  if (!isThere && expected !== 'comma') return undefined;
  return open.pop() === (text === '}' ? '{' : '[') ? behind(open) : undefined;
}

const behind = (open: readonly string[]): Expected => (open.length > 0 ? 'comma' : 'nothing');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
