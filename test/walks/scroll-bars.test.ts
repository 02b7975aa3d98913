import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOneFile } from '../../tools/build/one-file.js';
import { launch, openPage } from './support/browser.js';
import { useStage } from './support/stage.js';

const stage = useStage();
let browser: Browser;
let code: string;

beforeAll(async () => {
  [browser, { code }] = await Promise.all([launch({ bars: true }), buildOneFile('src/standalone.ts')]);
});
afterAll(() => browser.close());

/** A page of the host's own, longer than its window, with a list of tickets; `css` is what it says of its scrolling. */
async function longPage(css: string): Promise<Page> {
  const page = await openPage(await browser.newContext({ viewport: { width: 1000, height: 700 } }));
  const body = `<!DOCTYPE html><html lang="en"><title>Alone</title><style>body { margin: 0 } ${css}</style><script type="module" src="/alone.js"></script>
    <p id="mark" style="text-align: end">At the end of the line</p><linked-tickets anomaly-id="42"></linked-tickets><div style="block-size: 3000px"></div></html>`;
  await page.route('**/alone', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.route('**/alone.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.route('**/api/**', (route) => route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer mock-admin-editor' } }));
  await page.goto(`${stage().url}/alone`);
  return page;
}

/** Where a mark at the end of a line stands, and the room that the window's bar takes. */
const places = (page: Page) => page.evaluate(() => ({ end: document.querySelector('#mark')?.getBoundingClientRect().right, bar: innerWidth - document.documentElement.clientWidth }));

it.each([
  ['says nothing of it', ''],
  ['has the bar at the body', 'body { overflow-y: scroll }'],
  ['keeps the room of the bar', 'html { scrollbar-gutter: stable }'],
  ['keeps it on both sides', 'html { scrollbar-gutter: stable both-edges }'],
  ['has no room for a bar', 'html { scrollbar-width: none }'],
])('a page that %s neither moves nor scrolls while a dialog is open', async (_, css) => {
  const page = await longPage(css);
  const button = page.getByRole('button', { name: 'Create ticket' });
  await button.waitFor();
  const { end, bar } = await places(page);
  expect(bar > 0).toBe(!css.includes('none'));
  await button.click();
  await page.getByRole('dialog').waitFor();
  expect((await places(page)).end).toBe(end);
  await page.mouse.move(10, 10);
  await page.mouse.wheel(0, 400);
  // What the wheel has done is seen two frames later.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await places(page)).toEqual({ end, bar });
  await page.context().close();
});
