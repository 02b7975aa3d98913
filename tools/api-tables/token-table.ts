import type { CssProperty } from './manifest.js';
import { code, table } from './markdown.js';

/** Returns the design tokens with their defaults, as Markdown. @throws where there are none: then the file that has them was not read */
export function tokenTable(tokens: readonly CssProperty[]): string {
  if (tokens.length === 0) throw new Error('The manifest has no design tokens: tools/manifest/design-tokens.js names the file that has them.');
  return table(
    ['custom property', 'meaning', 'light', 'dark'],
    tokens.map(({ name, description, default: value }) => [code(name), description, ...themes(value).map(code)]),
  );
}

/** `light-dark(a, b)` has a value for each theme, anything else holds in both. */
function themes(value: string): readonly [light: string, dark: string] {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  return light && dark ? [light, dark] : [value, value];
}
