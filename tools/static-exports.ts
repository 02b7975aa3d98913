import { readFileSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumPath } from './chromium.js';
import { serveFolder } from './static-exports/serve-folder.js';

/**
 * Opens the static exports of the stories and of the playground as a reader does, below a path of a host, and fails on a request that leaves the host, on one
 * that finds nothing, on an error of a page, and on a page of the docs that goes on for ever. `npm run build-storybook` and `npm run build:playground` make them.
 */
interface Entry {
  readonly type: 'story' | 'docs';
  readonly id: string;
  readonly title: string;
}

/** In pixels at a width of 1280; what is made of all stories, or of a whole document, is as long as that. */
const longest = 15_000;
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
try {
  // One reader, whose browser keeps what it has fetched.
  const reader = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await tryStories(reader);
  await tryPlayground(reader);
} finally {
  await browser.close();
}
if (!process.exitCode) console.log('Stories and playground work from a folder, and ask nobody else for anything.');

async function tryStories(within: BrowserContext): Promise<void> {
  const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as { readonly entries: Readonly<Record<string, Entry>> };
  const all = Object.values(entries);
  const { url, close } = await serveFolder('storybook-static');
  const stories = all.filter(({ type }) => type === 'story');
  const docs = all.filter(({ type }) => type === 'docs').map(({ id }) => () => visit(within, `${url}iframe.html?viewMode=docs&id=${id}`, (page) => seesDocs(page, stories.length)));
  // What stories show is tried by their tests: of each element one is enough to see that they are in the export.
  const first = new Map(stories.toReversed().map((entry) => [entry.title.split('/', 1).join(), entry])).values();
  const shown = [...first].map(({ id }) => () => visit(within, `${url}iframe.html?viewMode=story&id=${id}`, (page) => page.waitForSelector('.stage > *', { state: 'attached' })));
  await inLanes(3, [...docs, ...shown]);
  await visit(within, `${url}?path=/story/linked-tickets-list--default&globals=role:member;theme:dark`, keepsToolbar);
  close();
}

async function seesDocs(page: Page, stories: number): Promise<void> {
  await page.waitForSelector('#storybook-docs h1');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > longest) fail(`${page.url()} is ${height} px high.`);
  if (!page.url().includes('states-and-causes')) return;
  const link = 'state-grid a[href*="path=/story/"]';
  await page.waitForSelector(link);
  const shown = await page.locator(link).count();
  if (shown !== stories) fail(`The grid of states leads to ${shown} of ${stories} stories.`);
}

/** What the toolbar has chosen is there in the next story. */
async function keepsToolbar(page: Page): Promise<void> {
  const list = page.frameLocator('#storybook-preview-iframe').locator('linked-tickets');
  await list.getByRole('link', { name: /INC0010042/ }).waitFor();
  await page.locator('[data-item-id="linked-tickets-list--archived-anomaly"]').click();
  await page.waitForURL(/archived-anomaly/);
  await list.getByText('Closed').first().waitFor();
  for (const kept of ['role:member', 'theme:dark']) if (!decodeURIComponent(page.url()).includes(kept)) fail(`The toolbar has lost ${kept} with the next story: ${page.url()}`);
  if ((await list.getByRole('button', { name: /^Unlink/ }).count()) > 0) fail('A member is offered to unlink in the next story.');
}

async function tryPlayground(within: BrowserContext): Promise<void> {
  const { url, close } = await serveFolder('playground-static');
  await visit(within, `${url}?page=anomaly&id=42`, (page) => page.locator('linked-tickets').getByRole('link', { name: /INC0010042/ }).waitFor());
  await visit(within, `${url}?page=settings`, (page) => page.locator('servicenow-settings-panel').getByText('Connected', { exact: true }).waitFor());
  close();
}

/** Does so many at the same time. */
async function inLanes(lanes: number, tasks: (() => Promise<void>)[]): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let task = tasks.shift(); task; task = tasks.shift()) await task();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Opens a page, waits for what is to be seen there, and notes what it should not do. */
async function visit(within: BrowserContext, address: string, see: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await within.newPage();
  page.setDefaultTimeout(30_000);
  const { origin } = new URL(address);
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (/^https?:$/.test(asked.protocol) && asked.origin !== origin) fail(`${address} asks ${asked.origin} for ${asked.pathname}.`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) fail(`${address}: ${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => fail(`${address}: ${error.message}`));
  await page.goto(address);
  await see(page).catch((error: unknown) => fail(`${address}: ${String(error).split('\n')[0] ?? ''}`));
  await page.close();
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
