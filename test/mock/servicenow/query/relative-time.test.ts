// servicenow-api.md 2.3: RELATIVE... and MORETHAN
import { compileRelative, compileSpan } from '../../../../src/mock/servicenow/query/relative-time.js';

/** A Wednesday. */
const now = Date.parse('2024-02-14T10:30:00Z');
const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}Z`);
const [hour, day] = [3_600_000, 86_400_000];

describe('A time relative to now', () => {
  it.each([
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
  ] as const)('is before, at or behind the limit of %s: %o', (operator, expected) => {
    for (const [value, limit] of [['@hour@ago@2', now - 2 * hour], ['@hour@ahead@2', now + 2 * hour]] as const) {
      const holds = compileRelative(operator, value, now);
      expect([limit - 1, limit, limit + 1].map((time) => holds?.(time))).toEqual(expected);
    }
  });

  it.each([
    ['second', 1000],
    ['minute', 60_000],
    ['hour', hour],
    ['Hour', hour],
    ['day', day],
    ['dayofweek', day],
    ['week', 7 * day],
    ['month', 30.4375 * day],
    ['quarter', 91.3125 * day],
    ['year', 365.25 * day],
  ])('is counted in a unit, as in three of %s', (unit, length) => {
    const holds = compileRelative('>=', `@${unit}@ago@3`, now);
    expect([now - 3 * length - 1, now - 3 * length].map((time) => holds?.(time))).toEqual([false, true]);
  });

  it.each([
    ['minute', '1', ['2024-02-14 10:28:59', '2024-02-14 10:29:00', '2024-02-14 10:29:59', '2024-02-14 10:30:00']],
    ['hour', '2', ['2024-02-14 07:59:59', '2024-02-14 08:00:00', '2024-02-14 08:59:59', '2024-02-14 09:00:00']],
    ['dayofweek', '0', ['2024-02-13 23:59:59', '2024-02-14 00:00:00', '2024-02-14 23:59:59', '2024-02-15 00:00:00']],
    ['week', '1', ['2024-02-04 23:59:59', '2024-02-05 00:00:00', '2024-02-11 23:59:59', '2024-02-12 00:00:00']],
    ['month', '0', ['2024-01-31 23:59:59', '2024-02-01 00:00:00', '2024-02-29 23:59:59', '2024-03-01 00:00:00']],
    ['quarter', '0', ['2023-12-31 23:59:59', '2024-01-01 00:00:00', '2024-03-31 23:59:59', '2024-04-01 00:00:00']],
    ['year', '1', ['2022-12-31 23:59:59', '2023-01-01 00:00:00', '2023-12-31 23:59:59', '2024-01-01 00:00:00']],
  ])('is in the very %s that was %s of them ago', (unit, count, times) => {
    const holds = compileRelative('=', `@${unit}@ago@${count}`, now);
    expect(times.map((time) => holds?.(at(time)))).toEqual([false, true, true, false]);
  });

  it.each(['', 'hour', '@hour', '@hour@ago', '@hour@ago@x', '@eon@ago@1', '@@ago@1', '@constructor@ago@1', '@hour@ago@Infinity'])(
    'is not understood as %s',
    (value) => {
      expect(compileRelative('>', value, now)).toBeUndefined();
      expect(compileRelative('=', value, now)).toBeUndefined();
    },
  );
});

describe('A time between two columns', () => {
  const distances = [-2 * hour - 1, -2 * hour, 1 - 2 * hour, -1, 0, 1, 2 * hour - 1, 2 * hour, 2 * hour + 1];

  it.each([
    [true, 'after', '000000001'],
    [true, 'before', '100000000'],
    [false, 'after', '000011100'],
    [false, 'before', '001110000'],
  ])('is longer (%s) than two hours %s the other: %s', (longer, direction, expected) => {
    const holds = compileSpan(longer, ['hour', direction, '2']);
    expect(distances.map((distance) => Number(holds?.(now + distance, now))).join('')).toBe(expected);
  });

  it.each([[[]], [['hour']], [['hour', 'after']], [['hour', 'after', 'x']], [['eon', 'after', '1']]])('is not understood as %j', (parts) => {
    expect(compileSpan(true, parts)).toBeUndefined();
  });
});
