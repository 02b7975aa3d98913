import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { allInside, inside } from '../../support/inside.js';
import { button, focused, isAccessible, text } from '../../support/page.js';
import { incident, rewriteLinks, rows, show } from './support/section.js';

describe('a list without tickets', () => {
  // covers: L2, L8, T9, E4
  it('says so, advises, and has the two buttons, which stand in the header once there is a ticket', async () => {
    let empty = true;
    const { element } = await show('default', undefined, (world) => rewriteLinks(world, (page) => (empty ? { ...page, items: [], total: 0 } : page)));
    await expect.element(text('No tickets linked')).toBeVisible();
    expect(allInside(element, '.empty button').map(({ textContent }) => textContent.trim())).toEqual(['Link ticket', 'Create ticket']);
    expect(inside(element, '.header button')).toBeNull();
    await expect.element(text('Don’t link an incident that must stay unchanged.')).toBeVisible();
    await isAccessible(element);
    empty = false;
    await element.refresh();
    await expect.element(rows().nth(1)).toBeVisible();
    expect(allInside(element, '.header button').map(({ textContent }) => textContent.trim())).toEqual(['Link ticket', 'Create ticket']);
    expect(inside(element, '.empty')).toBeNull();
  });

  // covers: L2, L11, T9
  it.each(['not-connected', 'jira'] as const)('is a line under the notice where nothing can be done: %s', async (scenario) => {
    const { element } = await show(scenario);
    await expect.element(text('No tickets linked')).toBeVisible();
    expect(inside(element, '.empty')).toBeNull();
    expect(page.getByRole('button', { name: /ticket/ }).elements()).toHaveLength(0);
    await isAccessible(element);
  });

  // covers: L2, E2
  it('has the focus back on its button when a dialog is closed', async () => {
    await show('empty');
    await button('Link ticket').click();
    await button('Cancel').click();
    await expect.poll(focused).toBe(button('Link ticket').element());
  });
});

describe('a list that is being read', () => {
  // covers: T8
  it.each([1000, 600, 330])('has rows of the shape and height that come, %i px wide', async (width) => {
    await page.viewport(width, 800);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { element } = await show('default', undefined, (world) => {
      for (const number of ['INC0010042', 'INC0010017']) world.servicenow.store.update('incident', incident(world, number).sys_id, { short_description: 'Row count of ORDERS in the sales warehouse dropped by a half' });
      world.intercept(async (request, next) => {
        if (request.url.includes('/ticket-links')) await released;
        return next(request);
      });
    });
    const isSeen = (one: HTMLElement) => one.querySelector('.cell-title')?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
    const heights = (selector: string) => allInside(element, selector).filter(isSeen).map((one) => Math.round(one.getBoundingClientRect().height));
    await expect.poll(() => heights('.skeleton-row').length).toBe(2);
    const expected = heights('.skeleton-row');
    release();
    await expect.poll(() => heights('.row').length).toBe(2);
    expect(heights('.row')).toEqual(expected);
  });

  // covers: T8
  it('has as many rows as there were the last time, until the client forgets its user', async () => {
    const { element, world } = await show('dozens', undefined, (world) => rewriteLinks(world, (page) => ({ ...page, items: page.items.slice(0, 5), total: 5 })));
    await expect.poll(() => rows().elements()).toHaveLength(5);
    element.anomalyId = '41';
    await element.updateComplete;
    world.client.queries.removeQueries({ type: 'inactive' });
    world.intercept(() => new Promise(() => undefined));
    element.anomalyId = '42';
    await expect.poll(() => allInside(element, '.skeleton-row').length).toBe(5);
    for (const forget of world.client.forgetting) forget();
    element.requestUpdate();
    await expect.poll(() => allInside(element, '.skeleton-row').length).toBe(2);
  });
});
