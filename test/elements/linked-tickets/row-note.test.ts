import { nextFrame } from '@open-wc/testing';
import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { allInside, inside } from '../../support/inside.js';
import { button, isAccessible } from '../../support/page.js';
import { rewriteLinks, row, rows, show } from './support/section.js';

type Sync = Record<string, unknown>;

const waiting: Sync = { status: 'pending', pending_count: 1 };
const failed: Sync = { status: 'failed', pending_count: 1, last_error: { code: 'provider-error', what: 'note', detail: 'ServiceNow failed.' } };

const frames = async (): Promise<void> => {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
};

describe('the line under a short description', () => {
  // covers: T7
  it.each([958, 640, 312])('has its place in each row: none below moves when a note waits, when it fails, and when it arrives, %i px wide', async (width) => {
    let sync: Sync = { status: 'synced', pending_count: 0 };
    const { element } = await show('default', undefined, (world) => rewriteLinks(world, (page) => ({ ...page, items: page.items.map((item) => ({ ...item, sync })) })));
    element.style.inlineSize = `${width}px`;
    await expect.element(rows().nth(1)).toBeVisible();
    const places = () => allInside(element, '.row').map((one) => Math.round(one.getBoundingClientRect().top));
    // A row has its own height once it has been in view for a frame.
    await expect.poll(async () => (await frames(), places().join()) === (await frames(), places().join())).toBe(true);
    const before = places();
    for (const [next, told] of [[waiting, /1 work note is waiting/], [failed, /Retrying automatically/], [{ status: 'synced', pending_count: 0 }, /^((?!work note).)*$/]] as const) {
      sync = next;
      await element.refresh();
      await expect.element(row('INC0010042')).toMatchTextContent(told);
      expect(places()).toEqual(before);
    }
  });

  // covers: T3
  it('is whole, on as many lines as it takes, where somebody has to do something', async () => {
    const { element } = await show('deleted');
    await expect.element(button('Remove link to INC0010017')).toBeVisible();
    for (const width of [958, 312]) {
      element.style.inlineSize = `${width}px`;
      const said = inside(element, '.said');
      expect(said && said.scrollWidth <= said.clientWidth + 1).toBe(true);
      expect(getComputedStyle(said ?? element).whiteSpace).toBe('normal');
    }
  });

  // covers: T3, E4
  it('has buttons that look like some, of 24 px at least for the hand and 8 px apart', async () => {
    await page.viewport(1000, 800);
    const { element } = await show('deleted');
    await expect.element(button('Remove link to INC0010017')).toBeVisible();
    const found = allInside(element, '.trouble button');
    expect(found.length).toBe(2);
    const [retry, remove] = found.map((one) => one.getBoundingClientRect());
    expect(Math.abs((remove?.left ?? 0) - (retry?.right ?? 0))).toBeGreaterThanOrEqual(8);
    // A row that has not been in view for a frame has boxes already, and no press reaches into it.
    const hit = (one: HTMLElement, fromMiddle: number) => {
      const { left, top, height } = one.getBoundingClientRect();
      return element.shadowRoot?.elementFromPoint(left + 8, top + height / 2 + fromMiddle) === one;
    };
    await expect.poll(() => found.every((one) => hit(one, 0))).toBe(true);
    for (const one of found) {
      const { borderTopWidth, borderTopColor } = getComputedStyle(one);
      expect([borderTopWidth, borderTopColor]).not.toContain('rgba(0, 0, 0, 0)');
      // What answers to a press is higher than what is drawn.
      expect([hit(one, -11.9), hit(one, 11.9)], getComputedStyle(one, '::after').inset).toEqual([true, true]);
    }
    expect(inside(element, '.trouble > svg')).not.toBeNull();
    await isAccessible(element);
  });
});
