import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startMockServiceNow, type MockServiceNowOptions, type RunningMockServiceNow } from '../../src/mock/node/servicenow/index.js';
import { axeViolations } from './support/axe.js';
import { launch, openPage, type Complaints } from './support/browser.js';
import { press, tabTo } from './support/keyboard.js';

let browser: Browser;
let snow: RunningMockServiceNow;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(() => begin());
afterEach(() => snow.stop());

async function begin(options: MockServiceNowOptions = {}): Promise<void> {
  snow = await startMockServiceNow({ scenario: 'blank', ...options });
}

async function open(options: BrowserContextOptions = {}, url = snow.adminUrl): Promise<Page & Complaints> {
  const page = await openPage(await browser.newContext(options));
  await page.goto(url);
  await page.getByRole('heading', { name: 'At a glance' }).waitFor();
  return page;
}

const said = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text, { exact: true }).waitFor();
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(snow.url + path, { ...init, headers: { Authorization: `Basic ${btoa('admin:admin')}` } });

describe('the page behind the scenes', () => {
  it('tells the instance at a glance, as it becomes, without a complaint', async () => {
    const page = await open();
    const glance = section(page, 'At a glance');
    await expect.poll(() => glance.textContent()).toMatch(/Version\s*\d+\.\d+\.\d+\s*Scenario\s*blank\s*Seed\s*1\s*Faults\s*none\s*Requests\s*0/);
    snow.control.store.insert('incident');
    await glance.getByRole('listitem').filter({ hasText: /^incident 1$/ }).waitFor();
    await glance.getByRole('link', { name: 'incident', exact: true }).click();
    await page.waitForURL(`${snow.url}/incident_list.do`);
    expect(page.messages).toEqual([]);
  });

  it('injects a fault with options and removes it, by keyboard alone', async () => {
    const page = await open();
    await press(page, 'Options of rate-limited');
    await tabTo(page, 'Retry-After, s');
    await page.keyboard.type('7');
    await tabTo(page, 'Path begins');
    await page.keyboard.type('/api/now/table/incident');
    await page.keyboard.press('Enter');
    await said(page, 'The fault rate-limited is active.');
    expect(snow.control.faults.list().find(({ name }) => name === 'rate-limited')?.choice).toEqual({ retryAfter: 7, path: '/api/now/table/incident' });
    await section(page, 'Faults').getByText('active: retryAfter 7, path /api/now/table/incident').waitFor();
    await press(page, 'Remove rate-limited');
    await said(page, 'The fault rate-limited was removed.');
    expect(snow.control.faults.active).toEqual([]);
  });

  it('says why something was refused', async () => {
    const page = await open();
    const fault = section(page, 'Faults').getByRole('listitem').filter({ hasText: 'account-locked' });
    await fault.getByText('Options').click();
    await fault.getByLabel('User name').fill('nobody');
    await fault.getByRole('button', { name: 'Inject account-locked' }).click();
    await page.getByRole('alert').getByText('No user is called nobody').waitFor();
    await fault.getByLabel('User name').fill('admin');
    await fault.getByRole('button', { name: 'Inject account-locked' }).click();
    await said(page, 'The fault account-locked is active.');
    expect(await page.getByRole('alert').textContent()).toBe('');
    await section(page, 'Faults').getByRole('button', { name: 'Remove all' }).click();
    await said(page, 'The instance is healthy.');
  });

  it('freezes, moves and resets the clock', async () => {
    const page = await open();
    const clock = section(page, 'Clock');
    await clock.getByLabel('Freeze at (UTC)').fill('2030-02-03T04:05');
    await clock.getByRole('button', { name: 'Freeze there' }).click();
    await clock.getByText('2030-02-03 04:05:00').waitFor();
    await clock.getByLabel('Advance by').fill('1.5');
    await clock.getByLabel('Unit').selectOption('Hours');
    await clock.getByRole('button', { name: 'Advance', exact: true }).click();
    await clock.getByText('2030-02-03 05:35:00').waitFor();
    await clock.getByRole('button', { name: 'Resume' }).click();
    await clock.getByText('running').waitFor();
    await clock.getByRole('button', { name: 'Computer’s time' }).click();
    await said(page, 'The clock shows the computer’s time.');
    expect(snow.control.clock.state).toMatchObject({ isFrozen: false, ahead: 0 });
  });

  it('generates incidents, and begins anew once it was confirmed', async () => {
    const page = await open();
    const data = section(page, 'Data');
    await data.getByLabel('Incidents', { exact: true }).fill('12');
    await data.getByRole('button', { name: 'Generate incidents' }).click();
    await said(page, '12 incidents were generated.');
    await data.getByLabel('Incidents on top').fill('3');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await data.getByRole('button', { name: 'Reset' }).click();
    expect(snow.control.store.count('incident')).toBe(12);
    page.once('dialog', (dialog) => void dialog.accept());
    await data.getByRole('button', { name: 'Reset' }).click();
    await said(page, 'The instance began anew.');
    expect(snow.control.state.stage).toEqual({ scenario: 'blank', seed: 1, incidents: 3 });
  });

  it('saves, downloads, deletes, uploads and loads a snapshot', async () => {
    snow.control.store.insert('incident', { short_description: 'Kept' });
    const page = await open();
    const snapshots = section(page, 'Snapshots');
    await snapshots.getByLabel('Name').fill('kept');
    await page.keyboard.press('Enter');
    await snapshots.getByText(/UTC · 1 incidents, [\d,]+ records/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), snapshots.getByRole('link', { name: 'Download kept' }).click()]);
    expect(download.suggestedFilename()).toBe('kept.jsonl');
    await snapshots.getByRole('button', { name: 'Delete kept' }).click();
    await said(page, 'The snapshot kept was deleted.');
    await expect.poll(() => snapshots.getByLabel('Name').evaluate((field) => field === document.activeElement)).toBe(true);
    snow.control.reset();
    await snapshots.getByLabel('Upload').setInputFiles({ name: 'sent.jsonl', mimeType: 'application/x-ndjson', buffer: await readFile(await download.path()) });
    await said(page, 'The snapshot sent was uploaded.');
    await snapshots.getByRole('button', { name: 'Load sent' }).click();
    await said(page, 'The snapshot sent was loaded.');
    expect(snow.control.store.query('incident').map(({ short_description }) => short_description)).toEqual(['Kept']);
  });

  it('shows requests, the latest first, filters them, copies one and forgets them', async () => {
    await ask('/api/now/table/incident?sysparm_limit=1');
    await ask('/api/now/tabel/<img src=x onerror=alert(1)>', { method: 'POST', body: 'private=<b>1</b>' });
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const journal = section(page, 'Requests');
    const rows = journal.getByRole('list', { name: 'Requests, the latest first' }).getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.first().textContent()).toMatch(/POST\s+\/api\/now\/tabel\/.*not emulated\s+400/s);
    await journal.getByText(/Nearest is POST \/api\/now\/table\/\{table\}/).waitFor();
    await journal.getByLabel('Path contains').fill('sysparm');
    await expect.poll(() => rows.count()).toBe(1);
    await rows.first().locator('summary').click();
    await rows.getByRole('button', { name: 'Copy as curl: request 1' }).click();
    await said(page, 'Copied as a curl command.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`curl --globoff --request GET '${snow.url}/api/now/table/incident?sysparm_limit=1'`);
    await journal.getByLabel('Status').fill('404');
    await journal.getByText('No request.').waitFor();
    await journal.getByRole('button', { name: 'Clear' }).click();
    await said(page, 'The journal is empty.');
    expect(snow.control.journal.list()).toEqual([]);
    expect(page.messages).toEqual([]);
  });

  it('says that the mock was stopped, and goes on when it is back', async () => {
    const page = await open();
    const port = Number(new URL(snow.url).port);
    await snow.stop();
    await page.getByRole('alert').getByText('The mock does not answer.').waitFor();
    await begin({ port });
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 5_000 }).toBe('');
  });

  it('asks for the token where others reach it, and keeps it out of every address', async () => {
    await snow.stop();
    await begin({ host: '0.0.0.0' });
    const { port } = new URL(snow.url);
    const url = `http://127.0.0.1:${port}/__mock`;
    const token = snow.adminToken ?? '';
    const stranger = await openPage(await browser.newContext({ httpCredentials: { username: 'me', password: 'wrong' } }));
    expect((await stranger.goto(url))?.status()).toBe(401);
    const addresses: string[] = [];
    const context = await browser.newContext({ httpCredentials: { username: 'me', password: token } });
    context.on('request', (request) => addresses.push(request.url()));
    const page = await openPage(context);
    await page.goto(url);
    await section(page, 'Clock').getByRole('button', { name: 'Freeze', exact: true }).click();
    await said(page, 'The clock stands still.');
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => address.includes(token))).toEqual([]);
    expect(await page.content()).not.toContain(token);
  });

  it.each(['light', 'dark'] as const)('is accessible in %s, with everything open', async (colorScheme) => {
    await ask('/api/now/table/incident');
    await ask('/api/now/tabel/incident');
    snow.control.snapshots.save('kept');
    snow.control.faults.inject('slow', { latency: 1, jitter: 0 });
    // axe comes from elsewhere, which the page's own policy would refuse.
    const page = await open({ colorScheme, bypassCSP: true });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await axeViolations(page)).toEqual([]);
  });
});
