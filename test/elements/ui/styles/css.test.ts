import type { CSSResult } from 'lit';
import { describe, expect, it } from 'vitest';
import * as tokens from '../../../../src/elements/ui/styles/tokens.js';
import { css } from '../../../../src/elements/ui/styles/css.js';

const modules = import.meta.glob<Record<string, CSSResult>>('../../../../src/elements/**/*.styles.ts', { eager: true });
const sheets = Object.entries(modules).flatMap(([path, exported]) => Object.values(exported).map(({ cssText }): [string, string] => [path.replace(/.*\/src\//, ''), cssText]));

describe('a length in the style sheets of the elements', () => {
  it('grows with the size of text, and a hairline does not', () => {
    const inner = css`2px`;
    expect(css`a { margin: -4px 1px ${inner} ${3}px }`.cssText).toBe(
      'a { margin: calc(-4*var(--ticketing-px)) 1px calc(2*var(--ticketing-px)) calc(3*var(--ticketing-px)) }',
    );
  });

  it('is so many steps of space, too, where it is in sp', () => {
    expect(css`a { padding: 0.5sp -2sp }`.cssText).toBe('a { padding: calc(0.5*var(--ticketing-sp)) calc(-2*var(--ticketing-sp)) }');
  });

  it('is not px or sp anywhere, but for hairlines', () => {
    expect(sheets.length).toBeGreaterThan(15);
    for (const [path, text] of sheets) expect({ path, fixed: text.match(/[\d.]+(px|sp)\b/g)?.filter((length) => length !== '1px') ?? [] }).toEqual({ path, fixed: [] });
  });

  it('is in em in the conditions of @media and @container, which know no custom property', () => {
    const conditions = sheets.flatMap(([, text]) => text.match(/@(media|container)[^{]+/g) ?? []);
    expect(conditions.some((condition) => condition.includes('em)'))).toBe(true);
    expect(conditions.filter((condition) => /var\(|px/.test(condition))).toEqual([]);
  });
});

describe('a design token', () => {
  it('is read by a style sheet', () => {
    const names = [...new Set(Object.values(tokens).flatMap(({ cssText }) => cssText.match(/--ticketing-[a-z-]+(?=, )/g) ?? []))];
    expect(names.length).toBeGreaterThan(45);
    expect(names.filter((name) => !sheets.some(([, text]) => text.includes(`var(${name}, `)))).toEqual([]);
  });
});
