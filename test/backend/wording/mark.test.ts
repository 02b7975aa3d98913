import { carriesMark, marked, markOf, newMark } from '../../../src/backend/wording/mark.js';

// covers: Y6
test('a mark is of twelve characters, and of no other note', () => {
  const marks = Array.from({ length: 100 }, newMark);
  expect(new Set(marks).size).toBe(100);
  for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{12}$/);
});

// covers: Y6, L7
test('the mark of an attempt is the same for each replay, and another one for another key or anomaly', () => {
  expect(markOf(42, 'key')).toBe(markOf(42, 'key'));
  expect(markOf(42, 'key')).toMatch(/^[0-9a-f]{12}$/);
  expect(new Set([markOf(42, 'key'), markOf(43, 'key'), markOf(42, 'other')]).size).toBe(3);
  const many = Array.from({ length: 20_000 }, (_, index) => markOf(42, `0b9a7c1e-6a53-4e0f-9d3c-${String(index).padStart(12, '0')}`));
  expect(new Set(many).size).toBe(20_000);
  // The one of the release that began with it: what was in doubt then is found now.
  expect(markOf(42, '4f1e')).toBe('7ba8719679f5');
});

// covers: Y6
test('a mark stands at the end, and is found in whatever a journal makes of the note', () => {
  expect(marked('ok', '3f9a2c1b77d0')).toBe('ok [ref:3f9a2c1b77d0]');
  for (const journal of ['ok [ref:3f9a2c1b77d0]', 'OK [REF:3F9A2C1B77D0]', 'ok［ref：３ｆ９ａ２ｃ１ｂ７７ｄ０］', 'ok &#91;ref:3f9a2c1b77d0&#93;']) {
    expect(carriesMark(journal, '3f9a2c1b77d0'), journal).toBe(true);
  }
  expect(carriesMark('ok [ref:3f9a2c1b77d1]', '3f9a2c1b77d0')).toBe(false);
});
