import type { Token } from '../tokens/read-tokens.js';
import { code, table } from './markdown.js';

/** Returns the design tokens with their meaning and their defaults, as Markdown. */
export const tokenTable = (tokens: readonly Token[]): string => table(['custom property', 'meaning', 'default'], tokens.map((token) => [code(token.name), token.meaning, defaults(token)]));

/** `light-dark(a, b)` has a value for each theme, some have one for each density. */
function defaults({ default: value, compact }: Token): string {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  if (light && dark) return `${code(light)}, dark ${code(dark)}`;
  return compact === undefined ? code(value) : `${code(value)}, compact ${code(compact)}`;
}
