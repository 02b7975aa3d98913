import type { CDPSession, Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openPage } from './support/browser.js';
import { useStage } from './support/stage.js';
import { openCreate, options } from './support/views.js';

const stage = useStage();

async function openedAt(width: number, height: number, scale = 1): Promise<Page> {
  const context = await stage().browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: scale > 1 });
  const page = await openPage(context);
  await page.goto(`${stage().url}/?page=anomaly&id=42&scenario=default`);
  await openCreate(page);
  return page;
}

/** How far a box reaches beyond the window, and 0 where all of it is seen. */
const beyond = async (page: Page, target: Locator): Promise<number> => {
  const box = await target.boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  if (!box) return Infinity;
  return Math.max(0, -box.x, -box.y, box.x + box.width - width, box.y + box.height - height);
};

/** How far an option reaches beyond the list that scrolls it. */
const outside = async (option: Locator, list: Locator): Promise<number> => {
  const [inner, outer] = await Promise.all([option.boundingBox(), list.boundingBox()]);
  return inner && outer ? Math.max(outer.y - inner.y, inner.y + inner.height - outer.y - outer.height) : Infinity;
};

describe('a window that is low', () => {
  // covers: C1, C4
  it.each([[360, 330], [427, 300], [844, 390]])('has every option of a combobox on it, %i x %i', async (width, height) => {
    const page = await openedAt(width, height);
    const combobox = page.getByRole('combobox', { name: 'Assignment Group' });
    await combobox.focus();
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    const count = await options(page).count();
    expect(count).toBeGreaterThan(3);
    const list = page.locator('[role="listbox"]:popover-open');
    expect(await beyond(page, list)).toBeLessThan(1);
    const seen = new Set<string>();
    for (let press = 0; press < count; press += 1) {
      await page.keyboard.press('ArrowDown');
      const active = list.locator('[aria-selected="true"]');
      await expect.poll(() => outside(active, list), { message: `after ${press + 1} presses` }).toBeLessThan(1);
      seen.add((await active.textContent()) ?? '');
    }
    expect(seen.size).toBe(count);
    await page.context().close();
  });
});

/** Moves a finger up over the middle of what is seen of a phone's window. */
async function swipeUp(session: CDPSession): Promise<void> {
  const at = (y: number) => ({ touchPoints: [{ x: 90, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(250) });
  for (let y = 230; y >= 50; y -= 20) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(y) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('a menu in a window that is lower than the page around it', () => {
  // covers: S1, P10
  it.each([[360, 260], [427, 200]])('has every item of it on the window or scrolls to it, %i x %i', async (width, height) => {
    const context = await stage().browser.newContext({ viewport: { width, height }, hasTouch: true });
    const page = await openPage(context);
    await page.goto(`${stage().url}/?page=settings&scenario=default`);
    await page.getByRole('button', { name: 'More actions' }).click();
    const menu = page.getByRole('menu');
    await menu.waitFor();
    expect(await beyond(page, menu)).toBeLessThan(1);
    for (const item of await menu.getByRole('menuitem').all()) {
      await item.focus();
      await expect.poll(() => outside(item, menu)).toBeLessThan(1);
    }
    await context.close();
  });
});

describe('a page at two hundred percent, by two fingers', () => {
  // covers: C1
  it('moves under a dialog, so that the buttons at its end are reached', async () => {
    const page = await openedAt(360, 640, 2);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    const seen = () => page.evaluate(() => (visualViewport ? visualViewport.offsetTop + visualViewport.height : 0));
    const create = page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true });
    const end = async (): Promise<number> => create.evaluate((button) => button.getBoundingClientRect().bottom);
    expect(await seen()).toBeLessThan(await end());
    for (let swipes = 0; swipes < 6; swipes += 1) await swipeUp(session);
    await expect.poll(async () => (await seen()) - (await end())).toBeGreaterThanOrEqual(0);
    await page.context().close();
  });
});
