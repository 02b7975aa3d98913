// servicenow-api.md 2.3: columns, dot-walked paths, and what they are compared by
import { findField, plainColumn, rawReader, textReader, walk, type Field, type QuerySource } from '../../../../src/mock/servicenow/query/field.js';
import { tableOf } from '../../../../src/mock/servicenow/schema/table.js';
import type { Row } from '../../../../src/mock/servicenow/store/row.js';
import { Incidents } from './incidents.js';

const { instance } = new Incidents();
const { store, database } = instance;
const [manager, caller] = ['1'.repeat(32), '2'.repeat(32)];
store.insert('sys_user', { sys_id: manager, name: 'Mia Manager', sys_created_by: 'mia' });
store.insert('sys_user', { sys_id: caller, name: 'Carl Caller', sys_created_by: 'carl', manager });
const { sys_id: full } = store.insert('incident', { caller_id: caller, category: 'network', work_notes: 'noted' });
const { sys_id: empty } = store.insert('incident');
store.insert('sys_journal_field', { name: 'incident', element: 'approval_history', element_id: full, value: 'approved' });

function fieldOf(path: string): Field {
  const field = findField(tableOf('incident'), path);
  if (field === undefined) throw new Error(`No field ${path}`);
  return field;
}

function rowOf(sysId: string): Row {
  const row = database.find('incident', sysId);
  if (row === undefined) throw new Error(`No incident ${sysId}`);
  return row;
}

describe('A field', () => {
  it.each([
    ['category', 'incident', 'category', []],
    ['caller_id', 'incident', 'caller_id', []],
    ['caller_id.manager', 'sys_user', 'manager', ['caller_id']],
    ['caller_id.manager.email', 'sys_user', 'email', ['caller_id', 'manager']],
    ['parent.parent.assigned_to.name', 'sys_user', 'name', ['parent', 'parent', 'assigned_to']],
  ])('is found by its path %s', (path, table, column, via) => {
    const field = findField(tableOf('incident'), path);
    expect([field?.table.name, field?.column.name, field?.via.map(({ name }) => name)]).toEqual([table, column, via]);
  });

  it.each(['', '.', 'foo', 'category.', '.category', 'foo.name', 'category.name', 'watch_list.name', 'caller_id.foo', 'caller_id.foo.name', 'constructor'])(
    'is not found by "%s"',
    (path) => {
      expect(findField(tableOf('incident'), path)).toBeUndefined();
    },
  );
});

describe('The stored value of a field', () => {
  it.each([
    ['category', 'network', 'inquiry'],
    ['caller_id', caller, ''],
    ['caller_id.sys_created_by', 'carl', ''],
    ['caller_id.manager', manager, ''],
    ['caller_id.manager.sys_created_by', 'mia', ''],
    ['caller_id.manager.manager.sys_created_by', '', ''],
    ['task_for', '', ''],
  ])('is read along its path %s, and empty where that ends early', (path, expected, ofEmpty) => {
    const read = rawReader(instance, fieldOf(path));
    expect([read(rowOf(full)), read(rowOf(empty))]).toEqual([expected, ofEmpty]);
  });
});

describe('The text of a field', () => {
  const header = (label: string) => `2024-01-15 10:30:00 - System Administrator (${label})\n`;

  it.each([
    ['category', 'network', 'inquiry'],
    ['caller_id', 'Carl Caller', ''],
    ['caller_id.manager', 'Mia Manager', ''],
    ['caller_id.manager.name', 'Mia Manager', ''],
    ['caller_id.manager.manager', '', ''],
    ['work_notes', `${header('Work notes')}noted\n\n`, ''],
    ['comments_and_work_notes', `${header('Work notes')}noted\n\n`, ''],
    ['approval_history', `${header('approval_history')}approved\n\n`, ''],
  ])('is what a person reads, as of %s', (path, expected, ofEmpty) => {
    const read = textReader(instance, fieldOf(path));
    expect([read(rowOf(full)), read(rowOf(empty))]).toEqual([expected, ofEmpty]);
  });

  it.each([
    ['category', 'category'],
    ['opened_at', 'opened_at'],
    ['caller_id', undefined],
    ['work_notes', undefined],
    ['comments_and_work_notes', undefined],
    ['approval_history', undefined],
    ['caller_id.name', undefined],
  ])('is stored in the row itself, or not: %s', (path, expected) => {
    expect(plainColumn(fieldOf(path))).toBe(expected);
  });
});

describe('A path', () => {
  const { via } = fieldOf('caller_id.manager.name');

  it('leads to a record', () => {
    expect(walk(instance, rowOf(full), via)).toBe(database.find('sys_user', manager));
    expect(walk(instance, rowOf(full), [])).toBe(rowOf(full));
    expect(walk(instance, rowOf(empty), via)).toBeUndefined();
  });

  it('ends at a record that may not be read', () => {
    const asked: unknown[] = [];
    const reading = (readable: readonly string[]): QuerySource => ({
      ...instance,
      mayRead: (table, { sys_id: sysId = '' }) => {
        asked.push([table.name, sysId]);
        return readable.includes(sysId);
      },
    });
    expect(walk(reading([caller, manager]), rowOf(full), via)).toBe(database.find('sys_user', manager));
    expect(walk(reading([caller]), rowOf(full), via)).toBeUndefined();
    expect(walk(reading([manager]), rowOf(full), via)).toBeUndefined();
    expect(walk(reading([manager]), rowOf(empty), via)).toBeUndefined();
    expect(asked).toEqual([caller, manager, caller, manager, caller].map((sysId) => ['sys_user', sysId]));
  });
});
