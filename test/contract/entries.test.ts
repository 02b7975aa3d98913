import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { endpoints as table } from '../../src/contract/endpoints.js';
import type { Endpoint } from '../../src/contract/endpoint.js';
import * as published from '../../src/contract/index.js';
import { strictEndpoints as strictTable } from '../../src/contract/strict/endpoints.js';
import * as strictPublished from '../../src/contract/strict/index.js';
import { functionsIn, namesIn, quickInfo } from './quick-info.js';

const [entry, strictEntry] = ['src/contract/index.ts', 'src/contract/strict/index.ts'] as const;
const { endpoints, Problem } = published;
const { jsonSchemaOf, Problem: StrictProblem, strictEndpoints } = strictPublished;
const isEndpoint = (value: unknown): boolean => typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
const object = (value: unknown): strictPublished.JsonSchema => value as strictPublished.JsonSchema;

describe('the entries of the contract', () => {
  it('have these values, and no other one', () => {
    expect(Object.keys(published).sort()).toEqual(['Problem', 'checkKinds', 'contractVersion', 'endpoints', 'problemCodes']);
    expect(Object.keys(strictPublished).sort()).toEqual(['Problem', 'jsonSchemaOf', 'problemStatus', 'strictEndpoints']);
  });

  it('have each call that a file of the contract declares', async () => {
    const files = readdirSync('src/contract').filter((name) => name.endsWith('.ts') && name !== 'index.ts');
    const modules = await Promise.all(files.map((name) => import(`../../src/contract/${name.slice(0, -3)}.ts`) as Promise<object>));
    const declared = modules.flatMap((module) => Object.entries(module).flatMap(([name, value]) => (isEndpoint(value) ? [name] : [])));
    expect(declared.sort()).toEqual(Object.keys(endpoints).sort());
    expect(Object.keys(strictEndpoints).sort()).toEqual(declared);
    expect([endpoints, strictEndpoints]).toEqual([table, strictTable]);
  });

  it('give no name that the page has already', () => {
    const names = [...namesIn(entry), ...namesIn(strictEntry)];
    const taken = new Set(ts.sys.readDirectory('node_modules/typescript/lib', ['.d.ts'], undefined, ['lib.dom.d.ts', 'lib.es5.d.ts', 'lib.es2015*.d.ts']).flatMap(globalsOf));
    expect([taken.has('Text'), taken.has('Request'), taken.has('Promise')]).toEqual([true, true, true]);
    expect(names.filter((name) => taken.has(name))).toEqual([]);
    expect(names).toContain('TicketLink');
  });

  it.each([
    [entry, published],
    [strictEntry, strictPublished],
  ])('tell in a few lines what each value of %s is', (file, module) => {
    for (const name of Object.keys(module)) {
      const { declaration, lines } = quickInfo(file, name);
      expect(lines, declaration).toBeLessThanOrEqual(10);
      expect(declaration.length, declaration).toBeLessThan(900);
    }
  });

  it.each([
    ['src/index.ts', ['createTicketingClient', 'defineElements', 'getClient', 'getDefaultClient', 'setDefaultClient']],
    ['src/define.ts', []],
    [entry, []],
    [strictEntry, ['jsonSchemaOf']],
    ['src/mock/node/servicenow/entry.ts', ['createMockServiceNow', 'manualClock', 'startMockServiceNow']],
  ])('tell in a few lines what each function of %s does, with parameters and errors', (file, functions) => {
    expect(functionsIn(file).sort()).toEqual(functions);
    for (const name of functions) {
      const { declaration, documentation, lines } = quickInfo(file, name);
      expect(lines, declaration).toBeLessThanOrEqual(10);
      expect(declaration.length, declaration).toBeLessThan(200);
      expect(documentation).not.toBe('');
    }
  });

  it.each([
    [entry, 'endpoints', Object.entries<Endpoint>(table)],
    [strictEntry, 'strictEndpoints', Object.entries<Endpoint>(strictTable)],
  ] as const)('name what each call of %s takes and answers, with the purpose that the strict side says', (file, name, calls) => {
    for (const [call, { path }] of calls) {
      const { declaration, documentation, lines } = quickInfo(file, `${name}.${call}`);
      expect(declaration).toContain(`${call}: ${name === 'endpoints' ? 'Endpoint' : 'StrictEndpoint'}<"${path}", `);
      expect(declaration.length, declaration).toBeLessThan(250);
      expect(lines).toBeLessThanOrEqual(10);
      expect(documentation).toBe(strictTable[call as keyof typeof strictTable].summary);
    }
  });

  it('say the types of a create by their names', () => {
    const path = '/api/integrations/ticketing/anomalies/{anomaly_id}/tickets';
    expect(quickInfo(entry, 'endpoints.createTicket').declaration).toBe(`(property) createTicket: Endpoint<"${path}", never, Reads<TicketCreate>, Reads<TicketCreated>>`);
  });
});

