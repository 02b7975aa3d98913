import { describe, expect, it } from 'vitest';
import { SteerableClock } from '../../../../src/mock/admin/control/steerable-clock.js';
import { manualClock } from '../../../../src/common/clock.js';

const start = Date.parse('2024-01-15T10:30:00Z');

describe('SteerableClock', () => {
  it('runs with its source', () => {
    const source = manualClock();
    const clock = new SteerableClock(source);
    source.advance(5_000);
    expect(clock.now()).toBe(start + 5_000);
  });

  it('is told as it is at one moment, however fast its source runs', () => {
    let time = start;
    const clock = new SteerableClock({ now: () => (time += 1) });
    expect(clock.state.ahead).toBe(0);
    clock.advance(5_000);
    expect(clock.state.ahead).toBe(5_000);
  });

  it('stands still while it is frozen, and moves by what it is told alone', () => {
    const source = manualClock();
    const clock = new SteerableClock(source);
    clock.freeze();
    source.advance(5_000);
    expect(clock.now()).toBe(start);
    clock.advance(1_000);
    expect(clock.now()).toBe(start + 1_000);
    expect(clock.state).toEqual({ now: '2024-01-15T10:30:01.000Z', isFrozen: true, ahead: -4_000 });
  });

  it('runs on from where it stood, and returns to the source’s time with a reset', () => {
    const source = manualClock();
    const clock = new SteerableClock(source);
    clock.freeze(start + 60_000);
    clock.resume();
    source.advance(1_000);
    expect(clock.now()).toBe(start + 61_000);
    clock.reset();
    expect(clock.now()).toBe(start + 1_000);
  });

  it.each([
    ['9998-12-31T00:00:00Z', 86_400_000],
    ['0001-01-01T00:00:00Z', -1],
  ])('goes from %s no further by %s ms: times have a year of four digits', (at, milliseconds) => {
    const clock = new SteerableClock(manualClock());
    clock.freeze(Date.parse(at));
    expect(() => clock.advance(milliseconds)).toThrow(RangeError);
    clock.resume();
    expect(() => clock.advance(milliseconds)).toThrow(RangeError);
    expect(clock.now()).toBe(Date.parse(at));
  });
});
