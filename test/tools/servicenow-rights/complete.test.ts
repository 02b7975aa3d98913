import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checks } from '../../../src/backend/connection-test/checks.js';
import { columns } from '../../../src/backend/form/columns.js';
import { ServiceNowClient } from '../../../src/backend/servicenow/client.js';
import { TaskRow } from '../../../src/backend/servicenow/rows.js';
import { strictEndpoints } from '../../../src/contract/strict/endpoints.js';
import { isTableName } from '../../../src/mock/servicenow/index.js';
import { operations, type Operation } from '../../../tools/servicenow-rights/operations.js';
import { otherTables } from '../../../tools/servicenow-rights/other-scenes.js';
import { rightsPage } from '../../../tools/servicenow-rights/page.js';
import { playAll, type Played } from '../../../tools/servicenow-rights/play.js';
import { rowsOf, uses } from '../../../tools/servicenow-rights/rows.js';
import { tablesOf, type Table } from '../../../tools/servicenow-rights/tables.js';
import { callerIn, callSites, sending } from './call-sites.js';

const root = resolve('src/backend');
const page = readFileSync('docs/servicenow-rights.md', 'utf8');
const callers = new Set<string | undefined>();
let played: Played;
let tables: Table[];

beforeAll(async () => {
  for (const name of sending) {
    const send = Reflect.get(ServiceNowClient.prototype, name) as (this: ServiceNowClient, ...given: unknown[]) => Promise<never>;
    vi.spyOn(ServiceNowClient.prototype, name).mockImplementation(function (this: ServiceNowClient, ...given: unknown[]) {
      callers.add(callerIn(root, new Error().stack));
      return send.apply(this, given);
    });
  }
  played = await playAll();
  tables = tablesOf(rowsOf(played.recorded));
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** The cells of the row of a table, in a part of the page. */
const cellsOf = (name: string, part: string): string[] => new RegExp(`^\\| \`${name}\` \\|.*$`, 'm').exec(part)?.[0].split(' | ') ?? [];

/** What is asked of instances of the backend as it comes, and what where other tables are switched on, each with its part of the page. */
const [usualPart = '', otherPart = ''] = page.split('## Where other tables are switched on');
const parts = (): readonly (readonly [part: string, tables: readonly Table[]])[] => {
  const rows = rowsOf(played.recorded);
  return [
    [usualPart, tablesOf(rows.filter(({ where }) => where !== otherTables))],
    [otherPart, tablesOf(rows.filter(({ where }) => where === otherTables))],
  ];
};

it('is what docs/servicenow-rights.md has', () => {
  expect(page).toBe(rightsPage(played));
});

it('has the backend send something from each place of its source that sends', () => {
  const places = callSites(root);
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter((place) => !callers.has(place))).toEqual([]);
});

it('has each table that the backend names', () => {
  const text = globSync('src/backend/**/*.ts').map((file) => readFileSync(file, 'utf8')).join('\n');
  const named = [...new Set([...text.matchAll(/'([a-z0-9_]+)'/g)].map(([, name = '']) => name))].filter(isTableName);
  expect(named).toEqual(expect.arrayContaining(['sys_choice', 'sys_audit', 'sys_user_role_contains']));
  expect(named.filter((name) => !tables.some((table) => table.name === name))).toEqual([]);
  const [[, usual = []] = []] = parts();
  expect(usual.length).toBeGreaterThan(10);
  for (const { name } of usual) expect(page, name).toContain(`| read \`${name}\``);
});

it('has each column that was asked for or written, in the row of its table', () => {
  const ticketColumns = /### The ticket columns\n\n(.*)\n/.exec(page)?.[1] ?? '';
  for (const [part, table] of parts().flatMap(([text, own]) => own.map((table) => [text, table] as const))) {
    uses.forEach((use, at) => {
      const cell = (cellsOf(table.name, part)[at + 1] ?? '').replace('[the ticket columns](#the-ticket-columns)', ticketColumns);
      for (const column of table[use].filter((name) => /^[a-z]/.test(name) && !name.startsWith('u_'))) expect(cell, `${table.name} ${use}`).toContain(`\`${column}\``);
    });
  }
});

it('has each column of a ticket that the backend reads, and each that its form is sent in', () => {
  const incident = tables.find(({ name }) => name === 'incident');
  expect(incident?.read).toEqual(expect.arrayContaining(Object.keys(TaskRow.shape)));
  expect(incident?.written).toEqual(expect.arrayContaining(Object.values(columns)));
});

it('has each right that a connection test finds lacking', () => {
  const needs = Object.values(checks).flatMap((check) => check.needs);
  expect(needs.length).toBeGreaterThan(5);
  for (const { access, on } of needs) expect(page, on).toMatch(new RegExp(`^\\| [a-z ]*\\b${access}\\b[a-z ]* \`${on}\``, 'm'));
});

it('says of each call of the contract once what it asks, or that it asks nothing', () => {
  const calls = Object.values<Operation>(operations).flatMap((operation) => operation.calls);
  expect([...calls].sort()).toEqual(Object.keys(strictEndpoints).sort());
  for (const { title } of Object.values<Operation>(operations)) expect(page).toMatch(new RegExp(`^(?:### ${title}|- ${title}\\.)$`, 'm'));
});

it('tells nothing that is not so: nothing is deleted, of an incident that is there two columns are written, no comment ever', () => {
  const { recorded } = played;
  expect([...new Set(recorded.map(({ method }) => method))].sort()).toEqual(['GET', 'PATCH', 'POST']);
  expect(new Set(recorded.filter(({ method }) => method === 'PATCH').flatMap(({ written }) => written))).toEqual(new Set(['work_notes', 'description']));
  expect(recorded.flatMap(({ written }) => written)).not.toContain('comments');
  expect(recorded.filter(({ where, method, table }) => where === undefined && method !== 'GET' && table !== 'incident')).toEqual([]);
});

it('writes nothing in the course of a test', () => {
  expect(played.recorded.filter(({ operation, method }) => operation === 'test' && method !== 'GET')).toEqual([]);
});