describe('a schema of the contract', () => {
  it('reads by the Standard Schema specification, and says what does not fit', async () => {
    const { answer, body } = endpoints.createTicket;
    expect(await answer['~standard'].validate({ ticket: { ticket_number: 'INC0010042' } })).toMatchObject({ value: { linked: true, ticket: { ticket_number: 'INC0010042' } } });
    expect(await body['~standard'].validate({ title: 'Row count dropped' })).toEqual({ value: { title: 'Row count dropped' } });
    expect((await body['~standard'].validate({ description: 'No title' })).issues).toHaveLength(1);
    expect([answer['~standard'].version, body['~standard'].vendor]).toEqual([1, 'zod']);
    expect(await Problem['~standard'].validate({})).toMatchObject({ value: { detail: '', errors: [], needs: [] } });
  });

  it('is missing where a call has no body, or a success none; the strict side has one that fits its absence alone', async () => {
    expect([endpoints.unlinkTicket.body, endpoints.unlinkTicket.answer]).toEqual([undefined, undefined]);
    const { body } = strictEndpoints.unlinkTicket;
    expect(await body['~standard'].validate(undefined)).toEqual({ value: undefined });
    expect((await body['~standard'].validate({})).issues).toHaveLength(1);
  });
});

describe('the strict side as JSON Schema', () => {
  it('can be written of each body and answer, and of a problem', () => {
    const schemas = Object.values(strictEndpoints).flatMap(({ body, answer }) => [body, answer]);
    for (const schema of [...schemas, StrictProblem]) expect(jsonSchemaOf(schema)).toHaveProperty('$schema', 'https://json-schema.org/draft/2020-12/schema');
  });

  it('asks of a body what has to be accepted: a description may be left out, and other fields are texts', () => {
    expect(jsonSchemaOf(strictEndpoints.createTicket.body)).toMatchObject({
      type: 'object',
      required: ['title'],
      properties: { title: { type: 'string', minLength: 1, maxLength: 160 }, description: { default: '' } },
      additionalProperties: { type: 'string' },
    });
  });

  it('leaves an answer open to further keys', () => {
    const schema = jsonSchemaOf(strictEndpoints.getTicket.answer);
    expect(object(schema['properties'])['ticket_number']).toEqual({ type: 'string', minLength: 1 });
    expect(schema['additionalProperties']).toEqual({});
    expect(schema['required']).toEqual(['ticket_id', 'ticket_number']);
  });

  it('is refused for what is no schema of these', () => {
    const other = { '~standard': { version: 1, vendor: 'other', validate: (value: unknown) => ({ value }) } } as const;
    expect(() => jsonSchemaOf(other)).toThrow(new TypeError('This is no schema of the contract.'));
  });
});

/** The names that a declaration file of TypeScript's own gives to every page. */
function globalsOf(file: string): string[] {
  const names: string[] = [];
  ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.ESNext).forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isModuleDeclaration(node)) names.push(node.name.text);
    if (ts.isVariableStatement(node)) names.push(...node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])));
  });
  return names;
}
