import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { baseFile, compactFile, darkFile, resolver } from '../../tools/tokens/format.js';
import { readTokens } from '../../tools/tokens/read-tokens.js';

const tokens = readTokens();
const source = (lines: string): string => `import { css } from './css.js';\n${lines}\n`;

describe('the tokens of the style sheets', () => {
  it('are read with name, meaning, type and default, one that is another one as that, and one that a density changes with both', () => {
    const text = source(
      [
        '/** Warnings. @token color */',
        'export const warning = css`var(--ticketing-warning, light-dark(#8a5a00, #e3b341))`;',
        '/** On hold. @token color */',
        'export const stateOnHold = css`var(--ticketing-state-on-hold, ${warning})`;',
        '/** Small. @token dimension */',
        'export const small = css`max(9pt, var(--ticketing-small, 12px))`;',
        'export const smallCompact = css`max(9pt, var(--ticketing-small, 11px))`;',
        'export const line = css`1px solid ${warning}`;',
      ].join('\n'),
    );
    expect(readTokens(text)).toEqual([
      { name: '--ticketing-warning', meaning: 'Warnings.', type: 'color', default: 'light-dark(#8a5a00, #e3b341)' },
      { name: '--ticketing-state-on-hold', meaning: 'On hold.', type: 'color', default: 'var(--ticketing-warning)' },
      { name: '--ticketing-small', meaning: 'Small.', type: 'dimension', default: '12px', compact: '11px' },
    ]);
  });

  it('are refused without a meaning or a type, with the name of another one, and where there are none', () => {
    expect(() => readTokens(source('export const text = css`var(--ticketing-text, #111111)`;'))).toThrow('text has no meaning');
    expect(() => readTokens(source('/** Text. @token color */\nexport const text = css`var(--ticketing-text, #111111)`;\nexport const other = css`var(--ticketing-text, #222222)`;'))).toThrow('other has no meaning');
    expect(() => readTokens(source(''))).toThrow('no design tokens');
  });
});

// The Design Tokens Format Module 2025.10, as far as these files use it, closed: what it does not know is an error.
const alias = z.string().regex(/^\{ticketing\.[a-z-]+\}$/);
const color = z.strictObject({ colorSpace: z.literal('srgb'), components: z.tuple([z.number(), z.number(), z.number()]), alpha: z.number().min(0).max(1).optional(), hex: z.string().regex(/^#[0-9a-f]{6}$/).optional() });
const dimension = z.strictObject({ value: z.number(), unit: z.literal(['px', 'rem']) });
const common = { $description: z.string().optional() };
const Token = z.discriminatedUnion('$type', [
  z.strictObject({ $type: z.literal('color'), $value: z.union([color, alias]), ...common }),
  z.strictObject({ $type: z.literal('dimension'), $value: dimension, ...common }),
  z.strictObject({ $type: z.literal('duration'), $value: z.strictObject({ value: z.number(), unit: z.literal(['ms', 's']) }), ...common }),
  z.strictObject({ $type: z.literal('fontFamily'), $value: z.array(z.string()).min(1), ...common }),
  z.strictObject({ $type: z.literal('fontWeight'), $value: z.number().min(1).max(1000), ...common }),
  z.strictObject({ $type: z.literal('number'), $value: z.number(), ...common }),
  z.strictObject({ $type: z.literal('shadow'), $value: z.strictObject({ color, offsetX: dimension, offsetY: dimension, blur: dimension, spread: dimension }), ...common }),
  z.strictObject({ $type: z.literal('cubicBezier'), $value: z.tuple([z.number().min(0).max(1), z.number(), z.number().min(0).max(1), z.number()]), ...common }),
]);
const File = z.strictObject({ ticketing: z.record(z.string().regex(/^[^$][^.{}]*$/), Token) });

describe('the files for design tools', () => {
  it.each([
    ['tokens', baseFile(tokens)],
    ['dark', darkFile(tokens)],
    ['compact', compactFile(tokens)],
  ])('fit the Design Tokens format (%s)', (_, file) => {
    expect(File.safeParse(file).error).toBeUndefined();
  });

  it('have every token at least in the light theme, with its meaning, and lead each name of another one to one that there is', () => {
    const { ticketing } = baseFile(tokens);
    expect(Object.keys(ticketing)).toEqual(tokens.map(({ name }) => name.replace('--ticketing-', '')));
    expect(Object.values(ticketing).filter(({ $description }) => !$description)).toEqual([]);
    const named = Object.values(ticketing).flatMap(({ $value }) => (typeof $value === 'string' ? [$value.slice('{ticketing.'.length, -1)] : []));
    expect(named).toContain('warning');
    expect(named.filter((name) => !(name in ticketing))).toEqual([]);
  });

  it('have in the dark theme and at a compact density what is another value there', () => {
    expect(darkFile(tokens).ticketing['surface']).toEqual({ $type: 'color', $value: { colorSpace: 'srgb', components: [0.0863, 0.1059, 0.1333], hex: '#161b22' } });
    expect(Object.keys(darkFile(tokens).ticketing)).not.toContain('radius');
    expect(Object.entries(compactFile(tokens).ticketing).map(([name, { $value }]) => [name, $value])).toEqual([
      ['space', { value: 3, unit: 'px' }],
      ['control-height', { value: 28, unit: 'px' }],
      ['row-height', { value: 36, unit: 'px' }],
    ]);
  });

  it('are put together by a resolver whose sources the package exports', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, string> };
    expect(exports['./tokens/*.json']).toBe('./tokens/*.json');
    const sources = [...resolver.sets.base.sources, ...resolver.modifiers.theme.contexts.dark, ...resolver.modifiers.density.contexts.compact].map(({ $ref }) => $ref);
    for (const path of sources) expect(File.safeParse(JSON.parse(readFileSync(`tokens/${path}`, 'utf8'))).success).toBe(true);
  });

  it('are refused for a value that the format has no form for', () => {
    expect(() => baseFile([{ name: '--ticketing-gap', type: 'dimension', meaning: 'A gap.', default: '1em' }])).toThrow('no dimension for 1em');
  });
});
