import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startMockServiceNow, type RunningMockServiceNow } from '../../src/mock/node/servicenow/index.js';
import type { Listening } from '../../src/mock/node/shared/listening.js';
import { listen } from '../../src/mock/node/shared/server.js';
import { buildOneFile } from '../../tools/build/one-file.js';
import { startSmallest, type SmallestBackend } from '../conformance/support/smallest.js';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';
import { connect } from './support/steps.js';

const stage = useStage();
const token = 'smallest-token';
const isThere = spawnSync('python3', ['--version']).status === 0;

let snow: RunningMockServiceNow;
let host: Listening;
let backend: SmallestBackend | undefined;
let script = '';

/** A page that knows nothing of this repository, on an origin of its own. */
const page = (): string => `<!DOCTYPE html><html lang="en"><title>Smallest</title><link rel="icon" href="data:,">
<main><servicenow-settings-panel></servicenow-settings-panel><linked-tickets anomaly-id="42"></linked-tickets></main>
<script type="module">
  import { createTicketingClient, setDefaultClient } from '/alone.js';
  setDefaultClient(createTicketingClient({ baseUrl: '${backend?.url ?? ''}', token: () => '${token}' }));
</script></html>`;

function serve(request: Request): Promise<Response> {
  const isScript = request.url.endsWith('/alone.js');
  return Promise.resolve(new Response(isScript ? script : page(), { headers: { 'Content-Type': isScript ? 'text/javascript' : 'text/html' } }));
}

beforeAll(async () => {
  snow = await startMockServiceNow({ port: 0 });
  host = await listen(serve, { host: '127.0.0.1', port: 0 });
  script = (await buildOneFile('src/standalone.ts')).code;
  if (isThere) backend = await startSmallest({ command: 'python3', file: 'examples/backend/backend.py', token, page: host.url });
});
afterAll(async () => {
  backend?.stop();
  await host.stop();
  await snow.stop();
});

// Where there is no Python, the one in Node is tried by the kit all the same.
it.skipIf(!isThere)('the smallest backend in Python serves all three elements, and the console stays clean', async () => {
  const shown = await openPage(await stage().browser.newContext());
  await shown.goto(host.url);

  const settings = shown.locator('servicenow-settings-panel');
  await settings.getByRole('button', { name: 'Connect', exact: true }).click();
  await connect(shown, snow.url, 'integration');
  await settings.getByRole('button', { name: 'More actions' }).waitFor();

  await shown.reload();
  const tickets = shown.locator('linked-tickets');
  await tickets.getByRole('button', { name: 'Create ticket' }).click();
  await shown.getByRole('dialog').getByLabel('Short Description').fill('Row count dropped');
  await shown.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
  await shown.getByText(/Ticket INC\d+ created/).waitFor();
  await tickets.getByRole('button', { name: 'Link ticket' }).click();
  await shown.getByRole('dialog').getByLabel('Search by number or short description').fill('INC0010035');
  await shown.getByRole('radio').first().check();
  await shown.getByRole('dialog').getByRole('button', { name: 'Link INC0010035' }).click();
  await tickets.getByText(/INC0010035/).first().waitFor();
  expect(await tickets.getByText(/Row count dropped/).count()).toBeGreaterThan(0);
  expect(shown.messages).toEqual([]);
});
