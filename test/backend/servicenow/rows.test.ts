import { carries, cellsOf, ChoiceRow, DictionaryRow, GroupRow, readRows, readTask, TaskRow, UserRow } from '../../../src/backend/servicenow/rows.js';

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

// covers: L4
test.each([
  [{ display_value: 'New', value: '1' }, { display: 'New', value: '1' }],
  [{ display_value: '', value: '1' }, { display: '1', value: '1' }],
  [{ display_value: null, value: '1' }, { display: '1', value: '1' }],
  [{ value: '1' }, { display: '1', value: '1' }],
  [{ display_value: 'New', value: '' }, { display: 'New', value: '' }],
  [{ display_value: 'New', value: null }, { display: 'New', value: '' }],
  [{ display_value: 'New' }, { display: 'New', value: '' }],
  [{ display_value: null, value: null }, empty],
  [{}, empty],
  [{ display_value: 7, value: '1' }, empty],
])('the cell %j is read as %j', (cell, expected) => {
  expect(cellsOf({ state: cell }, ['state'])).toEqual({ state: expected });
});

const cell = (value: string) => ({ display_value: value, value });

// covers: L4, Y6
test('a task needs its id and its number; every other column may be hidden', () => {
  const { sys_id, number, state, ...rest } = readTask({ sys_id: cell('a1'), number: cell('INC0010042'), state: cell('1') });
  expect([sys_id, number, state].map(({ value }) => value)).toEqual(['a1', 'INC0010042', '1']);
  expect(Object.keys(rest)).toHaveLength(19);
  expect(Object.values(rest)).toEqual(Array(19).fill(empty));
  for (const record of [{ sys_id: cell('a1') }, { number: cell('INC0010042') }, null, 'text']) {
    expect(() => readTask(record)).toThrow(expect.objectContaining({ code: 'provider-unrecognized', unclear: true }) as Error);
  }
});

// covers: C4, C7, C9
test('a row that lacks what it is for is left out, and the rest of the list is read', () => {
  expect(readRows(ChoiceRow, [{ value: '1', label: 'New' }, { value: '2' }, null, { name: 'task', element: 'impact', value: '3', label: 'Old', dependent_value: 'x', language: 'fr' }])).toEqual([
    { name: '', element: '', value: '1', label: 'New', dependent_value: '', language: '' },
    { name: 'task', element: 'impact', value: '3', label: 'Old', dependent_value: 'x', language: 'fr' },
  ]);
  expect(readRows(GroupRow, [{ sys_id: 'g', name: 'Database', description: null }, { sys_id: 'h' }])).toEqual([{ sys_id: 'g', name: 'Database', description: '', active: '' }]);
  expect(readRows(UserRow, [{ sys_id: 'u', name: 'Beth' }])).toEqual([{ sys_id: 'u', name: 'Beth', email: '' }]);
  const columns = readRows(DictionaryRow, [{ name: 'incident', element: '' }, { name: 'incident', element: 'u', max_length: '40' }]);
  expect(columns.map(({ element, max_length, reference }) => [element, max_length, reference])).toEqual([['u', '40', '']]);
  expect(readRows(TaskRow, [])).toEqual([]);
});
