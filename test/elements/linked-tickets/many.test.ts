import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { inside } from '../../support/inside.js';
import { isAccessible, text } from '../../support/page.js';
import { callAs, incident, linkIn, mutationsDuring, rewriteLinks, row, rows, show, type LinksWire } from './support/section.js';

const filter = () => page.getByRole('searchbox', { name: 'Filter linked tickets' });
const lists = (requests: readonly string[]) => requests.filter((request) => request === 'GET /api/anomalies/42/ticket-links');

describe('many linked tickets', () => {
  // covers: L3, T2
  it('are shown from the first page on, while the others are read all at once', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { world } = await show('many', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        if (/[?&]page=[2-9]/.test(request.url)) await released;
        return next(request);
      }),
    );
    await expect.element(rows().nth(199)).toBeInTheDocument();
    await expect.element(text('200 of 1,000')).toBeVisible();
    // All are under way, though none of them is answered.
    await expect.poll(() => lists(world.requests)).toHaveLength(5);
    release();
    await expect.element(rows().nth(999)).toBeInTheDocument();
    await expect.element(text('1,000')).toBeVisible();
  });

  // covers: L3, L9, T8
  it('stay as far as they were read when a later page fails, and say so', async () => {
    await show('many', undefined, ({ intercept }) =>
      intercept((request, next) => (request.url.includes('page=3') ? Promise.resolve(Response.json({ status: 502, code: 'provider-error' }, { status: 502 })) : next(request))),
    );
    await expect.element(text('Couldn’t refresh.')).toBeVisible();
    await expect.element(text('200 of 1,000')).toBeVisible();
  });

  // covers: T2, T8
  it('change nothing in the page when a refetch brings the same', async () => {
    let first: LinksWire | undefined;
    const { element } = await show('many', undefined, (world) => rewriteLinks(world, (page) => (first ??= { ...page, total: page.items.length })));
    await expect.element(filter()).toBeVisible();
    expect(await mutationsDuring(element, () => element.refresh())).toHaveLength(0);
  });

  // covers: T2
  it('change one row for one change', async () => {
    let changed = false;
    const { element } = await show('many', undefined, (world) =>
      rewriteLinks(world, (page) => ({
        ...page,
        items: page.items.map((item) => (changed && item.ticket['ticket_number'] === 'INC0020007' ? { ...item, ticket: { ...item.ticket, title: 'Renamed in ServiceNow' } } : { ...item, last_synced_at: '2024-01-01T00:00:00Z' })),
        total: page.items.length,
      })),
    );
    await expect.element(filter()).toBeVisible();
    changed = true;
    const records = await mutationsDuring(element, () => element.refresh());
    await expect.element(text('Renamed in ServiceNow')).toBeInTheDocument();
    // Its text, the title that shows it whole, and the time of its sync.
    expect(records.length).toBeLessThanOrEqual(5);
    expect(new Set(records.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('li')))).toHaveLength(1);
  });

  // covers: T2
  it('move no other row when one is unlinked', async () => {
    const { element } = await show('default');
    await expect.element(rows().nth(1)).toBeVisible();
    const moved = await mutationsDuring(element, async () => {
      (page.getByRole('button', { name: 'Unlink INC0010042', exact: true }).element() as HTMLElement).click();
      await expect.poll(() => rows().elements()).toHaveLength(1);
    });
    const list = moved.filter(({ target }) => target instanceof Element && target.matches('.list'));
    expect(list.flatMap(({ addedNodes }) => [...addedNodes])).toEqual([]);
    expect(list.flatMap(({ removedNodes }) => [...removedNodes]).filter((node) => node instanceof HTMLLIElement)).toHaveLength(1);
  });

  // covers: T2
  it('are laid out only where they are seen, and found everywhere', async () => {
    await show('many');
    await expect.element(rows().nth(999)).toBeInTheDocument();
    const last = rows().nth(999).element();
    expect(getComputedStyle(last).contentVisibility).toBe('auto');
    expect(last.querySelector('.cell-title')?.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
    expect(last.textContent).toMatch(/INC\d{7}/);
  });

  // covers: T2
  it.each([1200, 640, 360])('take as much room before they are seen as after, %i px wide', async (width) => {
    await page.viewport(width, 800);
    await show('dozens');
    await expect.element(rows().nth(59)).toBeInTheDocument();
    const heightOf = (index: number) => rows().nth(index).element().getBoundingClientRect().height;
    expect(rows().nth(59).element().querySelector('.cell-title')?.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
    const before = heightOf(59);
    rows().nth(59).element().scrollIntoView();
    await expect.poll(() => rows().nth(59).element().querySelector('.cell-title')?.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
    expect(heightOf(59)).toBeCloseTo(before, 0);
  });
  // covers: T2, E3, E4
  it('have a filter by number, text, state and assignee from eleven on, which counts aloud', async () => {
    const { element, world } = await show('many');
    await expect.element(filter()).toBeVisible();
    await filter().fill('on hold network');
    await expect.poll(() => rows().elements().length).toBeLessThan(100);
    for (const element of rows().elements()) expect(element.textContent).toMatch(/On Hold[\s\S]*Network/);
    const count = rows().elements().length;
    expect(text(`${count} of 1,000 tickets`).element().getAttribute('role')).toBe('status');
    await filter().fill('inc0010017');
    await expect.poll(() => rows().elements()).toHaveLength(1);
    await filter().fill('daniel mensah');
    await expect.element(row('INC0010017')).toBeVisible();
    await filter().fill('no such ticket');
    await expect.element(text('No tickets match.')).toBeVisible();
    await isAccessible(element);
    expect(lists(world.requests)).toHaveLength(5);
  });

  // covers: T1, T2
  it('are found by what is seen of them, whatever invisible signs they have', async () => {
    await show('dozens', undefined, (world) =>
      rewriteLinks(world, (page) => ({ ...page, items: page.items.map((link) => ({ ...link, ticket: { ...link.ticket, title: `Or\u200bders of ${link.ticket['ticket_number'] ?? ''}` } })) })),
    );
    await expect.element(filter()).toBeVisible();
    const all = rows().elements().length;
    await filter().fill('no such ticket');
    await expect.element(text('No tickets match.')).toBeVisible();
    await filter().fill('orders of');
    await expect.poll(() => rows().elements()).toHaveLength(all);
  });

  // covers: T2, E3, E4
  it('have a filter by status beside it, with how many have each, which counts aloud', async () => {
    const { element } = await show('dozens');
    const status = page.getByRole('combobox', { name: 'Filter by status' });
    await expect.element(status).toBeVisible();
    const options = () => [...(status.element() as HTMLSelectElement).options].map((option) => option.label);
    expect(options().map((option) => option.replace(/ \(\d+\)$/, ''))).toEqual(['Any status', 'Open', 'In Progress', 'On Hold', 'New', 'Resolved', 'Canceled', 'Closed']);
    await status.selectOptions(options()[3] ?? '');
    await expect.poll(() => new Set(rows().elements().map((one) => one.querySelector('.badge')?.textContent))).toEqual(new Set(['On Hold']));
    const count = rows().elements().length;
    expect(options()[3]).toBe(`On Hold (${count})`);
    expect(text(`${count} of 60 tickets`).element().getAttribute('role')).toBe('status');
    await isAccessible(element);
    await status.selectOptions(options()[1] ?? '');
    await expect.poll(() => rows().elements().length).toBeGreaterThan(count);
    for (const one of rows().elements()) expect(one.textContent).toMatch(/New|In Progress|On Hold/);
    await filter().fill('sales');
    await expect.poll(() => rows().elements().every((one) => one.textContent.toLowerCase().includes('sales'))).toBe(true);
  });

  // covers: T2
  it('keep the status that was chosen, though the last ticket of it has another one by now', async () => {
    let status = '3';
    const { element } = await show('many', undefined, (world) =>
      rewriteLinks(world, (page) => ({ ...page, total: 11, pages: 1, items: page.items.slice(0, 11).map((item, index) => ({ ...item, status: index === 0 ? status : '1', ticket: { ...item.ticket, active: 'true', status_kind: '' } })) })),
    );
    const select = page.getByRole('combobox', { name: 'Filter by status' });
    await select.selectOptions('On Hold (1)');
    await expect.poll(() => rows().elements()).toHaveLength(1);
    status = '1';
    await element.refresh();
    await expect.element(text('No tickets match.')).toBeVisible();
    expect(((select.element() as HTMLSelectElement).selectedOptions[0] as HTMLOptionElement).label).toBe('On Hold (0)');
  });

  // covers: T2
  it('keep the filter over a refetch, and lose it by Escape', async () => {
    const { element, world } = await show('many');
    await filter().fill('INC0010017');
    await expect.poll(() => rows().elements()).toHaveLength(1);
    world.servicenow.store.update('incident', incident(world, 'INC0010017').sys_id, { state: '3' });
    await callAs(world, 'POST', `/api/anomalies/42/ticket-links/${linkIn(world, 'INC0010017').id}/sync`);
    await element.refresh();
    await expect.element(row('INC0010017')).toMatchTextContent('On Hold');
    expect(rows().elements()).toHaveLength(1);
    (filter().element() as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => rows().elements()).toHaveLength(1000);
    await expect.element(filter()).toHaveValue('');
  });

  // covers: T2
  it('need no filter while there are ten or fewer', async () => {
    const { element } = await show('default');
    await expect.element(rows().nth(1)).toBeVisible();
    // Another section has got its filter meanwhile: this one would have, too.
    await show('dozens');
    await expect.element(filter()).toBeVisible();
    expect(inside(element, '[type="search"]')).toBe(null);
  });

  // covers: T2
  it('get a filter with the eleventh, and lose it with that', async () => {
    let count = 10;
    const { element } = await show('many', undefined, (world) => rewriteLinks(world, (page) => ({ ...page, items: page.items.slice(0, count), total: count, pages: 1 })));
    await expect.poll(() => rows().elements()).toHaveLength(10);
    expect(filter().elements()).toHaveLength(0);
    count = 11;
    await element.refresh();
    await expect.element(filter()).toBeVisible();
    count = 10;
    await element.refresh();
    await expect.element(filter()).not.toBeInTheDocument();
  });
});
