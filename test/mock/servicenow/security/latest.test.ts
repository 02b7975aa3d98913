import { Latest } from '../../../../src/mock/servicenow/security/latest.js';

const numbered = (count: number, upTo: number) => {
  const latest = new Latest<number>(count);
  for (let number = 1; number <= upTo; number += 1) latest.set(String(number), number);
  return latest;
};

describe('Latest', () => {
  it('has the last values for sure', () => {
    for (const upTo of [1, 3, 4, 6, 7, 100]) {
      const latest = numbered(3, upTo);
      const last = [upTo, upTo - 1, upTo - 2].filter((number) => number > 0);
      expect(last.map((number) => latest.get(String(number)))).toEqual(last);
    }
  });

  it('forgets those before', () => {
    const latest = numbered(3, 100);
    const known = Array.from({ length: 100 }, (_, index) => latest.get(String(index + 1))).filter((value) => value !== undefined);
    expect(known.length).toBeLessThanOrEqual(6);
  });

  it('keeps what is set again', () => {
    const latest = numbered(3, 3);
    for (let number = 4; number <= 20; number += 1) {
      latest.set(String(number), number);
      latest.set('1', 1);
    }
    expect(latest.get('1')).toBe(1);
  });

  it('gives the newer of two values', () => {
    const latest = numbered(2, 2);
    latest.set('3', 3);
    latest.set('1', 10);
    expect(latest.get('1')).toBe(10);
  });
});
