import { readColor, type Theme } from './css-color.js';
import { colors, others, type ColorToken, type OtherToken } from './defaults.js';
import { pairs, type Pair, type Shade } from './pairs.js';
import { ratioOf, type Properties } from './ratio.js';
import { suggest } from './suggest.js';

type Name = ColorToken | OtherToken;

/** Tokens with the values that a page gives them, as CSS has them: with or without `--ticketing-` before their names. */
export type ThemeTokens = Readonly<Partial<Record<Name | `--ticketing-${Name}`, string>>>;

/** Two colours of a theme between which there is too little contrast. */
export interface ContrastProblem {
  /** In which theme; the other one may have enough. */
  readonly theme: Theme;
  /** What is to be seen: a token, without its `--ticketing-`; `accent:hover` is a button under the pointer. */
  readonly foreground: Shade;
  /** What it is seen on; `state-new:pill` is the pill of a state, made of its colour. */
  readonly background: Shade;
  /** Where the two meet. */
  readonly where: string;
  /** How much there is, to 1; rounded down. */
  readonly ratio: number;
  /** 4.5 for text, 3 for what has to be seen otherwise (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly needed: 4.5 | 3;
  /** A change that mends it, and breaks nothing else with that token; undefined where no shade of one token does. */
  readonly suggestion: { readonly token: `--ticketing-${ColorToken}`; readonly value: string } | undefined;
  /** All of it in a sentence. */
  readonly message: string;
}

/**
 * Computes the contrast of every pair of colours that the elements put together, with the tokens that a page sets and the defaults of all others. Returns
 * the pairs that have too little, light before dark; none is the goal.
 *
 * @param themes those that the page has; both where it says nothing
 * @throws {TypeError} for a name that is no token, or a value that cannot be read
 */
export function checkContrast(tokens: ThemeTokens = {}, { themes = ['light', 'dark'] }: { readonly themes?: readonly Theme[] } = {}): ContrastProblem[] {
  const given = propertiesOf(tokens);
  const properties = new Map([...Object.entries(colors).map(([name, value]) => [`--ticketing-${name}`, value] as const), ...given]);
  return themes.flatMap((theme) => {
    for (const name of given.keys()) if (isColor(name)) demand(name, theme, properties);
    return pairs.flatMap((pair) => problemOf(pair, theme, properties, given));
  });
}

function propertiesOf(tokens: ThemeTokens): Properties {
  return new Map(
    Object.entries(tokens).map(([given, value]) => {
      const name = given.replace(/^--ticketing-/, '');
      if (!isColor(name) && !Object.hasOwn(others, name)) throw new TypeError(`There is no token --ticketing-${name}.`);
      return [`--ticketing-${name}`, value] as const;
    }),
  );
}

const isColor = (name: string): boolean => Object.hasOwn(colors, name.replace('--ticketing-', ''));

function demand(name: string, theme: Theme, properties: Properties): void {
  if (readColor(`var(${name})`, { theme, property: (one) => properties.get(one) })) return;
  throw new TypeError(`${name} cannot be read as a colour: ${properties.get(name) ?? ''}`);
}

function problemOf(pair: Pair, theme: Theme, properties: Properties, given: Properties): ContrastProblem[] {
  const ratio = ratioOf(pair, theme, properties);
  if (ratio >= pair.needed) return [];
  const { foreground, background, needed, where } = pair;
  const suggestion = suggest(pair, theme, properties, given);
  // Rounded down: 4.499 is not 4.5.
  const shown = Math.floor(ratio * 100) / 100;
  const advice = suggestion ? ` ${suggestion.token}: ${suggestion.value} has enough.` : '';
  const message = `${theme}: ${foreground} on ${background} (${where}) has ${shown} : 1 and needs ${needed} : 1.${advice}`;
  return [{ theme, foreground, background, where, ratio: shown, needed, suggestion, message }];
}
