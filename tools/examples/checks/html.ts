import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Application } from '../open-application.js';

/** Holds the page without a bundler to what it says of itself: two files of code, whose hash is checked, under a policy. */
export async function checkHtml(application: Application): Promise<void> {
  const { page, place, url, requests } = application;
  const scripts = requests.filter((request) => request.endsWith('.js'));
  assert.deepEqual(scripts.sort(), [`GET ${url}/app.js`, `GET ${url}/standalone.js`], 'Two requests bring all the code.');
  assert.equal(await page.locator('script[type=importmap]').count(), 0, 'There is no import map.');
  assert.equal(await page.evaluate(() => 'process' in globalThis), false, 'There is no process.');

  const built = JSON.parse(readFileSync(join(place, 'node_modules/servicenow-ticketing/dist/integrity.json'), 'utf8')) as Record<string, string>;
  const integrity = await page.locator('link[rel=modulepreload]').getAttribute('integrity');
  assert.equal(built['standalone.js'], integrity, 'The page has the hash of the file that it loads.');
  await refusesAnotherFile(application);
  await hasPolicy(application);
}

/** Holds a file that is another one by one character to not being run. */
async function refusesAnotherFile({ browser, address }: Application): Promise<void> {
  const page = await browser.newPage();
  const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
  await page.route('**/standalone.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()}\n` });
  });
  await page.goto(address);
  await refused;
  assert.equal(await page.evaluate(() => customElements.get('linked-tickets') === undefined), true, 'A changed file does not run.');
  await page.close();
}

/** Holds the page's policy to be in force: a style that stands in the page is refused. */
async function hasPolicy({ browser, address }: Application): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  const violated = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
        const style = document.createElement('style');
        style.textContent = 'p { color: red }';
        document.head.append(style);
      }),
  );
  assert.equal(violated, 'style-src-elem', 'The policy refuses inline styles.');
  await page.close();
}
