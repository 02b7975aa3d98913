import { build } from 'esbuild';
import type { Page } from 'playwright';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';

const stage = useStage();
let page: Page;
let code: string;
/** How the backend answers writes and capabilities; undefined for what it answers by itself. */
let refusal: { readonly of: string; readonly status: number; readonly code: string } | 'lost' | undefined;

/** One copy of the package, as a bundler makes it for an application: under a name of its own on the page. */
async function copyOf(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from './src/index.js'; import { defineElements } from './src/index.js'; defineElements();`, resolveDir: '.', loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'copy',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** Runs a script in the page, where A and B are the two copies. */
const run = <Value = unknown>(script: string): Promise<Value> => page.evaluate<Value>(`(async () => { ${script} })()`);
const clientOfB = `B.createTicketingClient({ token: () => 'mock-admin-editor' })`;
/** Shows the tickets by A's element and B's client. */
const show = () =>
  run(`globalThis.client = ${clientOfB}; globalThis.list = Object.assign(document.createElement('linked-tickets'), { anomalyId: '42', client }); document.body.append(list);`);

beforeAll(async () => {
  code = await copyOf();
}, 60_000);

beforeEach(async () => {
  refusal = undefined;
  page = await openPage(await stage().browser.newContext());
  await page.route('**/two', (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><html lang="en"><title>Two</title><script src="/a.js"></script><script src="/b.js"></script>' }));
  for (const name of ['A', 'B']) await page.route(`**/${name.toLowerCase()}.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: `(() => { ${code}\n globalThis.${name} = copy; })();` }));
  await page.route('**/api/**', async (route) => {
    const request = route.request();
    const isWrite = request.method() === 'POST';
    if (refusal === 'lost' && isWrite) {
      await route.fetch();
      return route.abort();
    }
    if (refusal && refusal !== 'lost' && (refusal.of === 'write' ? isWrite : request.url().includes(refusal.of))) {
      const { status, code: problem } = refusal;
      return route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: problem, status, detail: 'No.', code: problem }) });
    }
    return route.continue();
  });
  await page.goto(`${stage().url}/two`);
  return () => page.close();
});

async function fillCreate(): Promise<void> {
  await page.getByRole('button', { name: 'Create ticket' }).click();
  await page.getByRole('dialog').getByLabel('Short Description').fill('By two copies');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
}

it('the first copy has the tags, and the errors of each are those of the other', async () => {
  expect(await run(`return customElements.get('linked-tickets') === A.LinkedTicketsElement && A.LinkedTicketsElement !== B.LinkedTicketsElement`)).toBe(true);
  expect(await run(`const error = new B.TicketingError('forbidden', 'No.'); return [error instanceof A.TicketingError, A.TicketingError.is(error), new Error('') instanceof A.TicketingError]`)).toEqual([true, true, false]);
});

it('an element works by the other copy’s client, and by its default', async () => {
  await show();
  await page.getByRole('button', { name: 'Create ticket' }).waitFor();
  expect(await run(`return [A.getClient(list) === client, B.getClient(list) === client]`)).toEqual([true, true]);
  await run(`list.remove(); B.setDefaultClient(client); document.body.append(Object.assign(document.createElement('linked-tickets'), { anomalyId: '42' }));`);
  await page.getByRole('button', { name: 'Create ticket' }).waitFor();
  expect(await run(`return [A.getDefaultClient() === client, A.getClient(document.querySelector('linked-tickets')) === client]`)).toEqual([true, true]);
});

it('a backend without capabilities is one with the documented calls alone', async () => {
  refusal = { of: 'capabilities', status: 404, code: 'not-found' };
  await show();
  await page.getByRole('button', { name: 'Create ticket' }).waitFor();
});

// covers: W
it.each([
  [403, 'forbidden'],
  [409, 'already-linked'],
])('a clear no (%i) is one: nothing is in doubt, and the form is free', async (status, problem) => {
  await show();
  refusal = { of: 'write', status, code: problem };
  await fillCreate();
  await page.getByRole('button', { name: 'Create', exact: true, disabled: false }).waitFor();
  await expect.poll(() => page.getByRole('dialog').getByLabel('Short Description').getAttribute('readonly')).toBeNull();
  expect(await run(`return client.openAttempts('42').length`)).toBe(0);
  expect(await page.getByText(/It’s not clear/).count()).toBe(0);
});

// covers: W
it('a lost answer is the same doubt for both, and the same request ends it', async () => {
  await show();
  refusal = 'lost';
  await fillCreate();
  await page.getByRole('button', { name: 'Check again' }).waitFor();
  expect(await run(`return [client, A.getClient(list)].map((one) => one.openAttempts('42').map(({ kind, values }) => [kind, values.title]))`)).toEqual([[['create', 'By two copies']], [['create', 'By two copies']]]);
  refusal = undefined;
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText(/Ticket INC\d+ created/).waitFor();
});

// covers: E8
it('who is signed out is told so once', async () => {
  await show();
  await page.getByRole('button', { name: 'Create ticket' }).waitFor();
  refusal = { of: '/api/', status: 401, code: 'unauthenticated' };
  const told = await run(`let told = 0; addEventListener('ticketing-auth-required', () => (told += 1));
    const failures = await Promise.allSettled([list.refresh(), list.refresh()]);
    return [told, ...failures.map(({ reason }) => reason instanceof A.TicketingError && reason.code)]`);
  expect(told).toEqual([1, 'unauthenticated', 'unauthenticated']);
});

it('a client of another protocol is refused in words', async () => {
  const key = `Symbol.for('servicenow-ticketing.client')`;
  expect(await run(`try { document.createElement('linked-tickets').client = { [${key}]: { protocol: 2 } }; } catch (error) { return [error.name, error.message]; }`)).toEqual([
    'TypeError',
    'The client is of another version of servicenow-ticketing (protocol 2, here 1): load one of them.',
  ]);
  await run(`globalThis[Symbol.for('servicenow-ticketing.clients')] = { defaultClient: { protocol: 2 }, byBase: new Map() };
    const said = []; console.error = (text) => said.push(text); globalThis.said = said;
    document.body.append(Object.assign(document.createElement('linked-tickets'), { anomalyId: '42' }));`);
  await page.getByRole('region', { name: 'Linked Tickets' }).waitFor();
  expect(await run('return said')).toEqual(['The client is of another version of servicenow-ticketing (protocol 2, here 1): load one of them.']);
});
