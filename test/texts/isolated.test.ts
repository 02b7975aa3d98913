import { describe, expect, it } from 'vitest';
import { isolated, visible } from '../../src/texts/isolated.js';

describe('a text of foreign origin', () => {
  // covers: T1
  it('loses what is invisible in it, but for joiners', () => {
    expect(visible('INC\u202e0010042')).toBe('INC0010042');
    expect(visible('\u200bINC001\u20600042\ufeff\u00ad\u2067\u2069\u200f')).toBe('INC0010042');
    expect(visible('می\u200cخواهم 👩\u200d🔧 é Ω')).toBe('می\u200cخواهم 👩\u200d🔧 é Ω');
  });

  // covers: T1
  it('stands in isolation where it is written from right to left, and as it is elsewhere', () => {
    expect(isolated('שרה כהן')).toBe('\u2068שרה כהן\u2069');
    for (const text of ['مثال', 'INC1 \u05d0', '\u{1e900}', '\u{10a00}', '\ufb2a', '\ufe8d']) expect(isolated(text)).toBe(`\u2068${text}\u2069`);
    expect(isolated('a\u2069 אבג \u202e')).toBe('\u2068a אבג \u2069');
    for (const text of ['INC0010042', 'Zoë, Ωμέγα', '日本語', '', '1 – “2” …', 'टिकट']) expect(isolated(text)).toBe(text);
    expect(isolated('Bob\u202e')).toBe('Bob');
  });

  // covers: T1
  it('stands in isolation in a sentence from right to left, but for words that keep their order by themselves', () => {
    for (const text of ['1 - High', 'INC0010042', 'example.service-now.com', 'שרה']) expect(isolated(text, 'rtl')).toBe(`\u2068${text}\u2069`);
    for (const text of ['', 'itil', 'already-linked']) expect(isolated(text, 'rtl')).toBe(text);
  });
});
