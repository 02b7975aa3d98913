import { expect, it } from 'vitest';
import { fillTemplate, namesIn } from '../../src/common/template.js';

const fill = (template: string, values: Record<string, string> = {}, limit = 160): string => fillTemplate(template, values, limit);

it('fills in what a template names, in one line', () => {
  const values = { check: 'Rows\n  are  missing', table: 'orders' };
  expect(fill('{check} in {table}', values)).toBe('Rows are missing in orders');
  expect(fill('  [{table}]:\t{check} {table}. ', values)).toBe('[orders]: Rows are missing orders.');
  expect(fill('No names, - at all -', values)).toBe('No names, - at all -');
  expect(fill('', values)).toBe('');
});

it.each([
  ['{check} in {table}', 'Rows are missing'],
  ['{table}: {check}', 'Rows are missing'],
  ['{check} ({table})', 'Rows are missing'],
  ['{check} [ {table} ]', 'Rows are missing'],
  ['{check} – “{table}”', 'Rows are missing'],
  ['{check} in {table}.{field}', 'Rows are missing'],
  ['{check} in {table} on {field}', 'Rows are missing'],
  ['In {table}, {check}', 'Rows are missing'],
  ['{table} | {field} | {check}', 'Rows are missing'],
  ['{check} in {table} since Monday', 'Rows are missing since Monday'],
  ['Margin {table}: {check}', 'Margin: Rows are missing'],
  ['{table} in {check}', 'Rows are missing'],
  ['{table}: in {field} {check}', 'Rows are missing'],
  ['{field}, {table} information', 'information'],
  ['{table} {field}', ''],
  ['{check} {constructor}', 'Rows are missing'],
])('leaves no hole where a value is missing: %s', (template, text) => {
  expect(fill(template, { check: 'Rows are missing', field: '', table: ' \n ' })).toBe(text);
});

it('takes a value for what it is, whatever stands in it', () => {
  expect(fill('{a} {b}', { a: '{b} $& \0', b: 'null' })).toBe('{b} $& null');
});

it('cuts at a word, and never through a character', () => {
  expect(fill('one two three', {}, 13)).toBe('one two three');
  expect(fill('one two three', {}, 12)).toBe('one two…');
  expect(fill('one two three', {}, 8)).toBe('one two…');
  expect(fill('one, two - three', {}, 12)).toBe('one, two…');
  expect(fill('a' + 'x'.repeat(20), {}, 10)).toBe(`a${'x'.repeat(8)}…`);
  expect(fill('😀'.repeat(10), {}, 10)).toBe(`${'😀'.repeat(4)}…`);
  expect(fill('{text}', { text: 'Die Größe ist falsch '.repeat(20) })).toHaveLength(157);
});

it('names what is in braces, and knows a brace that stands alone', () => {
  expect(namesIn('{check} in {table}{table}')).toEqual(['check', 'table', 'table']);
  expect(namesIn('{} { a }')).toEqual(['', ' a ']);
  expect(namesIn('nothing')).toEqual([]);
  expect(['{', '}', '{a', 'a}', '{{a}}', '{a}}'].map(namesIn)).toEqual(Array(6).fill(undefined));
});
