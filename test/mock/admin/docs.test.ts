import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adminHandler, faultCatalogue, ServiceNowControl } from '../../../src/mock/admin/index.js';
import { emulatedRoutes } from '../../../src/mock/admin/journal/emulated-routes.js';
import { parseOptions } from '../../../src/mock/node/servicenow/cli-options.js';
import { tableNames } from '../../../src/mock/servicenow/index.js';

const text = readFileSync(new URL('../../../docs/mock-servicenow.md', import.meta.url), 'utf8');
const section = (title: string): string => text.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
const firstCells = (part: string): string[] => [...part.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
const control = new ServiceNowControl({ scenario: 'blank' });

describe('docs/mock-servicenow.md', () => {
  it('has a row for every switch, with its default, and for nothing else', () => {
    const rows = [...section('Switches').matchAll(/^\| `(\w+)` \| `([^`]+)` \|/gm)];
    const documented = Object.fromEntries(rows.map(([, name = '', value = '']) => [name, JSON.parse(value) as unknown]));
    expect(documented).toEqual(control.settings);
  });

  it('has a row for every fault, and for nothing else', () => {
    expect(firstCells(section('Faults')).sort()).toEqual(Object.keys(faultCatalogue).sort());
  });

  it('names the options of every fault: in its row, or where it tells what all on the way to the instance take', () => {
    const lines = section('Faults').split('\n');
    const common = lines.find((line) => line.startsWith('Faults on the way to the instance')) ?? '';
    for (const [name, { options, kind }] of Object.entries(faultCatalogue)) {
      const row = lines.find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      const told = kind === 'transport' ? row + common : row;
      for (const option of options) expect(told, name).toContain(`\`${option}\``);
    }
  });

  it('has a row for every option of the command line', () => {
    const { allowHosts, allowOrigins, ...plain } = parseOptions(['--allow-host', 'a', '--allow-origin', 'https://a']);
    expect([allowHosts, allowOrigins]).toEqual([['a'], ['https://a']]);
    const options = [...Object.keys(plain), 'state', 'allow-host', 'allow-origin'].map((name) => `--${name}`);
    expect(firstCells(section('Options')).map((cell) => cell.split(' ')[0]).sort()).toEqual(options.sort());
  });

  const operations = [...section('Behind the scenes').matchAll(/^\| (`.+`) \| `([\w.]+)(\(\))?` \|/gm)];

  it('names for each operation of the admin surface the one in code', () => {
    expect(operations.length).toBeGreaterThan(20);
    for (const [, , path = '', call] of operations) {
      const member = path.split('.').reduce<unknown>((object, name) => (object as Record<string, unknown>)[name], control);
      expect(typeof member === 'function', path).toBe(call === '()');
      expect(member, path).toBeDefined();
    }
  });

  it('has a row for every operation of the admin surface, and for nothing else', async () => {
    const handle = adminHandler(new ServiceNowControl({ scenario: 'blank' }));
    const documented = operations.flatMap(([, addresses = '']) => [...addresses.matchAll(/`([A-Z]+) ([^`]+)`/g)].map(([, method = '', path = '']) => `${method} ${path}`));
    for (const [method = '', path = ''] of documented.map((operation) => operation.split(' '))) {
      const answer = await handle(new Request(`http://127.0.0.1${path.replace(/\{\w+\}/, '1')}`, { method }));
      expect(await answer.text(), `${method} ${path}`).not.toContain('surface has no');
    }
    const sources = readdirSync(new URL('../../../src/mock/admin/routes/', import.meta.url)).map((file) => readFileSync(new URL(`../../../src/mock/admin/routes/${file}`, import.meta.url), 'utf8'));
    const routes = sources.flatMap((source) => [...source.matchAll(/app\.(\w+)\('([^']+)'/g)].map(([, method = '', path = '']) => `${method.toUpperCase()} /__mock${path.replace(/:(\w+)/, '{$1}')}`));
    expect([...new Set(documented)].sort()).toEqual(routes.sort());
  });

  it('names every table, and no other', () => {
    const [, list = ''] = /^Tables: (.*)\.$/m.exec(text) ?? [];
    expect(list.split(', ').sort()).toEqual([...tableNames].sort());
  });

  it('names the API of every emulated address', () => {
    const names = emulatedRoutes.map(({ path }) => /^\/api\/now(?:\/v[12])?\/(\w+)/.exec(path)?.[1] ?? path.replace(/\{.*/, ''));
    for (const name of new Set(names)) expect(section('What is emulated')).toContain(name);
  });
});
