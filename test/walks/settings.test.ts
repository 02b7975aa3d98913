import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';
import { connect, tickets } from './support/steps.js';

const stage = useStage();

describe('an administrator in Settings', () => {
  // covers: S1, S2, S3, S5, S11, P6
  it('disconnects, fails with a wrong password, connects, and tests', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=settings`);
    const world = (await (await page.request.get(`${stage().url}/__mock/world`)).json()) as { servicenowUrl: string };
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Disconnect' }).click();
    const disconnect = page.getByRole('dialog', { name: 'Disconnect Integration' });
    await disconnect.getByText(/links on \d+ anomalies stop syncing/).waitFor();
    await disconnect.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await connect(page, world.servicenowUrl, 'wrong');
    await page.getByText('ServiceNow rejected the username or password.').waitFor();
    await connect(page, world.servicenowUrl, 'integration');
    await page.getByText('The Integration has been successfully created.').waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Test connection' }).click();
    await page.getByText('The connection works.').waitFor();
    // The browser itself reports the refused attempt; nothing else may complain.
    expect(page.messages.filter((message) => !message.includes('400 (Bad Request)'))).toEqual([]);
    await context.close();
  });

  it.each([360, 320])('sees a page that does not scroll sideways at %i px', async (width) => {
    const context = await stage().browser.newContext({ viewport: { width, height: 740 } });
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=settings`);
    await page.getByRole('button', { name: 'More actions' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await context.close();
  });

  // covers: S9
  it('has a Member told who can help, without a complaint on the console', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=settings&role=member`);
    await page.getByText('You can’t manage integrations.').waitFor();
    expect(page.messages).toEqual([]);
    await context.close();
  });

  // covers: S6
  it('sees beside ServiceNow that Jira is the one that is connected', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=settings&scenario=jira`);
    await page.getByText('Jira is connected.').waitFor();
    await page.getByText('acme.atlassian.net').waitFor();
    expect(page.messages).toEqual([]);
    await context.close();
  });

  // covers: S5, L10, T3
  it('finds an anomaly’s tickets kept as records after a disconnect, and syncing again after the reconnect', async () => {
    const context = await stage().browser.newContext();
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=disconnected`);
    await tickets(page).getByText(/no longer syncing/).first().waitFor();
    const world = (await (await page.request.get(`${stage().url}/__mock/world`, { headers: { 'X-Mock-Scenario': 'disconnected' } })).json()) as {
      servicenowUrl: string;
    };
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await connect(page, world.servicenowUrl, 'integration');
    await page.getByText('The Integration has been successfully created.').waitFor();
    await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=disconnected`);
    await tickets(page).getByText('synced just now').first().waitFor();
    expect(await tickets(page).getByText(/no longer syncing/).count()).toBe(0);
    await context.close();
  });
});
