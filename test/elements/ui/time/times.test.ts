import { describe, expect, it } from 'vitest';
import { parseTime, withOwnTimes } from '../../../../src/elements/ui/time/times.js';
import { englishTexts } from '../../../support/texts.js';

describe('a time of the backend', () => {
  // covers: E6
  it('is UTC where it carries no zone', () => {
    expect(parseTime('2024-01-15 10:30:00')?.toISOString()).toBe('2024-01-15T10:30:00.000Z');
    expect(parseTime('2024-01-15T10:30:00')?.toISOString()).toBe('2024-01-15T10:30:00.000Z');
  });

  // covers: E6
  it('keeps the zone that it carries', () => {
    expect(parseTime('2024-01-15T10:30:00+02:00')?.toISOString()).toBe('2024-01-15T08:30:00.000Z');
    expect(parseTime('2024-01-15 09:58:12.000000+00:00')?.toISOString()).toBe('2024-01-15T09:58:12.000Z');
  });

  it('is nothing where the text is none', () => {
    expect(parseTime('')).toBeUndefined();
    expect(parseTime('yesterday')).toBeUndefined();
  });

  // covers: E6
  it('stands in a backend’s sentence in the user’s zone, too', () => {
    const { format } = englishTexts();
    const own = format.exactTime(new Date('2024-01-15T10:30:00Z'));
    expect(withOwnTimes(format, 'Shown on 2024-01-15 10:30:00 UTC, by a write.')).toBe(`Shown on ${own}, by a write.`);
    expect(withOwnTimes(format, 'Shown on 2024-99-99 10:30:00 UTC.')).toBe('Shown on 2024-99-99 10:30:00 UTC.');
  });
});
