import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMockServiceNow, type RunningMockServiceNow } from '../../src/mock/node/servicenow/index.js';
import { axeViolations } from './support/axe.js';
import { launch, openPage } from './support/browser.js';

let browser: Browser;
let snow: RunningMockServiceNow;

beforeAll(async () => {
  browser = await launch();
  snow = await startMockServiceNow();
});
afterAll(async () => {
  await snow.stop();
  await browser.close();
});

const recordLink = (): string => `/nav_to.do?uri=incident.do%3Fsys_id%3D${snow.control.store.query('incident')[0]?.sys_id ?? ''}`;
const pages: readonly [name: string, path: () => string, heading: RegExp][] = [
  ['a record', recordLink, /^INC\d+/],
  ['a list', () => '/incident_list.do', /^Incident list$/],
  ['a record that is not there', () => `/incident.do?sys_id=${'0'.repeat(32)}`, /^Record not found$/],
];

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a page of the instance', () => {
  it.each(pages.flatMap((page) => (['light', 'dark'] as const).map((scheme) => [...page, scheme] as const)))(
    'with %s is accessible, with everything open',
    async (_, path, heading, colorScheme) => {
      const page = await openPage(await browser.newContext({ colorScheme, bypassCSP: true }));
      await page.goto(snow.url + path());
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await axeViolations(page)).toEqual([]);
    },
  );

  it.each(pages)('with %s scrolls sideways within itself at most, at 360 px', async (_, path) => {
    const page = await openPage(await browser.newContext({ viewport: { width: 360, height: 780 } }));
    await page.goto(snow.url + path());
    expect(await sideways(page)).toBe(0);
  });
});
