import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDeclarations } from '../../tools/build/declarations.js';
import { pageEntries } from '../../tools/build/package-entries.js';

// Below node_modules the package would find zod, and an application beside it finds the package.
const folder = resolve('node_modules/.cache/contract-package-test');
const installed = `${folder}/node_modules/servicenow-ticketing`;
const typescript = resolve('node_modules/typescript/bin/tsc');
const tsc = (...args: string[]): string => spawnSync(process.execPath, [typescript, ...args], { cwd: folder, encoding: 'utf8' }).stdout;

/** All that is strict, and declarations are checked as well as what uses them. */
const strictest = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023'],
  types: [],
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
};

/** What TypeScript says of a file. */
function said(file: string, text: string, compilerOptions: Record<string, unknown>, ...args: string[]): string {
  writeFileSync(`${folder}/${file}`, text);
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions: { ...strictest, ...compilerOptions }, files: [file] }));
  return tsc('-p', '.', ...args);
}

/** The blocks of TypeScript in a document. */
const blocksOf = (document: string): string[] => [...readFileSync(document, 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)].flatMap(([, block]) => block ?? []);

const usesBoth = `
  import { checkKinds, contractVersion, endpoints, problemCodes, Problem, type Endpoint, type Endpoints, type StandardSchemaV1, type TicketCreate, type TicketLink } from 'servicenow-ticketing/contract';
  import { jsonSchemaOf, problemStatus, strictEndpoints, type StrictEndpoint, type Ticket } from 'servicenow-ticketing/contract/strict';
  type Output<Schema extends StandardSchemaV1> = NonNullable<Schema['~standard']['types']>['output'];
  export const body: TicketCreate = { title: 'Row count dropped', urgency: '2' };
  export const sent: Ticket = { ticket_id: 'a', ticket_number: 'INC0010042', category: null };
  export const first = async (answer: unknown): Promise<TicketLink | undefined> => {
    const result = await endpoints.listTicketLinks.answer['~standard'].validate(answer);
    return result.issues ? undefined : result.value.items[0];
  };
  export const links = (page: Output<typeof endpoints.listTicketLinks.answer>): readonly TicketLink[] => page.items;
  export const facts: (string | number)[] = [contractVersion, checkKinds['sign-in'], problemStatus['not-found'], ...problemCodes];
  export const schemas = [jsonSchemaOf(strictEndpoints.createTicket.body), jsonSchemaOf(Problem)];
  export const calls: readonly Endpoint[] = [...Object.values(endpoints), endpoints.unlinkTicket];
  export const strictCalls: readonly StrictEndpoint[] = Object.values(strictEndpoints);
  export type Answers = { [Name in keyof Endpoints]: Endpoints[Name]['answer'] extends StandardSchemaV1 ? Output<Endpoints[Name]['answer']> : undefined };
  export const numberIn = (answers: Pick<Answers, 'createTicket' | 'unlinkTicket'>): [string, undefined] => [answers.createTicket.ticket.ticket_number, answers.unlinkTicket];
  export const paths: string[] = Object.values(endpoints).map(({ path }) => path);
  // @ts-expect-error Of a call without a success body there is no schema.
  endpoints.unlinkTicket.answer['~standard'];
  // @ts-expect-error An answer cannot be changed.
  export const retitle = (ticket: TicketLink['ticket']): void => void (ticket.title = '');
  // @ts-expect-error A backend's answer has no key of a misspelt name.
  export const misspelt: Ticket = { ticket_id: 'a', ticket_number: 'INC0010042', catgory: 'software' };
`;

describe('the contract, in an application', () => {
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(installed, { recursive: true });
    cpSync('package.json', `${installed}/package.json`);
    writeFileSync(`${folder}/package.json`, '{ "name": "application", "private": true, "type": "module" }');
    await buildDeclarations(pageEntries.filter(({ name }) => name.startsWith('./contract')), `${installed}/dist`);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['a bundler', { module: 'esnext', moduleResolution: 'bundler' }],
    ['node16', { module: 'node16' }],
    ['node20', { module: 'node20' }],
    ['nodenext', { module: 'nodenext' }],
  ])('is typed as a whole under %s, with skipLibCheck off and exact optional properties', (_, options) => {
    expect(said('application.ts', usesBoth, options)).toBe('');
  });

  it('loads its own declarations alone: none of the library that its schemas are made with', () => {
    const files = said('application.ts', usesBoth, { module: 'node20' }, '--listFilesOnly').trim().split('\n');
    const loaded = files.filter((file) => !file.includes('/typescript/lib/') && !file.startsWith(`${installed}/dist/`));
    expect(loaded).toEqual([`${folder}/application.ts`]);
    expect(files).toContain(`${installed}/dist/contract.d.ts`);
  });

  it('is required by CommonJS under node20, refused under node16, and not found under node10', () => {
    const common = "import { endpoints } from 'servicenow-ticketing/contract';\nexport const path: string = endpoints.getTicket.path;\n";
    expect(said('common.cts', common, { module: 'node20' })).toBe('');
    expect(said('common.cts', common, { module: 'node16' })).toContain('error TS1479');
    expect(said('common.cts', common, { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0' })).toContain('error TS2307');
  });

  it('is used in its document by code that compiles', () => {
    const blocks = blocksOf('docs/contract.md');
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) expect(said('document.ts', block, { module: 'nodenext', lib: ['es2023', 'dom', 'dom.iterable'] }), block).toBe('');
  });
});
