import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { triedBlocks } from '../../tools/documents/blocks.js';
import { patient, runScript } from './node/process.js';

const folder = '.tmp/headless-docs';
const [code = ''] = triedBlocks(readFileSync('docs/headless.md', 'utf8'), 'headless');

beforeAll(() => void mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a page has and Node has not, and a world in the place of the backend: its gateway has a fault from the create on, until the page asks. */
const before = (fault: string) => `
  import { TabStorage } from '${resolve('tools/simulation/tab-storage.ts')}';
  import { fetchFrom } from '${resolve('src/mock/scenarios/gateway/follow-redirects.ts')}';
  import { createWorld } from '${resolve('src/mock/scenarios/world.ts')}';
  Object.assign(globalThis, { localStorage: new TabStorage(), sessionStorage: new TabStorage() });
  localStorage.setItem('jwt', 'mock-admin-editor');
  const world = createWorld('default', { servicenowOrigin: 'https://acme.service-now.com', appUrl: 'http://127.0.0.1:5173' });
  const handle = fetchFrom(world.handleBackend);
  let created = false;
  globalThis.fetch = (url, init) => {
    if (init.method === 'POST' && !created) ${fault};
    created ||= init.method === 'POST';
    return handle(url, init);
  };
  const incidents = () => world.servicenow.store.query('incident', 'short_descriptionSTARTSWITHThe row count of orders fell').length;
  const { log } = console;
  console.log = (...said) => {
    if (said[0] === 'asking what became of it') world.gateway.clear();
    log(...said);
  };
`;
const after = `
  console.log(incidents(), 'incident');
  world.stop();
`;

/** What the page says, line by line, with a fault from its create on. */
async function said(fault: string): Promise<string[]> {
  writeFileSync(`${folder}/page.ts`, before(fault) + code.replace("'servicenow-ticketing'", `'${resolve('src/index.ts')}'`) + after);
  const { output, ended } = runScript(`${folder}/page.ts`);
  expect([await ended, output.stderr]).toEqual([0, '']);
  return output.stdout.trim().split('\n');
}

it('is of 40 lines at most', () => {
  expect(code).toContain('unlink');
  expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});

const asks = 'asking what became of it';

it.each([
  ['all is well', '', []],
  ['the answer to the create is lost', "world.gateway.inject('lost-answer', { times: 1 })", [asks]],
  ['nothing is answered until the page asks what became of it', "world.gateway.inject('done-then-503')", [asks]],
])('lists, creates once and unlinks where %s', patient, async (_, fault, asking) => {
  const lines = await said(fault);
  const created = lines.indexOf('created servicenow true');
  expect(lines[0]).toBe('2 linked');
  expect(lines.slice(0, created).filter((line) => line === asks)).toEqual(asking);
  expect(lines.slice(created)).toContain('3 linked');
  expect(lines.slice(-2)).toEqual(['2 linked', '1 incident']);
});
