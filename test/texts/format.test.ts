import { describe, expect, it } from 'vitest';
import { Format } from '../../src/texts/format.js';

const english = new Format('en', 'just now');
const now = new Date('2024-01-15T10:30:00Z');
const at = (time: string) => new Date(`${time}Z`);

describe('the format of a language', () => {
  it('writes counts with the language’s separators', () => {
    expect(english.number(1_000)).toBe('1,000');
    expect(new Format('de', 'gerade eben').number(1_000)).toBe('1.000');
  });

  it('picks the form that goes with a count, the general one where that is missing', () => {
    const { plural } = new Format('pl', 'przed chwilą');
    const forms = { one: 'link', few: 'linki', other: 'linków' };
    expect([1, 2, 5, 22].map((count) => plural(count, forms))).toEqual(['link', 'linki', 'linków', 'linki']);
    expect(english.plural(1, { other: 'some' })).toBe('some');
  });

  it('writes things one after the other', () => {
    expect(english.list([])).toBe('');
    expect(english.list(['a', 'b', 'c'])).toBe('a, b, c');
    expect(new Format('ja', 'たった今').list(['a', 'b', 'c'])).toBe('a、b、c');
  });

  it('puts sentences one after the other, with a space where the language has one', () => {
    expect(english.sentences('One.', '', 'Two.')).toBe('One. Two.');
    expect(new Format('ja', 'たった今').sentences('一。', '二。')).toBe('一。二。');
    expect(english.sentences('', '')).toBe('');
  });

  // covers: T1, E6
  it('writes an age in the largest fitting unit', () => {
    const times = ['2024-01-15T10:29:30', '2024-01-15T10:25:00', '2024-01-15T07:10:00', '2024-01-12T10:30:00', '2023-11-16T10:30:00'];
    expect(times.map((time) => english.relativeTime(at(time), now))).toEqual([
      'just now',
      '5 minutes ago',
      '3 hours ago',
      '3 days ago',
      '60 days ago',
    ]);
    expect(new Format('de', 'gerade eben').relativeTime(at('2024-01-15T10:25:00'), now)).toBe('vor 5 Minuten');
  });

  // covers: T1, E6
  it('tells months and years from two on, days before', () => {
    const days = (count: number) => english.relativeTime(new Date(now.getTime() - count * 86_400_000), now);
    expect([1, 31, 60, 61, 364, 366, 730, 731, 759].map(days)).toEqual([
      ...['yesterday', '31 days ago', '60 days ago', '2 months ago', '11 months ago', '12 months ago', '23 months ago', '2 years ago', '2 years ago'],
    ]);
  });

  // covers: E6
  it('writes the exact time in the user’s zone and in the language of the sentences, with UTC beside it', () => {
    const own = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'medium' }).format(now);
    expect(new Format('de', 'gerade eben').exactTime(now)).toBe(`${own} (2024-01-15 10:30:00 UTC)`);
  });
});
