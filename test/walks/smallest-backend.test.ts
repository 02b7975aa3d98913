import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startMockServiceNow, type RunningMockServiceNow } from '../../src/mock/node/servicenow/index.js';
import { buildOneFile } from '../../tools/build/one-file.js';
import { startSmallest, type SmallestBackend } from '../conformance/support/smallest.js';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';

const stage = useStage();
const token = 'smallest-token';

let snow: RunningMockServiceNow;
let backend: SmallestBackend | undefined;

const isThere = spawnSync('python3', ['--version']).status === 0;

beforeAll(async () => {
  snow = await startMockServiceNow({ port: 0 });
  if (isThere) backend = await startSmallest({ command: 'python3', file: 'examples/backend/backend.py', token, page: new URL(stage().url).origin });
});
afterAll(async () => {
  backend?.stop();
  await snow.stop();
});

const page = (baseUrl: string): string => `<!DOCTYPE html><html lang="en"><title>Smallest</title>
<main><servicenow-settings-panel></servicenow-settings-panel><linked-tickets anomaly-id="42"></linked-tickets></main>
<script type="module">
  import { createTicketingClient, setDefaultClient } from '/alone.js';
  setDefaultClient(createTicketingClient({ baseUrl: '${baseUrl}', token: () => '${token}' }));
</script></html>`;

// covers: W
it.skipIf(!isThere)('the smallest backend in Python serves all three elements, and the console stays clean', async () => {
  const { code } = await buildOneFile('src/standalone.ts');
  const shown = await openPage(await stage().browser.newContext());
  await shown.route('**/alone', (route) => route.fulfill({ contentType: 'text/html', body: page(backend?.url ?? '') }));
  await shown.route('**/alone.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await shown.goto(`${stage().url}/alone`);

  const settings = shown.locator('servicenow-settings-panel');
  await settings.getByRole('button', { name: 'Connect' }).first().click();
  await settings.getByLabel('Instance URL').fill(snow.url);
  await settings.getByLabel('Username').fill('qualytics_integration');
  await settings.getByLabel('Password', { exact: true }).fill('integration');
  await settings.getByRole('button', { name: 'Connect', exact: true }).last().click();
  await settings.getByRole('button', { name: 'Disconnect' }).waitFor();

  await shown.reload();
  const tickets = shown.locator('linked-tickets');
  await tickets.getByRole('button', { name: 'Create ticket' }).click();
  await shown.getByRole('dialog').getByLabel('Short Description').fill('Row count dropped');
  await shown.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
  await shown.getByText(/Ticket INC\d+ created/).waitFor();
  await tickets.getByRole('button', { name: 'Link ticket' }).click();
  await shown.getByRole('dialog').getByLabel('Search by number or short description').fill('INC0010035');
  await shown.getByRole('radio').first().check();
  await shown.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
  await tickets.getByText('INC0010035').first().waitFor();
  expect(await tickets.getByRole('link', { name: /INC\d+/ }).or(tickets.getByText(/^INC\d+$/)).count()).toBeGreaterThan(1);
  expect(shown.messages).toEqual([]);
});
