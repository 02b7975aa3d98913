import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';
import { ticketRow } from './support/steps.js';

const stage = useStage();

describe('under a finger', () => {
  // covers: T1, T6
  it.each([360, 820])('the buttons of a ticket are 44 px high and wide, and 8 px apart, %i px wide', async (width) => {
    const context = await stage().browser.newContext({ viewport: { width, height: 900 }, hasTouch: true, isMobile: true });
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=default`);
    const row = ticketRow(page, 'INC0010042');
    await row.waitFor();
    const [details, unlink] = await Promise.all(['Details of INC0010042', 'Unlink INC0010042'].map((name) => row.getByRole('button', { name }).boundingBox()));
    for (const box of [details, unlink]) {
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    expect((unlink?.x ?? 0) - (details?.x ?? 0) - (details?.width ?? 0)).toBeGreaterThanOrEqual(8);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await context.close();
  });
});
