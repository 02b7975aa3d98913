import { dayOf, daysPast, retention } from '../../../src/backend/writes/days.js';

const midnight = Date.parse('2024-01-15T00:00:00Z');

// covers: W
test('a day is one in UTC, and what is kept is kept for one', () => {
  expect(dayOf(midnight)).toBe(19_737);
  expect(dayOf(midnight - 1)).toBe(19_736);
  expect(dayOf(midnight + 86_400_000 - 1)).toBe(19_737);
  expect(retention).toBe(86_400_000);
});

// covers: W
test('a day is past when all of it is older than what is kept, up to nine days back', () => {
  expect(daysPast(midnight)).toEqual([19_735, 19_734, 19_733, 19_732, 19_731, 19_730, 19_729, 19_728]);
});
