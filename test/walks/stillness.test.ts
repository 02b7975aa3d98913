import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { openPage } from './support/browser.js';
import { watchShifts } from './support/shifts.js';
import { useStage } from './support/stage.js';
import { ticketRow } from './support/steps.js';

const stage = useStage();

/** What a page shows when all that it reads is there. */
const isWhole: Record<string, (page: Page) => Promise<void>> = {
  anomaly: async (page) => {
    await ticketRow(page, 'INC0010042').waitFor();
    await page.getByText('The partitions of us-east', { exact: false }).waitFor();
  },
  anomalies: (page) => page.getByRole('link', { name: 'Anomaly 42' }).waitFor(),
  settings: (page) => page.getByRole('button', { name: 'More actions' }).waitFor(),
};

describe('a page of the playground', () => {
  const views = [{ width: 1200, height: 900 }, { width: 360, height: 740 }];
  const cases = views.flatMap((viewport) => Object.keys(isWhole).flatMap((page) => ['default', 'slow'].map((scenario) => ({ page, scenario, viewport, width: viewport.width }))));

  it.each(cases)('moves nothing while $page loads in "$scenario" at $width px', async ({ page: name, scenario, viewport }) => {
    const context = await stage().browser.newContext({ viewport });
    const page = await openPage(context);
    const shifts = await watchShifts(page);
    await page.goto(`${stage().url}/?page=${name}&scenario=${scenario}`);
    await isWhole[name]?.(page);
    expect(await shifts()).toEqual([]);
    await context.close();
  });

  // covers: D7, E1
  it.each(views.map((viewport) => ({ viewport, width: viewport.width })))('moves nothing while the form for a new ticket loads in its dialog, which keeps its height, at $width px', async ({ viewport }) => {
    const context = await stage().browser.newContext({ viewport });
    const page = await openPage(context);
    const shifts = await watchShifts(page);
    await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=slow`);
    await ticketRow(page, 'INC0010042').waitFor();
    await page.getByRole('button', { name: 'Create ticket' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create ServiceNow ticket' });
    await dialog.getByText('Loading the form…').waitFor({ state: 'attached' });
    const before = await dialog.boundingBox();
    await dialog.getByText(/^## Qualytics Anomaly Linked/).first().waitFor();
    await dialog.getByText(/open incidents? may be about the same issue/).first().waitFor();
    expect(await dialog.boundingBox()).toEqual(before);
    expect(await shifts()).toEqual([]);
    await context.close();
  });

  // covers: T7
  it.each([['default', 1280], ['sync-failing', 1280], ['sync-failing', 360]])('keeps each ticket in its place while a comment is on its way, in "%s" at %i px', { timeout: 120_000 }, async (scenario, width) => {
    const context = await stage().browser.newContext({ viewport: { width, height: 900 } });
    const page = await openPage(context);
    const shifts = await watchShifts(page);
    await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=${scenario}`);
    await isWhole['anomaly']?.(page);
    await page.getByLabel('Comment', { exact: true }).fill('Seen on a walk');
    await page.getByRole('button', { name: 'Add comment' }).click();
    // Its notes wait at the first of these readings, or have arrived by then.
    for (let read = 0; read < 3; read += 1) await page.waitForResponse((answer) => answer.url().includes('/ticket-links'), { timeout: 50_000 });
    await expect.poll(() => ticketRow(page, 'INC0010042').getByText(/work note is waiting/).count(), { timeout: 30_000 }).toBe(0);
    expect((await shifts()).filter((shift) => shift.includes('row'))).toEqual([]);
    await context.close();
  });
});
