import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';
import { ticketRow, tickets } from './support/steps.js';

const stage = useStage();

async function opened(options: BrowserContextOptions = {}, scenario = 'default'): Promise<Page> {
  const context = await stage().browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await openPage(context);
  await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=${scenario}`);
  await ticketRow(page, 'INC0010042').waitFor();
  return page;
}

describe('on paper', () => {
  // covers: T1
  it('there are the tickets, whole, and nothing that could be pressed; the playground’s bar is left out', async () => {
    const page = await opened();
    await page.emulateMedia({ media: 'print' });
    expect(await tickets(page).getByRole('button').count()).toBe(0);
    expect(await page.getByRole('combobox').filter({ visible: true }).count()).toBe(0);
    const row = ticketRow(page, 'INC0010042');
    await row.getByText('Sales warehouse: row count of ORDERS dropped by 40 %').waitFor();
    expect(await row.evaluate((line) => getComputedStyle(line).breakInside)).toBe('avoid');
    await page.context().close();
  });

  it('a dialog that is open is not there, the page below it is, and is as long as it is', async () => {
    const page = await opened({}, 'dozens');
    await tickets(page).getByRole('button', { name: 'Create ticket' }).click();
    await page.getByRole('dialog').getByLabel('Short Description', { exact: true }).waitFor();
    const scrolls = () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
    expect(await scrolls()).toBe('hidden');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await scrolls()).not.toBe('hidden');
    // What is far below is drawn, too: it is not left for when it is scrolled to.
    expect(await tickets(page).locator('.line').last().evaluate((line) => getComputedStyle(line).contentVisibility)).toBe('visible');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('dialog').getByLabel('Short Description', { exact: true }).waitFor();
    await page.context().close();
  });

  it('it is light, whatever the screen is', async () => {
    const page = await opened({ colorScheme: 'dark' });
    const background = () => tickets(page).evaluate((section) => getComputedStyle(section).colorScheme);
    expect(await background()).toContain('dark');
    await page.emulateMedia({ media: 'print' });
    expect(await background()).toBe('light');
    await page.context().close();
  });
});

describe('what is copied', () => {
  /** Selects from one place to another as a pointer does, and copies it. */
  async function copied(page: Page, from: string, to: string): Promise<string> {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const [start, end] = await Promise.all([from, to].map((text) => tickets(page).getByText(text, { exact: true }).first().boundingBox()));
    await page.mouse.move((start?.x ?? 0) - 1, (start?.y ?? 0) + 3);
    await page.mouse.down();
    await page.mouse.move((end?.x ?? 0) + (end?.width ?? 0), (end?.y ?? 0) + (end?.height ?? 0) - 3, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.press('ControlOrMeta+c');
    return page.evaluate(() => navigator.clipboard.readText());
  }

  // covers: T1
  it('is a line for each ticket: number, title, address; no words that are for the ear alone', async () => {
    const page = await opened();
    const second = /INC\d{7}/.exec((await tickets(page).getByRole('listitem').nth(1).textContent()) ?? '')?.[0] ?? '';
    const lines = (await copied(page, 'INC0010042', second)).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^INC0010042 Sales warehouse: row count of ORDERS dropped by 40 % https?:\/\/\S+$/);
    for (const line of lines) expect(line).toMatch(/^INC\d{7}/);
    await page.context().close();
  });

  it('within one title is that', async () => {
    const page = await opened();
    const title = 'Sales warehouse: row count of ORDERS dropped by 40 %';
    expect((await copied(page, title, title)).trim()).toBe(title);
    await page.context().close();
  });
});

describe('more contrast', () => {
  it('has all text in the colour of text, and every edge of a control', async () => {
    const page = await opened();
    const colours = () =>
      ticketRow(page, 'INC0010042').evaluate((row) => {
        const of = (selector: string, property: 'color' | 'borderTopColor') => getComputedStyle(row.querySelector(selector) ?? row)[property];
        return { text: getComputedStyle(row).color, muted: of('.muted', 'color') };
      });
    const before = await colours();
    expect(before.muted).not.toBe(before.text);
    await page.emulateMedia({ contrast: 'more' });
    const after = await colours();
    expect(after.muted).toBe(after.text);
    await page.context().close();
  });
});
