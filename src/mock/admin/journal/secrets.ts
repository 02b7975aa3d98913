import { secretNames, secretTexts } from './secret-patterns.js';

/** A quick test: most texts speak of nothing that could be a secret. */
const secretWord = /passw|secret|api[-_]?key|token|assertion|code|sysparm_ck/i;

/** Tests whether what goes by this name is a secret: a parameter, a key of a JSON object, a header. */
export const isSecretName = (name: string): boolean => secretNames.some(({ pattern }) => pattern.test(name));

/** Tests whether a text holds a secret together with its name, however its letters are escaped. */
export function hasSecretText(text: string): boolean {
  const readable = unescaped(text);
  return secretWord.test(readable) && secretTexts.some(({ pattern }) => pattern.test(readable));
}

/** Tests whether a key of a JSON text, at any depth, names a secret. */
export function hasSecretKey(text: string): boolean {
  if (!/^\s*[{[]/.test(text) || !secretWord.test(unescaped(text))) return false;
  // No recursion: how deep it goes is up to the sender.
  const values = [parseJson(text)];
  for (let value = values.pop(); value !== undefined; value = values.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && Object.keys(value).some(isSecretName)) return true;
    for (const inner of Object.values(value)) values.push(inner);
  }
  return false;
}

const escape = /\\u00([0-7][0-9a-f])|%([0-7][0-9a-f])/gi;
/** An address within an address within an address is escaped so often. */
const maxRounds = 3;

/** Returns the text with the letters that JSON and addresses can write as an escape. In UTF-16 there is a zero beside each. */
function unescaped(text: string): string {
  let readable = text.replaceAll('\0', '');
  for (let round = 0; round < maxRounds && /\\u00|%/.test(readable); round += 1) {
    readable = readable.replace(escape, (_, json?: string, address?: string) => String.fromCharCode(parseInt(json ?? address ?? '', 16)));
  }
  return readable;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
