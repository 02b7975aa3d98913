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
  expect(authorsOf('second paragraph', entry('Q', text))).toEqual([]);
});

// covers: Y6
test('a text may itself look like the line above an entry', () => {
  const text = '5 - 3 (the difference)';
  expect(authorsOf(text, entry('Beth Anglin', 'ok') + entry('Q', text))).toEqual(['Q']);
  expect(authorsOf(`${text}\nok`, entry('Q', `${text}\nok`))).toEqual(['Q']);
});

// covers: Y6
test.each([
  ['German', '15.01.2024 11:30:00 - Jörg Weiß (Arbeitsnotizen)', 'Jörg Weiß'],
  ['US', '01/15/2024 10:30:00 AM - Beth Anglin (Work notes)', 'Beth Anglin'],
  ['French', '15-01-2024 10:30:00 - Zoé Lefèvre (Notes de travail)', 'Zoé Lefèvre'],
  ['Japanese', '2024年01月15日 10時30分00秒 - 山田 太郎 (作業メモ)', '山田 太郎'],
  ['full-width brackets', '2024/01/15 10:30:00 - 山田 太郎（作業メモ）', '山田 太郎'],
  ['a label with brackets', '2024-01-15 10:30:00 - Beth Anglin (Work notes (internal))', 'Beth Anglin'],
  ['a label with a dash', '2024-01-15 10:30:00 - Beth Anglin (Work notes - internal)', 'Beth Anglin'],
  ['dashes in the date', '15 - 01 - 2024 10:30:00 - Beth Anglin (Work notes)', 'Beth Anglin'],
  ['a dash before the time', '2024-01-15 - 10:30 PM - Beth Anglin (Work notes)', 'Beth Anglin'],
  ['no-break spaces', '2024-01-15\u00a010:30:00\u00a0-\u00a0Beth\u00a0Anglin\u00a0(Work\u00a0notes)', 'Beth Anglin'],
  ['a long dash', '2024-01-15 10:30:00 – Beth Anglin (Work notes)', 'Beth Anglin'],
  ['a dash and brackets in the name', '2024-01-15 10:30:00 - Anglin - IT (EMEA) (Work notes)', 'Anglin - IT (EMEA)'],
  ['a number as a name', '2024-01-15 10:30:00 - 4711 (Work notes)', '4711'],
])('an entry is found whatever the line above it is like: %s', (_, header, author) => {
  for (const end of ['\n', '\r\n', '\r']) {
    expect(authorsOf('ok', [header, 'ok', '', header, 'no', '', ''].join(end))).toEqual([author]);
    expect(authorsOf('ok', [header, 'no', header, 'ok'].join(end)), 'without blank lines between the entries').toEqual([author]);
  }
});

// covers: Y6
test.each([
  ['CRLF', 'one\r\ntwo', 'one\ntwo'],
  ['no-break and repeated blanks', 'a b c', 'a\u00a0b  c '],
  ['a blank line more', 'one\ntwo', 'one\n\n\ntwo'],
  ['an emoji that is dropped', 'Row count fell 📉 again', 'Row count fell  again'],
  ['an emoji that becomes a question mark', 'Row count fell 📉 again', 'Row count fell ? again'],
  ['an emoji that becomes one for each byte', 'Row count fell 📉 again', 'Row count fell ???? again'],
  ['an emoji that comes first', '📉 Row count fell', '? Row count fell'],
  ['an emoji that becomes U+FFFD', 'Row count fell 📉 again', 'Row count fell \ufffd again'],
  ['emoji that are joined', 'Done 👨‍👩‍👧', 'Done \u200d\u200d'],
])('a text is found as the instance has altered it: %s', (_, sent, stored) => {
  expect(authorsOf(sent, entry('Q', stored))).toEqual(['Q']);
});

// covers: Y6
test('a question mark is no part of what is compared only where an emoji was sent', () => {
  expect(authorsOf('ok?', entry('Q', 'ok'))).toEqual([]);
  expect(authorsOf('ok', entry('Q', 'ok?'))).toEqual([]);
  expect(authorsOf('ok 📉', entry('Q', 'not ok ?'))).toEqual([]);
});

test('an empty journal has no entries, and an empty text is in none', () => {
  expect(authorsOf('ok', 'ok')).toEqual([]);
  expect(authorsOf('ok', '')).toEqual([]);
  expect(authorsOf(' \n', entry('Q', 'ok'))).toEqual([]);
});

// covers: Y6
test('a note of 200,000 characters that look like the line above an entry is read', () => {
  const flood = ' - ('.repeat(50_000);
  for (const note of [flood, `${flood})`, `1${flood})`, `1${' - 1'.repeat(50_000)} (x)`, '('.repeat(100_000) + ')'.repeat(100_000), '1 - a (b)\n'.repeat(20_000)]) {
    expect(authorsOf('ok', `${entry('Q', 'ok')}${entry('Beth Anglin', `See:\n\n${note}`)}`)).toEqual(['Q']);
  }
});
