import { clampChroma, converter, formatHex, type Oklch } from 'culori/fn';
import { readColor, type Theme } from './css-color.js';
import type { ColorToken } from './defaults.js';
import { pairs, type Pair, type Shade } from './pairs.js';
import { ratioOf, type Properties } from './ratio.js';

const toOklch = converter('oklch');
/** The steps of lightness that are tried. */
const steps = Array.from({ length: 101 }, (_, step) => step / 100);

export interface Suggestion {
  readonly token: `--ticketing-${ColorToken}`;
  readonly value: string;
}

/**
 * Finds a change of one token that gives a pair enough contrast: of the same hue, as little lighter or darker as does. No pair that has enough now has too
 * little then, and every other one with that token has enough as well, where a shade does all of it. A token that the page has given goes before a default.
 */
export function suggest(pair: Pair, theme: Theme, properties: Properties, given: Properties): Suggestion | undefined {
  const tokenOf = (shade: Shade): Suggestion['token'] => named(`--ticketing-${shade.replace(/:.*/, '') as ColorToken}`, properties);
  const tokens = [pair.foreground, pair.background].map(tokenOf).sort((one, other) => Number(given.has(other)) - Number(given.has(one)));
  const enough = pairs.filter((one) => has(one, theme, properties));
  for (const token of tokens) {
    const shades = shadesOf(token, theme, properties);
    const mending = (wanted: readonly Pair[]): string | undefined => shades.find((shade) => hasAll(wanted, theme, new Map(properties).set(token, shade)));
    const own = pairs.filter(({ foreground, background }) => tokenOf(foreground) === token || tokenOf(background) === token);
    const value = mending([pair, ...own, ...enough]) ?? mending([pair, ...enough]);
    if (value) return { token, value };
  }
  return undefined;
}

const hasAll = (wanted: readonly Pair[], theme: Theme, properties: Properties): boolean => wanted.every((one) => has(one, theme, properties));

const has = (pair: Pair, theme: Theme, properties: Properties): boolean => ratioOf(pair, theme, properties) >= pair.needed;

/** One that is another one by default is mended there. */
function named(token: Suggestion['token'], properties: Properties): Suggestion['token'] {
  const [, other] = /^var\(--ticketing-([a-z-]+)\)$/.exec(properties.get(token) ?? '') ?? [];
  return other === undefined ? token : named(`--ticketing-${other as ColorToken}`, properties);
}

/** The same colour lighter and darker, what is nearest first. */
function shadesOf(token: string, theme: Theme, properties: Properties): string[] {
  const color = readColor(`var(${token})`, { theme, property: (name) => properties.get(name) });
  if (!color) return [];
  const { l, c, h } = toOklch(color);
  const distance = (step: number): number => Math.abs(step - l);
  return steps.toSorted((one, other) => distance(one) - distance(other)).map((step): string => formatHex(clampChroma({ mode: 'oklch', l: step, c, h } as Oklch, 'oklch')));
}
