import type { Token } from './read-tokens.js';

const nameOf = ({ name }: Token): string => name.replace('--ticketing-', '');
const quoted = (token: Token): string => `'${nameOf(token)}'`;

/** Returns the module that the contrast of themes is computed with: the colours with their defaults, and what other tokens there are. */
export function defaultsModule(tokens: readonly Token[]): string {
  const colors = tokens.filter(({ type }) => type === 'color');
  const others = tokens.filter(({ type }) => type !== 'color');
  return [
    '// Written by tools/tokens.ts from the tokens of the style sheets: npm run docs.',
    '',
    '/** The tokens that are colours, without their `--ticketing-`. */',
    'export type ColorToken =',
    `${colors.map((token) => `  | ${quoted(token)}`).join('\n')};`,
    '',
    '/** The other tokens, in which there is no contrast. */',
    'export type OtherToken =',
    `${others.map((token) => `  | ${quoted(token)}`).join('\n')};`,
    '',
    '/** The colours, each with its default. */',
    'export const colors: Readonly<Record<ColorToken, string>> = {',
    ...colors.map((token) => `  ${nameOf(token).includes('-') ? quoted(token) : nameOf(token)}: '${token.default}',`),
    '};',
    '',
    'export const others: Readonly<Record<OtherToken, true>> = {',
    ...others.map((token) => `  ${nameOf(token).includes('-') ? quoted(token) : nameOf(token)}: true,`),
    '};',
    '',
  ].join('\n');
}
