import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsOf, codesIn, isSuccess, type OpenApi } from '../../tools/openapi/open-api.js';
import { axeViolations } from './support/axe.js';
import { launch, openPage } from './support/browser.js';

const address = pathToFileURL('docs/openapi.html').href;
const contract = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as OpenApi;
const calls = callsOf(contract);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions = {}) {
  const page = await openPage(await browser.newContext(options));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, requests };
}

describe('the page of the contract, opened from a file', () => {
  it('has each call with its parameters, its problems and its examples, in the order of its contents', async () => {
    const { page } = await open();
    const listed = await page.getByRole('navigation', { name: 'Contents' }).getByRole('link').allTextContents();
    expect(listed.slice(0, calls.filter((call) => call['x-capability'] === undefined).length)).toEqual(calls.filter((call) => call['x-capability'] === undefined).map(({ operationId }) => operationId));
    for (const { operationId, method, path, parameters = [], responses, requestBody } of calls) {
      const section = page.locator(`section[aria-labelledby="${operationId}"]`);
      expect(await section.locator('.line').innerText(), operationId).toBe(`${method} ${path}`);
      expect(listed, operationId).toContain(operationId);
      const names = await section.locator('> .fields > li > .head > code').allTextContents();
      expect(names.slice(0, parameters.length), operationId).toEqual(parameters.map(({ name }) => name));
      const codes = Object.entries(responses).flatMap(([status, { description }]) => (isSuccess(status) ? [] : codesIn(description)));
      expect(await section.locator('.problems a').allTextContents(), operationId).toEqual(codes);
      const examples = [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {}).flatMap((media) => Object.values(media.examples ?? {})));
      expect(await section.locator('pre').count(), operationId).toBe(examples.length);
      for (const { summary } of examples) expect(await section.locator('summary').allTextContents(), operationId).toContain(`Example: ${summary}`);
    }
  });

  it('has each schema with each of its properties, and what it says of them', async () => {
    const { page } = await open();
    for (const [name, { properties = {} }] of Object.entries(contract.components.schemas)) {
      const fields = page.locator(`section[aria-labelledby="schema-${name}"] > .fields > li`);
      expect(await fields.locator('> .head > code').allTextContents(), name).toEqual(Object.keys(properties));
      const said = (await fields.allTextContents()).map((text) => text.replace(/\s+/g, ' '));
      Object.values(properties).forEach(({ description = '' }, at) => {
        expect(said[at], name).toContain(description.split('\n')[0]?.replaceAll('`', '') ?? '');
      });
    }
  });

  it('has a place for each of its links, and one alone', async () => {
    const { page } = await open();
    const { targets, ids } = await page.evaluate(() => ({
      targets: [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1)),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    }));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
    expect(targets.length).toBeGreaterThan(calls.length);
  });

  it('asks nothing of any network, runs nothing, and complains of nothing', async () => {
    const { page, requests } = await open({ offline: true });
    expect(requests).toEqual([address]);
    expect(page.messages).toEqual([]);
    expect(await page.locator('script, link, img, iframe').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('is accessible, %s, with everything open', async (colorScheme) => {
    const { page } = await open({ colorScheme, bypassCSP: true });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await axeViolations(page)).toEqual([]);
  });

  it.each([360, 1280])('never scrolls sideways at %i px, with everything open', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  it('is read by keyboard: past the contents at once', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('prints what is folded away, and no contents', async () => {
    const { page } = await open();
    const example = page.locator('pre').first();
    expect(await example.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect((await example.boundingBox())?.height).toBeGreaterThan(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
  });
});
