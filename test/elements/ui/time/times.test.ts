import { expect } from '@open-wc/testing';
import { exactTime, parseTime, relativeTime, withOwnTimes } from '../../../../src/elements/ui/time/times.js';

describe('a time of the backend', () => {
  // covers: E6
  it('is UTC where it carries no zone', () => {
    expect(parseTime('2024-01-15 10:30:00')?.toISOString()).to.equal('2024-01-15T10:30:00.000Z');
    expect(parseTime('2024-01-15T10:30:00')?.toISOString()).to.equal('2024-01-15T10:30:00.000Z');
  });

  // covers: E6
  it('keeps the zone that it carries', () => {
    expect(parseTime('2024-01-15T10:30:00+02:00')?.toISOString()).to.equal('2024-01-15T08:30:00.000Z');
    expect(parseTime('2024-01-15 09:58:12.000000+00:00')?.toISOString()).to.equal('2024-01-15T09:58:12.000Z');
  });

  it('is nothing where the text is none', () => {
    expect(parseTime('')).to.equal(undefined);
    expect(parseTime('yesterday')).to.equal(undefined);
  });

  // covers: T1, E6
  it('reads as an age in the largest fitting unit', () => {
    const now = new Date('2024-01-15T10:30:00Z');
    const ages = ['2024-01-15 10:29:30', '2024-01-15 10:25:00', '2024-01-15 07:10:00', '2024-01-12 10:30:00'];
    const read = ages.map((text) => relativeTime(parseTime(text) ?? new Date(0), now));
    expect(read).to.deep.equal(['just now', '5 minutes ago', '3 hours ago', '3 days ago']);
  });

  it('stands in a backend’s sentence in the user’s zone, too', () => {
    expect(withOwnTimes('Shown on 2024-01-15 10:30:00 UTC, by a write.')).to.equal(`Shown on ${exactTime(new Date('2024-01-15T10:30:00Z'))}, by a write.`);
    expect(withOwnTimes('Shown on 2024-99-99 10:30:00 UTC.')).to.equal('Shown on 2024-99-99 10:30:00 UTC.');
  });

  it('is formatted in the language of the sentences around it, whatever the browser’s', () => {
    const parts = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
    expect(exactTime(new Date('2024-01-15T10:30:00Z'))).to.contain(parts.format(new Date('2024-01-15T10:30:00Z')));
  });

  // covers: E6
  it('has UTC at hand beside the user’s zone', () => {
    expect(exactTime(new Date('2024-01-15T10:30:00Z'))).to.contain('(2024-01-15 10:30:00 UTC)');
  });
});
