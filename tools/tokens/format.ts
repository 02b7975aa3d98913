import type { Token } from './read-tokens.js';

/** A file of the Design Tokens Format Module 2025.10: one group, named as the custom properties begin. */
export interface TokensFile {
  readonly ticketing: Readonly<Record<string, FormatToken>>;
}

interface FormatToken {
  readonly $type: string;
  readonly $value: unknown;
  readonly $description?: string;
}

const prefix = '--ticketing-';

/** Returns all tokens in the light theme, at a comfortable density. */
export const baseFile = (tokens: readonly Token[]): TokensFile => fileOf(tokens, ({ type, meaning, default: value }) => ({ $type: type, $value: valueOf(type, light(value)), $description: meaning }));

/** Returns the tokens that have another value in the dark theme. */
export const darkFile = (tokens: readonly Token[]): TokensFile =>
  fileOf(
    tokens.filter(({ default: value }) => dark(value) !== light(value)),
    ({ type, default: value }) => ({ $type: type, $value: valueOf(type, dark(value)) }),
  );

/** Returns the tokens that have another value at a compact density. */
export const compactFile = (tokens: readonly Token[]): TokensFile => fileOf(tokens.filter(({ compact }) => compact !== undefined), ({ type, compact = '' }) => ({ $type: type, $value: valueOf(type, compact) }));

/** Says by the Resolver Module 2025.10 which files make up a theme and a density. */
export const resolver = {
  $schema: 'https://www.designtokens.org/schemas/2025.10/resolver.json',
  name: 'servicenow-ticketing',
  version: '2025.10',
  sets: { base: { sources: [{ $ref: 'tokens.json' }] } },
  modifiers: {
    theme: { description: 'theme="light|dark"', contexts: { light: [], dark: [{ $ref: 'dark.json' }] }, default: 'light' },
    density: { description: 'density="comfortable|compact"', contexts: { comfortable: [], compact: [{ $ref: 'compact.json' }] }, default: 'comfortable' },
  },
  resolutionOrder: [{ $ref: '#/sets/base' }, { $ref: '#/modifiers/theme' }, { $ref: '#/modifiers/density' }],
} as const;

const fileOf = (tokens: readonly Token[], made: (token: Token) => FormatToken): TokensFile => ({ ticketing: Object.fromEntries(tokens.map((token) => [token.name.slice(prefix.length), made(token)])) });

const sides = /^light-dark\((.+), (.+)\)$/;
const light = (value: string): string => sides.exec(value)?.[1] ?? value;
const dark = (value: string): string => sides.exec(value)?.[2] ?? value;

/** @throws for a value that the format has no form for */
function valueOf(type: string, css: string): unknown {
  const [, alias] = /^var\(--ticketing-([a-z-]+)\)$/.exec(css) ?? [];
  if (alias) return `{ticketing.${alias}}`;
  const value = values[type]?.(css);
  if (value === undefined) throw new Error(`The Design Tokens format has no ${type} for ${css}.`);
  return value;
}

const values: Readonly<Record<string, (css: string) => unknown>> = {
  color: colorOf,
  dimension: (css) => measureOf(css, ['px', 'rem']),
  duration: (css) => measureOf(css, ['ms', 's']),
  // The page's own has no name that design tools know.
  fontFamily: (css) => (css === 'inherit' ? ['system-ui', 'sans-serif'] : css.split(', ')),
  fontWeight: Number,
  number: (css) => ratioOf(css),
  shadow: shadowOf,
  cubicBezier: (css) => (css === 'ease-out' ? [0, 0, 0.58, 1] : undefined),
};

const rounded = (number: number): number => Math.round(number * 10_000) / 10_000;

function colorOf(css: string): unknown {
  const [, hex] = /^#([0-9a-f]{6})$/.exec(css) ?? [];
  if (hex) return { colorSpace: 'srgb', components: channelsOf([0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16))), hex: css };
  const [, channels, alpha] = /^rgb\((\d+ \d+ \d+) \/ (\d+)%\)$/.exec(css) ?? [];
  return channels && { colorSpace: 'srgb', components: channelsOf(channels.split(' ').map(Number)), alpha: Number(alpha) / 100 };
}

const channelsOf = (bytes: readonly number[]): number[] => bytes.map((byte) => rounded(byte / 255));

function measureOf(css: string, units: readonly string[]): unknown {
  const [, number, unit = ''] = /^([\d.]+)([a-z]*)$/.exec(css) ?? [];
  if (number === '0') return { value: 0, unit: units[0] };
  return units.includes(unit) ? { value: Number(number), unit } : undefined;
}

function ratioOf(css: string): number | undefined {
  const [, dividend, divisor] = /^calc\((\d+) \/ (\d+)\)$/.exec(css) ?? [];
  return dividend && divisor ? rounded(Number(dividend) / Number(divisor)) : undefined;
}

function shadowOf(css: string): unknown {
  const [, offsetX, offsetY, blur, color = ''] = /^(\S+) (\S+) (\S+) (rgb\(.+\))$/.exec(css) ?? [];
  const length = (value = ''): unknown => measureOf(value, ['px']);
  return offsetX && { color: colorOf(color), offsetX: length(offsetX), offsetY: length(offsetY), blur: length(blur), spread: length('0') };
}
