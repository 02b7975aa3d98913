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
});
