import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startMockServiceNow, type RunningMockServiceNow } from '../../src/mock/node/servicenow/index.js';
import { sampleProduct } from '../../src/serve/anomalies/sample-product.js';
import { startServe, type RunningServe } from '../../src/serve/start-serve.js';
import { createUsers } from '../../src/serve/tokens.js';
import { buildOneFile } from '../../tools/build/one-file.js';
import { axeViolations } from './support/axe.js';
import { launch, openPage, type Complaints } from './support/browser.js';
import { focusedName, press } from './support/keyboard.js';

let browser: Browser;
let standalone: string;
let instance: RunningMockServiceNow;
let serve: RunningServe;
let context: BrowserContext;
let page: Page & Complaints;

beforeAll(async () => {
  standalone = (await buildOneFile('src/standalone.ts')).code;
  browser = await launch();
}, 120_000);

afterAll(() => browser.close());

const startAgain = (port = 0): Promise<RunningServe> => startServe({ port, reach: { allowLoopback: true }, users: createUsers({}), product: sampleProduct(Date.now()), page: { standalone } });

beforeEach(async () => {
  instance = await startMockServiceNow({ scenario: 'blank' });
  serve = await startAgain();
  context = await browser.newContext();
  page = await openPage(context);
  return async () => {
    await context.close();
    await serve.stop();
    await instance.stop();
  };
});

const tokenOf = (label: string): string => serve.users.find((user) => user.label === label)?.token ?? '';

async function signIn(label: string): Promise<void> {
  await page.getByLabel('Bearer token').fill(tokenOf(label));
  await page.keyboard.press('Enter');
}

async function connect(): Promise<void> {
  await page.getByRole('button', { name: 'Connect' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Instance URL').fill(instance.url);
  await dialog.getByLabel('Username').fill('qualytics_integration');
  await dialog.getByLabel('Password', { exact: true }).fill('integration');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByText('The Integration has been successfully created.').waitFor();
}

// covers: S2, C10, Y3
it('serve shows the elements on an instance that is connected in its page: from a token to a ticket with a work note', async () => {
  await page.goto(serve.url);
  expect(await focusedName(page)).toBe('Bearer token');
  await page.keyboard.type('not-one-of-them-at-all');
  await page.keyboard.press('Enter');
  await page.getByText('This token is not known').waitFor();
  await signIn('Manager, Editor');
  await page.getByLabel('Shown').waitFor();
  expect(await page.evaluate(() => document.querySelector('#product section')?.id)).toBe('settings');
  await connect();

  await page.getByLabel('Shown').selectOption('42');
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/datastores/7/anomalies?id=42');
  await page.getByRole('region', { name: 'Linked Tickets' }).getByRole('button', { name: 'Create ticket' }).click();
  await page.getByRole('dialog').getByLabel('Short Description').fill('Made on an instance of our own');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByText(/Ticket INC\d+ created/).waitFor();

  await press(page, 'Comment, which goes to the linked tickets as a work note', 'a');
  await page.keyboard.press('Enter');
  await page.getByText('Commented.').waitFor();
  const [incident] = instance.control.store.query('incident', 'short_description=Made on an instance of our own');
  expect(incident?.['description']).toContain(`${serve.url}/datastores/7/anomalies?id=42`);
  await expect.poll(() => instance.control.store.query('sys_journal_field', `element_id=${incident?.sys_id ?? ''}^element=work_notes`).map(({ value }) => value)).toEqual([expect.stringMatching(/^Comment from Qualytics: a/)]);
  // The wrong token was answered 401, which the browser says by itself.
  expect(page.messages.filter((message) => !message.includes('401'))).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]))).not.toContain(tokenOf('Manager, Editor'));
});

it('a link back from ServiceNow opens its anomaly, once somebody has signed in; whoever leaves takes everything along', async () => {
  await page.goto(`${serve.url}/datastores/3/anomalies?id=41`);
  await signIn('Member, Reporter');
  await page.getByLabel('Shown').waitFor();
  const shown = await page.getByLabel('Shown').inputValue();
  expect(shown).toBe('41');
  // A member may not comment as a reporter, nor acknowledge.
  expect(await page.getByRole('button', { name: /Acknowledge|Archive|Comment/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Use another token' }).click();
  expect([await focusedName(page), await page.getByLabel('Shown').count()]).toEqual(['Bearer token', 0]);
});

it('a start with new tokens asks for one again, and what was typed stays', async () => {
  await page.goto(serve.url);
  await signIn('Admin, Editor');
  await page.getByLabel('Comment, which').fill('Half a sen');
  const { port } = new URL(serve.url);
  await serve.stop();
  serve = await startAgain(Number(port));
  await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
  await page.getByLabel('Bearer token').waitFor();
  await signIn('Admin, Editor');
  await page.getByLabel('Bearer token').waitFor({ state: 'hidden' });
  expect(await page.getByLabel('Comment, which').inputValue()).toBe('Half a sen');
});

it.each(['light', 'dark'] as const)('its page is accessible in %s, before the sign-in and after it', async (colorScheme) => {
  const own = await browser.newContext({ colorScheme, bypassCSP: true });
  page = await openPage(own);
  await page.goto(serve.url);
  expect(await axeViolations(page)).toEqual([]);
  await signIn('Admin, Editor');
  await page.getByRole('button', { name: 'Create ticket' }).or(page.getByText(/isn’t connected/i)).first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await own.close();
});
