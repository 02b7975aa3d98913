import { readFileSync } from 'node:fs';

const path = 'src/elements/ui/styles/tokens.ts';
const declared = /^(?:\/\*\* (?<meaning>.+) @token (?<type>\w+) \*\/\n)?export const (?<key>\w+) = css`(?<value>.*)`;$/gm;

/**
 * Reads the design tokens of the style sheets: name, meaning, type, default. A default that is another token is `var()` of that.
 *
 * @param {string} [source]
 * @returns {import('./read-tokens.js').Token[]}
 * @throws {Error} for one that says no meaning, or no type
 */
export function readTokens(source = readFileSync(path, 'utf8')) {
  const tokens = new Map();
  const names = new Map();
  for (const { groups } of source.matchAll(declared)) {
    const { name, fallback } = readCall(groups.value) ?? {};
    if (!name) continue;
    names.set(groups.key, name);
    const value = fallback.replace(/\$\{(\w+)\}/, (_, other) => `var(${names.get(other)})`);
    const known = tokens.get(name);
    if (known && groups.key.endsWith('Compact')) known.compact = value;
    else if (!known && groups.meaning) tokens.set(name, { name, meaning: groups.meaning, type: groups.type, default: value });
    else throw new Error(`${path}: ${groups.key} has no meaning, no @token with its type, or the name of another one.`);
  }
  if (tokens.size === 0) throw new Error(`${path} has no design tokens that can be read.`);
  return [...tokens.values()];
}

/** Reads name and default of the first `var()`, whatever is made of it: `max(9pt, var(--ticketing-x, 12px))`. */
function readCall(value) {
  const [call, name] = /var\((--ticketing-[a-z-]+), /.exec(value) ?? [];
  if (!call) return undefined;
  const rest = value.slice(value.indexOf(call) + call.length);
  let depth = 1;
  const end = [...rest].findIndex((sign) => (depth += sign === '(' ? 1 : sign === ')' ? -1 : 0) === 0);
  return { name, fallback: rest.slice(0, end) };
}
