import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import type { Application } from '../open-application.js';

/** Holds a page that was rendered before to having the elements in it, and to moving nothing when their code comes. */
export async function checkNext({ browser, url, address, mock }: Application): Promise<void> {
  const rendered = await (await fetch(url)).text();
  assert.ok(rendered.includes('<linked-tickets anomaly-id="42">'), 'The elements are in what the server sends.');

  const page = await browser.newPage();
  let come = (): void => undefined;
  const scripts = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/_next/**/*.js', (route) => scripts.then(() => route.continue()));
  // Nobody answers: what is seen is the skeleton.
  await page.route(`${mock.backendUrl}/**`, () => undefined);
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  const before = await heights(page);
  come();
  for (const tag of ['linked-tickets', 'servicenow-settings-panel']) await page.locator(tag).locator('.skeleton').first().waitFor();
  assert.deepEqual(await heights(page), before, 'What is below the elements stays where it is.');
  await page.close();
}

const heights = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => ['linked-tickets', 'servicenow-settings-panel'].map((tag) => Math.round(document.querySelector(tag)?.getBoundingClientRect().height ?? 0)));
