import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContrast, type ThemeTokens } from '../../src/theme/index.js';

const brand: ThemeTokens = {
  accent: 'light-dark(#ffb000, #ffd166)',
  'on-accent': 'light-dark(#ffffff, #1c0b26)',
};
const pairsOf = (tokens: ThemeTokens): string[] => checkContrast(tokens).map(({ theme, foreground, background }) => `${theme}: ${foreground} on ${background}`);

describe('the contrast', () => {
  it('of the defaults is enough, in both themes', () => {
    expect(checkContrast()).toEqual([]);
  });

  it('of a bad accent is named by its pairs, with the ratio that they have and the one that they need', () => {
    const [first] = checkContrast(brand);
    expect(first).toMatchObject({ theme: 'light', foreground: 'accent', background: 'surface', where: 'links', ratio: 1.83, needed: 4.5 });
    expect(first?.message).toBe(`light: accent on surface (links) has 1.83 : 1 and needs 4.5 : 1. --ticketing-accent: ${first?.suggestion?.value} has enough.`);
    expect(pairsOf(brand)).toEqual(expect.arrayContaining(['light: on-accent on accent', 'light: on-accent on accent:hover', 'light: focus-color on surface']));
    expect(pairsOf(brand).filter((pair) => pair.startsWith('dark') || pair.includes('state'))).toEqual([]);
  });

  it('is enough with what is suggested, one token after the other', () => {
    const mended = { ...brand };
    for (let problem = checkContrast(mended, { themes: ['light'] })[0]; problem?.suggestion; problem = checkContrast(mended, { themes: ['light'] })[0]) {
      Object.assign(mended, { [problem.suggestion.token.replace('--ticketing-', '')]: problem.suggestion.value });
      expect(Object.keys(mended).length).toBeLessThan(5);
    }
    expect(checkContrast(mended, { themes: ['light'] })).toEqual([]);
  });

  it('has a suggestion that breaks nothing and mends the pair, or none, whatever the colours', () => {
    const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(fc.constantFrom('accent', 'text', 'surface', 'state-on-hold'), color, (token, value) => {
        const tokens = { [token]: value };
        const problems = checkContrast(tokens, { themes: ['light'] });
        const { suggestion, foreground, background } = problems.at(-1) ?? {};
        if (!suggestion) return;
        const names = (found: typeof problems): string[] => found.map((one) => `${one.foreground} on ${one.background}`);
        const left = names(checkContrast({ ...tokens, [suggestion.token.replace('--ticketing-', '')]: suggestion.value }, { themes: ['light'] }));
        expect(left).not.toContain(`${foreground} on ${background}`);
        expect(left.filter((pair) => !names(problems).includes(pair))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('of a pill is that of a state on what is made of it', () => {
    expect(checkContrast({ 'state-new': '#f5d90a' }, { themes: ['light'] })).toEqual([expect.objectContaining({ foreground: 'state-new', background: 'state-new:pill', needed: 4.5 })]);
  });

  it('follows a token that is another one by default, and is mended there', () => {
    const found = checkContrast({ warning: '#d9a300' }, { themes: ['light'] });
    expect(found.map(({ foreground }) => foreground)).toEqual(expect.arrayContaining(['warning', 'state-on-hold', 'state-unknown']));
    expect(new Set(found.map(({ suggestion }) => suggestion?.token))).toEqual(new Set(['--ticketing-warning']));
  });

  it('is that of what shows through, on the surface', () => {
    expect(pairsOf({ text: 'rgb(27 32 39 / 40%)' })).toContain('light: text on surface');
    expect(checkContrast({ 'accent-subtle': 'rgb(11 92 173 / 8%)' }, { themes: ['light'] })).toEqual([]);
  });

  it('takes names as CSS has them, and tokens without a colour', () => {
    expect(checkContrast({ '--ticketing-accent': '#ffb000' })).toEqual(checkContrast({ accent: '#ffb000' }));
    expect(checkContrast({ '--ticketing-font-size': '13px', radius: '0' })).toEqual([]);
  });

  it('is computed for the themes that a page has', () => {
    expect(checkContrast({ surface: '#101418', text: '#f0f0f0' }, { themes: ['dark'] })).toEqual([]);
    expect(checkContrast({ surface: '#101418', text: '#f0f0f0' }).map(({ theme }) => theme)).toContain('light');
  });

  it('is refused for a name that is no token, and for a value that cannot be read', () => {
    // @ts-expect-error -- what no token is called, the compiler knows as well
    expect(() => checkContrast({ acent: '#ffffff' })).toThrow(new TypeError('There is no token --ticketing-acent.'));
    expect(() => checkContrast({ accent: 'currentColor' })).toThrow(new TypeError('--ticketing-accent cannot be read as a colour: currentColor'));
  });
});
