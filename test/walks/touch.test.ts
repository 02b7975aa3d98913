import type { BrowserContextOptions } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';
import { ticketRow } from './support/steps.js';
import { targetsOf } from './support/targets.js';
import { views } from './support/views.js';

const stage = useStage();

const phone: BrowserContextOptions = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const tablet: BrowserContextOptions = { ...phone, viewport: { width: 820, height: 1180 } };

async function opened(options: BrowserContextOptions, path: string) {
  const context = await stage().browser.newContext(options);
  const page = await openPage(context);
  await page.goto(`${stage().url}${path}`);
  return page;
}

describe('under a finger', () => {
  // covers: T1, T6
  it.each([360, 820])('the buttons of a ticket are 8 px apart, %i px wide', async (width) => {
    const page = await opened({ ...phone, viewport: { width, height: 900 } }, '/?page=anomaly&id=42&scenario=default');
    const row = ticketRow(page, 'INC0010042');
    await row.waitFor();
    const [details, unlink] = await Promise.all(['Details of INC0010042', 'Unlink INC0010042'].map((name) => row.getByRole('button', { name }).boundingBox()));
    expect((unlink?.x ?? 0) - (details?.x ?? 0) - (details?.width ?? 0)).toBeGreaterThanOrEqual(8);
    await page.context().close();
  });

  const wide = views.filter(({ name }) => ['dozens of tickets', 'the create dialog', 'the settings, the menu open'].includes(name));
  for (const [device, options, seen] of [['phone', phone, views], ['tablet', tablet, wide]] as const) {
    // covers: T1, T6, S1, C1
    it.each(seen)(`on a ${device}: $name: targets of 44 px, text to type of 16 px, nothing beyond the side`, async ({ path, open }) => {
      const page = await opened(options, path);
      await open(page);
      const targets = await targetsOf(page);
      expect(targets.length).toBeGreaterThan(3);
      expect(targets.filter(({ width, height }) => Math.min(width, height) < 43.5)).toEqual([]);
      expect(targets.filter(({ fontSize = 16 }) => fontSize < 16)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(page.messages).toEqual([]);
      await page.context().close();
    });
  }
});
