import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { layers } from '../../tools/lint/layers.js';
import { zones } from '../../tools/lint/zones.js';

const linter = new Linter({ cwd: '/project' });

/** What lint says about one line of a file. */
function said(file: string, code: string): string[] {
  const messages = linter.verify(
    code,
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { layers: { rules: { imports: layers } } },
      rules: { 'layers/imports': ['error', zones] },
    },
    { filename: `/project/${file}` },
  );
  return messages.map(({ message }) => message);
}

const api = 'src/api/api.ts';

describe('the rule of the layers', () => {
  it('lets a layer import itself and what is below it', () => {
    expect(said(api, "import { a } from './patience.js'; import { b } from '../contract/endpoints.js'; import * as z from 'zod/mini';")).toEqual([]);
    expect(said('src/elements/linked-tickets/create-part.ts', "const part = () => import('../create-ticket-dialog/create-ticket-form.js');")).toEqual([]);
    expect(said('src/mock/node/cli.ts', "import { createServer } from 'node:http';")).toEqual([]);
  });

  it.each([
    ['what is above', "import { a } from '../data/client.js';", 'src/api may not import src/data.'],
    ['types of what is above', "import type { A } from '../data/client.js';", 'src/api may not import src/data.'],
    ['a type in place', "export type A = import('../data/client.js').A;", 'src/api may not import src/data.'],
    ['what it hands on', "export * from '../data/client.js';", 'src/api may not import src/data.'],
    ['the entry, by a short way', "import { a } from '../index.js';", 'src/api may not import src.'],
    ['events', "import { a } from '../events/before.js';", 'src/api may not import src/events.'],
    ['a way round', "import { a } from './../data/client.js';", 'src/api may not import src/data.'],
    ['a way through the root', "import { a } from '../../src/data/client/client.js';", 'src/api may not import src/data.'],
    ['a path into a package', "import { a } from '../../node_modules/lit/index.js';", '“../../node_modules/lit/index.js” leads out of the source: import a package by its name.'],
    ['a package of others', "import { html } from 'lit';", 'src/api may not import the package “lit”.'],
    ['a module of Node', "import { join } from 'node:path';", 'src/api may not import the package “node:path”.'],
    ['later, what is above', "const part = () => import('../data/client.js');", 'src/api may not import src/data.'],
    ['in the old way', "import a = require('../data/client.js');", 'src/api may not import src/data.'],
    ['in the way of CommonJS', "const a = require('../data/client.js');", 'src/api may not import src/data.'],
    ['by an address beside it', "const a = new URL('../data/client.js', import.meta.url);", 'src/api may not import src/data.'],
    ['by a pattern', "const a = import.meta.glob('../data/*.js');", 'An import names its module: a pattern may take in any of them.'],
    ['with a query', "import a from '../data/client.js?raw';", 'src/api may not import src/data.'],
    ['an address of the web', "import a from 'https://example.com/a.js';", 'src/api may not import the package “https://example.com/a.js”.'],
    ['later, something computed', 'const part = (name) => import(`../data/${name}.js`);', 'An import names its module, so that it can be checked.'],
  ])('refuses to import %s', (_, code, message) => {
    expect(said(api, code)).toEqual([message]);
  });

  it('keeps tags, mocks and hosts apart', () => {
    expect(said('src/elements/ui/field/field.ts', "import '../../linked-tickets/order.js';")).toHaveLength(1);
    expect(said('src/elements/create-ticket-dialog/draft.ts', "import '../linked-tickets/order.js';")).toHaveLength(1);
    expect(said('src/backend/backend.ts', "import '../mock/index.js';")).toHaveLength(1);
    expect(said('src/serve/cli.ts', "import '../mock/servicenow/index.js';")).toHaveLength(1);
    expect(said('src/mock/scenarios/world.ts', "import '../node/cli.js';")).toHaveLength(1);
    expect(said('src/mock/servicenow/handle.ts', "import '../../backend/index.js'; import 'node:fs';")).toHaveLength(2);
    expect(said('src/data/client.ts', "import '../contract/strict/index.js';")).toHaveLength(1);
  });

  it('keeps what the contract shows apart from what it is made with', () => {
    expect(said('src/contract/plain/page.ts', "import * as z from 'zod/mini';")).toEqual(['src/contract/plain may not import the package “zod/mini”.']);
    expect(said('src/contract/index.ts', "import * as z from 'zod/mini';")).toHaveLength(1);
    expect(said('src/contract/strict/index.ts', "import type * as z from 'zod/mini';")).toHaveLength(1);
    expect(said('src/contract/strict/plain/sent.ts', "import { Ticket } from '../ticket.js';")).toHaveLength(1);
    expect(said(api, "import { endpoints } from '../contract/index.js';")).toEqual(['src/api may not import src/contract/index.ts.']);
  });

  it('leaves what is no source alone', () => {
    expect(said('test/api/api.test.ts', "import '../../src/data/client/client.js';")).toEqual([]);
  });
});
