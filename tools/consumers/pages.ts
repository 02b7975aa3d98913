import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page, type Route } from 'playwright';
import type * as mock from '../../src/mock/entry.js';
import { chromiumPath } from '../chromium.js';
import { triedIn } from '../documents/blocks.js';
import { readTriedDocuments } from '../documents/documents.js';
import { documentOf } from './page-document.js';
import { declarationsRefused } from './page-styles.js';

type Mock = typeof mock;

const site = 'https://host.example';
/** Whether a call is for a backend: that of the page's own origin, or of the one that documents name. */
const isCall = (url: URL): boolean => url.pathname.startsWith('/api/') && ['host.example', 'app.example.com'].includes(url.hostname);
/** What each element shows once it has been answered; a dialog shows nothing until it is opened. */
const shows: Readonly<Record<string, RegExp>> = { 'linked-tickets': /INC\d{7}/, 'servicenow-settings-panel': /Connected/ };

/** Loads each block of HTML or CSS that a document marks as a page, with a world of the packed mock behind it. Returns how many there are, and what is wrong. */
export async function tryPages(folder: string): Promise<{ readonly count: number; readonly problems: readonly string[] }> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  const problems: string[] = [];
  let count = 0;
  for (const { path, text } of readTriedDocuments()) {
    const prelude = join(folder, `consumers/documents/${basename(path, '.md')}.page.js`);
    for (const { line, language, code } of triedIn(text, 'page')) {
      count++;
      const said = await problemsOfPage(browser, folder, await documentOf({ language, code, folder }), prelude);
      if (language === 'css') said.push(...(await declarationsRefused(browser, code)));
      problems.push(...said.map((problem) => `${path}:${line}: ${problem}`));
    }
  }
  await browser.close();
  return { count, problems };
}

async function problemsOfPage(browser: Browser, folder: string, html: string, prelude: string): Promise<string[]> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  page.setDefaultTimeout(15_000);
  if (existsSync(prelude)) await page.addInitScript({ path: prelude });
  const { createMockWorld } = (await import(pathToFileURL(join(folder, 'node_modules/servicenow-ticketing/dist/mock/index.js')).href)) as Mock;
  const world = createMockWorld();
  await page.route('**/*', (route) => answer(route, { folder, html, handle: (request) => world.handle(request) }));
  await page.goto(site);
  said.push(...(await notShown(page)));
  await page.close();
  world[Symbol.dispose]();
  return said;
}

interface Answers {
  readonly folder: string;
  readonly html: string;
  readonly handle: (request: Request) => Promise<Response>;
}

/** Serves the page, the package's files where an application would copy them, and the backend. All else is not there. */
async function answer(route: Route, { folder, html, handle }: Answers): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  const file = /^\/assets\/servicenow-ticketing\/([\w.-]+)$/.exec(url.pathname)?.[1];
  if (isCall(url)) {
    const { status, headers, body } = await answered(handle, request.url(), request);
    await route.fulfill({ status, headers: { ...headers, 'Access-Control-Allow-Origin': site, 'Access-Control-Expose-Headers': '*' }, body });
  } else if (url.origin === site && url.pathname === '/') {
    await route.fulfill({ contentType: 'text/html', body: html });
  } else if (url.pathname === '/favicon.ico') {
    await route.fulfill({ status: 204 });
  } else if (file !== undefined) {
    await route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(folder, 'node_modules/servicenow-ticketing/dist', file)) });
  } else {
    await route.fulfill({ status: 404 });
  }
}

async function answered(handle: Answers['handle'], url: string, request: { method(): string; headers(): Record<string, string>; postData(): string | null }) {
  const body = request.postData();
  const response = await handle(new Request(url, { method: request.method(), headers: request.headers(), ...(body !== null && { body }) }));
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

async function notShown(page: Page): Promise<string[]> {
  const problems = await Promise.all(
    Object.entries(shows).map(async ([tag, content]) => {
      const elements = await page.locator(tag).all();
      const shown = await Promise.all(elements.map((element) => element.filter({ hasText: content }).waitFor().then(() => true, () => false)));
      return shown.includes(false) ? [`<${tag}> does not show ${String(content)}.`] : [];
    }),
  );
  return problems.flat();
}
