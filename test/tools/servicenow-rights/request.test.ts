import { expect, it } from 'vitest';
import { askedBy, queriedIn } from '../../../tools/servicenow-rights/request.js';
import { rowsOf } from '../../../tools/servicenow-rights/rows.js';
import type { Recorded } from '../../../tools/servicenow-rights/stage.js';
import { tablesOf } from '../../../tools/servicenow-rights/tables.js';

const origin = 'https://acme.service-now.com';
const get = (path: string) => askedBy(new Request(origin + path));

it('reads the columns of a condition and of an order, those behind an OR and through a reference, each once', () => {
  expect(queriedIn('active=true^nameLIKEdata^ORuser_nameLIKEdata^ORDERBYDESCsys_updated_on^ORDERBYname')).toEqual(['active', 'name', 'user_name', 'sys_updated_on']);
  expect(queriedIn('elementINshort_description,description^descriptionISNOTEMPTY^user.user_name=x^NQsys_class_name=y')).toEqual(['element', 'description', 'user.user_name', 'sys_class_name']);
  expect(queriedIn('')).toEqual([]);
});

it('reads what a call asks for: every column where it names none, groups, and what a body writes', async () => {
  expect(await get('/api/now/table/incident?sysparm_limit=1')).toEqual({ method: 'GET', path: '/api/now/table/incident', table: 'incident', read: ['*'], queried: [], written: [] });
  expect(await get('/api/now/stats/incident?sysparm_count=true&sysparm_group_by=category')).toMatchObject({ path: '/api/now/stats/incident', read: ['category'], queried: ['category'] });
  const patch = new Request(`${origin}/api/now/table/incident/${'a'.repeat(32)}?sysparm_fields=sys_id,number`, { method: 'PATCH', body: JSON.stringify({ work_notes: 'secret' }) });
  expect(await askedBy(patch)).toEqual({ method: 'PATCH', path: '/api/now/table/incident/{sys_id}', table: 'incident', read: ['sys_id', 'number'], queried: [], written: ['work_notes'] });
});

it('refuses a call that the page has no words for', async () => {
  await expect(get('/api/now/attachment')).rejects.toThrow('/api/now/attachment is of an API that nobody describes');
  await expect(get('/api/now/table/incident/not-a-sys-id')).rejects.toThrow();
});

const one: Recorded = { operation: 'form', where: undefined, method: 'GET', path: '/api/now/table/sys_user', table: 'sys_user', read: ['sys_id'], queried: ['name'], written: [] };

it('has one row for an address, and of what some instances are asked only what is more', () => {
  const rows = rowsOf([
    one,
    { ...one, read: ['sys_id', 'email'] },
    { ...one, where: 'where it is the same' },
    { ...one, where: 'where it is more', queried: ['name', 'user_name'] },
    { ...one, where: 'where it is another table', path: '/api/now/table/task', table: 'task' },
  ]);
  expect(rows).toEqual([
    { ...one, read: ['sys_id', 'email'], isMore: false },
    { ...one, where: 'where it is more', read: [], queried: ['user_name'], isMore: true },
    { ...one, where: 'where it is another table', path: '/api/now/table/task', table: 'task', isMore: false },
  ]);
});

it('counts a column that is reached through a reference to its own table, the reference beside it, and refuses one that nobody knows', () => {
  const grant = { ...one, table: 'sys_user_has_role', read: ['role', 'role.name'], queried: ['user.user_name'] };
  expect(tablesOf(rowsOf([grant])).map(({ name, read, queried }) => ({ name, read, queried }))).toEqual([
    { name: 'sys_user_has_role', read: ['role'], queried: ['user'] },
    { name: 'sys_user_role', read: ['name'], queried: [] },
    { name: 'sys_user', read: [], queried: ['user_name'] },
  ]);
  expect(() => tablesOf(rowsOf([{ ...grant, read: ['caller_id.email'] }]))).toThrow('Nobody says which table sys_user_has_role.caller_id.email is of.');
});

it('tells a table that only some instances are asked for from one that all are', () => {
  const rare = { ...one, where: 'where it is', path: '/api/now/table/task', table: 'task' };
  expect(tablesOf(rowsOf([one, rare])).map(({ name, isRare }) => [name, isRare])).toEqual([['sys_user', false], ['task', true]]);
});
