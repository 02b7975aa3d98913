import { carries, cellsOf } from '../../../src/backend/servicenow/rows.js';

const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'];
const empty = { display: '', value: '' };

// covers: C9, C11
test.each(names)('a column that is called %s is read like any other, and is empty where it is hidden', (name) => {
  const record: unknown = JSON.parse(`{"${name}":{"display_value":"Shown","value":"stored"}}`);
  expect(Object.entries(cellsOf(record, [name]))).toEqual([[name, { display: 'Shown', value: 'stored' }]]);
  expect(Object.entries(cellsOf({}, [name]))).toEqual([[name, empty]]);
  expect([carries(record, name), carries({}, name)]).toEqual([true, false]);
});

test('what is no record has no columns', () => {
  for (const record of [null, undefined, 'text', 1]) expect([cellsOf(record, ['state']), carries(record, 'state')]).toEqual([{ state: empty }, false]);
});

// covers: Y6, W
test('a column that is null or no cell is one that may not be read', () => {
  expect([null, '', 'text', { display_value: '', value: '' }].map((work_notes) => carries({ work_notes }, 'work_notes'))).toEqual([false, false, false, true]);
});
