import { headerAuthor } from '../../../src/backend/servicenow/journal-header.js';

// covers: Y6
test.each([
  ['2024-01-15 10:30:00 - Beth Anglin (Work notes)', 'Beth Anglin'],
  ['  2024-01-15 10:30:00 -  Beth \u00a0 Anglin  (Work notes) ', 'Beth Anglin'],
  ['2024-01-15 10:30:00 − Beth (Work notes)', 'Beth'],
  ['2024/01/15 10:30:00 - 山田（作業メモ）', '山田'],
  ['2024-01-15 10:30:00 - Beth (a (b) (c))', 'Beth'],
  ['2024-01-15 10:30:00 - Beth (DBA) (Work notes)', 'Beth (DBA)'],
  ['2024-01-15 10:30:00 - Beth ((a)b)', 'Beth'],
  ['15 - 01 - 2024 10:30:00 AM - Beth - IT - EMEA (Work notes)', 'Beth - IT - EMEA'],
  ['15 - 10:30 A.M. - Beth (Work notes)', 'Beth'],
  ['15 - 10:30 a. m. - Beth (Work notes)', 'Beth'],
  ['15 - 10.30 Uhr - Beth (Work notes)', 'Beth'],
  ['15 - 10時30分 - Beth (Work notes)', 'Beth'],
  // What has letters before or behind a number is a name.
  ['15 - Area 51 - Beth (Work notes)', 'Area 51 - Beth'],
  ['15 - 51 North - Beth (Work notes)', '51 North - Beth'],
  ['2024-01-15 10:30:00 - 4711 (Work notes)', '4711'],
  ['15 - 10:30 - 4711 (Work notes)', '4711'],
  ['2024-01-15 10:30:00 - 4711 - (Work notes)', '4711 -'],
  ['١٥ - Beth (Work notes)', 'Beth'],
  ['5 - Beth (Work notes)', 'Beth'],
])('the line “%s” names %s', (line, author) => {
  expect(headerAuthor(line)).toBe(author);
});

// covers: Y6
test.each([
  '',
  'ok',
  '2024-01-15 10:30:00 - Beth Anglin',
  '2024-01-15 10:30:00 - Beth Anglin (Work notes',
  '2024-01-15 10:30:00 - Beth Anglin Work notes)',
  '2024-01-15 10:30:00 - Beth Anglin (Work notes) and more',
  '2024-01-15 10:30:00 - Beth Anglin (Work notes))',
  '2024-01-15 10:30:00 (Work notes)',
  '2024-01-15 10:30:00 - (Work notes)',
  'Yesterday - Beth Anglin (Work notes)',
  '(Work notes)',
  ' - Beth (Work notes)',
  ')',
])('the line “%s” is none above an entry', (line) => {
  expect(headerAuthor(line)).toBeUndefined();
});
