import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import type { Application } from '../open-application.js';

const tags = ['linked-tickets', 'servicenow-settings-panel'] as const;

/** Holds a page that the server has rendered to looking the same before its scripts have run and after, until the backend has answered. */
export async function checkSsr({ browser, address, mock }: Application): Promise<void> {
  const page = await browser.newPage();
  const [script, answers] = [gate(), gate()];
  await page.route('**/client.js', (route) => script.passed.then(() => route.continue()));
  await page.route(`${mock.backendUrl}/**`, (route) => answers.passed.then(() => route.continue()));
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.toJSON() as unknown))).observe({ type: 'layout-shift', buffered: true });
  });

  await page.goto(address, { waitUntil: 'commit' });
  const before = await look(page);
  assert.equal(await page.evaluate(() => customElements.get('linked-tickets') === undefined), true, 'It is there before the scripts have run.');
  for (const { height } of before) assert.ok(height > 40, 'The skeleton takes its place.');

  script.open();
  await page.waitForFunction((names) => names.every((name) => document.querySelector(name)?.shadowRoot?.adoptedStyleSheets.length), tags);
  const after = await look(page);
  for (const [index, tag] of tags.entries()) {
    assert.equal(after[index]?.height, before[index]?.height, `${tag} is as high as before.`);
    assert.ok(before[index]?.picture.equals(after[index]?.picture ?? Buffer.of()), `${tag} looks as before.`);
  }
  assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { shifts: unknown[] }).shifts), [], 'Nothing moves.');

  answers.open();
  await page.getByRole('button', { name: 'Create ticket' }).waitFor();
  await page.close();
}

interface Look {
  readonly height: number;
  readonly picture: Buffer;
}

function look(page: Page): Promise<readonly Look[]> {
  return Promise.all(
    tags.map(async (tag) => {
      const element = page.locator(tag);
      await element.locator('.skeleton').first().waitFor();
      const height = await element.evaluate((found) => found.getBoundingClientRect().height);
      return { height, picture: await element.screenshot({ animations: 'disabled' }) };
    }),
  );
}

/** What waits at it goes on once it is open. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}
