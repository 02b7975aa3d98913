import { describe, expect, it } from 'vitest';
import { IsoClock } from '../../../../src/mock/admin/journal/iso-clock.js';

describe('IsoClock', () => {
  it('writes times as Date does, forwards and backwards', () => {
    const clock = new IsoClock();
    const times = [0, 7, 999, 1000, 1001, 59_999, 60_000, 999, Date.parse('2026-12-31T23:59:59.999Z'), Date.parse('2027-01-01T00:00:00.000Z'), -1];
    expect(times.map((time) => clock.now(time))).toEqual(times.map((time) => new Date(time).toISOString()));
  });
});
