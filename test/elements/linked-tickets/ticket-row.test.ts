import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import type { LinkedTicketsElement } from '../../../src/index.js';
import { allInside, inside } from '../../support/inside.js';
import { button, isAccessible } from '../../support/page.js';
import { rewriteLinks, row, rows, show, type LinkWire } from './support/section.js';

const titled = (id: string, title: string, facts: Record<string, string> = {}): LinkWire => ({
  id,
  ticket: { ticket_id: id.repeat(32).slice(0, 32), ticket_number: `INC000000${id}`, title, assigned_group: 'Data Operations', ...facts },
  status: 'New',
  linked_at: '2024-01-05T00:00:00Z',
});

/** A section of this width whose tickets are these. */
async function showWith(width: number, items: () => LinkWire[]): Promise<LinkedTicketsElement> {
  const { element } = await show('default', undefined, (world) => rewriteLinks(world, (page) => ({ ...page, items: items(), total: items().length })));
  element.style.inlineSize = `${width}px`;
  await expect.poll(() => rows().elements().length).toBe(items().length);
  return element;
}

const titles = (element: LinkedTicketsElement) => allInside(element, '.cell-title');
const linesOf = (title: HTMLElement): number => Math.round(title.clientHeight / parseFloat(getComputedStyle(title).lineHeight));
const isWhole = (title: HTMLElement): boolean => title.scrollHeight <= title.clientHeight + 1;

const usual = 'Late partitions in sales.daily since the migration of the bucket in us-east';
const long = 'The nightly load of the sales warehouse leaves two regions out whenever its predecessor ends later than expected. '.repeat(3).trim();

afterEach(() => {
  document.documentElement.dir = '';
});

describe('the layout of a row', () => {
  // covers: T1
  it.each([
    [1360, 1],
    [958, 1],
    [640, 1],
    [312, 2],
  ])('has its short description whole within %i px, on %i line(s), and one that is too long on two', async (width, lines) => {
    const element = await showWith(width, () => [titled('1', usual), titled('2', long)]);
    const [first, second] = titles(element);
    expect(first && [linesOf(first), isWhole(first)]).toEqual([lines, true]);
    expect(second && [linesOf(second), isWhole(second)]).toEqual([2, false]);
    await button('Details of INC0000002').click();
    expect(second && isWhole(second)).toBe(true);
  });

  // covers: T1
  it.each(['ltr', 'rtl'])('cuts a short description at its end, in whatever direction it is written, on a page from %s', async (dir) => {
    document.documentElement.dir = dir;
    const hebrew = 'דוח שבועי של המכירות '.repeat(20);
    const element = await showWith(958, () => [titled('1', long), titled('2', hebrew)]);
    const [first, second] = titles(element).map((title) => getComputedStyle(title));
    expect([first?.direction, second?.direction]).toEqual(['ltr', 'rtl']);
    // Both begin where the column does.
    const side = dir === 'rtl' ? 'right' : 'left';
    expect([first?.textAlign, second?.textAlign]).toEqual([side, side]);
  });

  // covers: T1, T8
  it('keeps its columns where they are, whatever is read', async () => {
    let facts: Record<string, string> = { priority: '2 - High', assigned_to: 'Ann' };
    let status = 'New';
    const element = await showWith(958, () => [{ ...titled('1', usual, facts), status }, titled('2', usual)]);
    const columns = () => allInside(element, '.row > [class^=cell-]').map((cell) => [cell.className, cell.getBoundingClientRect().left]);
    const before = columns();
    expect(before.slice(0, before.length / 2)).toEqual(before.slice(before.length / 2));
    facts = { priority: '', assigned_to: 'Somebody whose name is as long as names can be' };
    status = 'Waiting for the supplier of parts';
    await element.refresh();
    await expect.element(row('INC0000001')).toMatchTextContent('Waiting for the supplier');
    expect(columns()).toEqual(before);
    // A state of the instance's own is whole, too.
    const badge = inside(element, '.badge > span');
    expect(badge && badge.scrollWidth <= badge.clientWidth + 1).toBe(true);
  });

  // covers: T1
  it('turns the sign of its details while they are open', async () => {
    const element = await showWith(958, () => [titled('1', usual)]);
    const sign = () => getComputedStyle(inside(element, '[aria-expanded] svg') ?? element).rotate;
    expect(sign()).toBe('none');
    await button('Details of INC0000001').click();
    await expect.poll(sign).toBe('180deg');
    await isAccessible(element);
  });

  // covers: T6
  it('shows at the pointer that Unlink takes something away', async () => {
    const element = await showWith(958, () => [titled('1', usual)]);
    const color = (selector: string) => getComputedStyle(inside(element, selector) ?? element).color;
    const [unlink, details] = [button('Unlink INC0000001'), button('Details of INC0000001')];
    await details.hover();
    const plain = color('[aria-expanded]');
    await unlink.hover();
    expect(color('.unlink')).not.toBe(plain);
    await page.getByRole('heading', { name: 'Linked Tickets' }).hover();
  });
});
