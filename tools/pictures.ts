import { mkdirSync } from 'node:fs';
import { chromium, type Locator, type Page } from 'playwright';
import { createServer } from 'vite';
import { chromiumPath } from './chromium.js';

/** A picture of the README: a part of a page of the playground, once it looks as it is to be shown. */
interface Picture {
  readonly name: string;
  readonly address: string;
  readonly show: (page: Page) => Promise<Locator>;
}

const folder = 'docs/pictures';
/** In CSS pixels; twice as many in the file. */
const viewport = { width: 1040, height: 1000 };
/** Around what is shown, in CSS pixels. */
const margin = 8;

const pictures: readonly Picture[] = [
  {
    name: 'linked-tickets',
    address: '/?page=anomaly&id=42',
    show: async (page) => {
      const list = page.locator('linked-tickets');
      await list.getByRole('link', { name: /INC\d/ }).first().waitFor();
      return list;
    },
  },
  {
    name: 'create-ticket',
    address: '/?page=anomaly&id=42&scenario=empty',
    show: async (page) => {
      await page.locator('linked-tickets').getByRole('button', { name: 'Create ticket' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Short Description').waitFor();
      await dialog.getByLabel('Caller').waitFor();
      return dialog;
    },
  },
  {
    name: 'settings',
    address: '/?page=settings',
    show: async (page) => {
      const panel = page.locator('servicenow-settings-panel');
      await panel.getByText('Connected', { exact: true }).waitFor();
      return panel;
    },
  },
];

/** Takes the pictures in both schemes: `docs/pictures/<name>-<scheme>.png`. */
async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await createServer({ server: { port: 0 }, logLevel: 'error', cacheDir: 'node_modules/.cache/vite-pictures' });
  await server.listen();
  const [url = ''] = server.resolvedUrls?.local ?? [];
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, deviceScaleFactor: 2, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' });
      for (const picture of pictures) await take(await context.newPage(), url, picture, colorScheme);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function take(page: Page, url: string, { name, address, show }: Picture, scheme: string): Promise<void> {
  await page.goto(new URL(address, url).href);
  const shown = await show(page);
  await page.waitForLoadState('networkidle');
  await shown.scrollIntoViewIfNeeded();
  const box = await shown.boundingBox();
  if (!box) throw new Error(`There is nothing to see of ${name}.`);
  const clip = { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
  await page.screenshot({ path: `${folder}/${name}-${scheme}.png`, clip });
  console.log(`${folder}/${name}-${scheme}.png`);
  await page.close();
}

await takeAll();
