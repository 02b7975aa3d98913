import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { startMock } from '../../src/mock/node/index.js';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';
import { linkExisting, ticketRow, tickets } from './support/steps.js';

const stage = useStage();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Create ServiceNow ticket' });
const title = (page: Page) => dialog(page).getByLabel('Short Description', { exact: true });
const send = (page: Page) => dialog(page).getByRole('button', { name: 'Create', exact: true }).click();

const isCall = ({ pathname }: URL): boolean => pathname.startsWith('/api/');

/** The page as it is when the user comes back to it from another window. */
const comeBack = (page: Page): Promise<unknown> => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

describe('a page that lives through trouble', () => {
  // covers: D10, E3
  it('keeps what was typed when the backend dies, and creates once it is back', async () => {
    // Below the ports that a system gives to whoever asks for any: nobody takes it while the backend is away.
    const port = 20_000 + (process.pid % 10_000);
    const mock = await startMock({ port });
    const page = await openPage(await stage().browser.newContext());
    await page.goto(`${stage().url}/?page=anomaly&id=42&backend=${encodeURIComponent(mock.backendUrl)}`);
    await tickets(page).getByRole('button', { name: 'Create ticket' }).click();
    await title(page).fill('Typed before the backend died');
    await mock.stop();
    await send(page);
    await dialog(page).getByRole('alert').first().waitFor();
    expect(await title(page).inputValue()).toBe('Typed before the backend died');
    const revived = await startMock({ port });
    try {
      // Its ledger is new: what may have been sent before is settled 30 s after its start (domain W).
      const created = tickets(page).getByText(/created and linked to anomaly 42/);
      const again = dialog(page).getByRole('button', { name: /^(Create|Check again|Try again)$/ }).first();
      await expect.poll(() => again.click({ timeout: 1_000 }).then(() => created.isVisible(), () => created.isVisible()), { timeout: 90_000, interval: 3_000 }).toBe(true);
    } finally {
      await revived.stop();
      await page.context().close();
    }
  }, 120_000);

  it('says that the session has ended, and goes on once the user has signed in again', async () => {
    const page = await openPage(await stage().browser.newContext());
    const problem = { type: 'about:blank', title: 'Unauthorized', status: 401, code: 'unauthenticated', detail: 'Sign in again.' };
    await page.route(isCall, (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(problem) }));
    await page.goto(`${stage().url}/?page=settings&scenario=empty`);
    await page.getByText('You’re signed out.').waitFor();
    await page.unroute(isCall);
    await page.getByRole('button', { name: /Try again/ }).first().click();
    await page.getByRole('button', { name: 'More actions' }).waitFor();
    await page.context().close();
  });

  // covers: L9, T8
  it('shows in one tab what was linked in another, once the user comes back to it', async () => {
    const context = await stage().browser.newContext();
    const [first, second] = [await openPage(context), await openPage(context)];
    const address = `${stage().url}/?page=anomaly&id=42&scenario=empty`;
    for (const page of [first, second]) {
      await page.goto(address);
      await tickets(page).getByText('No tickets linked').waitFor();
    }
    await linkExisting(second, 'INC0010033');
    await first.bringToFront();
    await comeBack(first);
    await ticketRow(first, 'INC0010033').waitFor();
    expect([...first.messages, ...second.messages]).toEqual([]);
    await context.close();
  });

  // covers: L9
  it('is alive after the browser brings it back from its cache', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=anomaly&id=41&scenario=empty`);
    await tickets(page).getByRole('button', { name: 'Link ticket' }).waitFor();
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => document.body.setAttribute('data-cached', String(persisted))));
    await page.goto('about:blank');
    await page.goBack({ waitUntil: 'commit' });
    await page.locator('body[data-cached=true]').waitFor();
    await linkExisting(page, 'INC0010031');
    await ticketRow(page, 'INC0010031').waitFor();
    // The development server's own connection does not survive the cache.
    expect(page.messages.filter((message) => !message.startsWith('WebSocket'))).toEqual([]);
    await context.close();
  });

  // covers: T8
  it('says that it is offline, keeps what it shows, and goes on by itself', async () => {
    const page = await openPage(await stage().browser.newContext({ viewport: { width: 1200, height: 900 } }));
    await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=next-release`);
    await ticketRow(page, 'INC0010042').waitFor();
    await page.getByLabel('Network').selectOption('offline');
    await comeBack(page);
    await tickets(page).getByText('You’re offline.').waitFor();
    expect(await ticketRow(page, 'INC0010042').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('offline')).toBe('true');
    await page.getByLabel('Network').selectOption('0');
    await tickets(page).getByText('You’re offline.').waitFor({ state: 'detached' });
    expect(page.messages).toEqual([]);
    await page.context().close();
  });
});
