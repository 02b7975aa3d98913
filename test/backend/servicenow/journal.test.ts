import { authorsOf } from '../../../src/backend/servicenow/journal.js';

const entry = (author: string, text: string, label = 'Work notes') => `2024-01-15 10:30:00 - ${author} (${label})\n${text}\n\n`;

// covers: Y6
test('entries with exactly the text are found, with their authors, newest first', () => {
  const journal = entry('Qualytics Integration', 'ok') + entry('Beth Anglin', 'ok then') + entry('Beth Anglin', 'ok');
  expect(authorsOf('ok', journal)).toEqual(['Qualytics Integration', 'Beth Anglin']);
  expect(authorsOf('ok the', journal)).toEqual([]);
  expect(authorsOf('k', journal)).toEqual([]);
});

// covers: Y6
test('a text may span paragraphs, hold pattern characters, and end in blanks', () => {
  const text = 'a (b) [c] .* $\n\nsecond paragraph';
  expect(authorsOf(`${text}\n `, entry('Q', text))).toEqual(['Q']);
  expect(authorsOf('a (b) [c] .* $', entry('Q', text))).toEqual([]);
});

// covers: Y6
test('neither the format of times nor the language of the label matters', () => {
  expect(authorsOf('ok', '15.01.2024 11:30:00 - Jörg Weiß (Arbeitsnotizen)\r\nok\r\n\r\n')).toEqual(['Jörg Weiß']);
});

test('an empty journal has no entries', () => {
  expect(authorsOf('ok', '')).toEqual([]);
});
