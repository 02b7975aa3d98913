import { afterEach, describe, expect, it, vi } from 'vitest';
import { tickPause } from '../../../src/elements/ui/time/ticking.js';
import { allInside } from '../../support/inside.js';
import { button, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { callAs, incident, linkIn, linksIn, rewriteLinks, row, rows, show } from './support/section.js';

const lists = ({ requests }: TestWorld) => requests.filter((request) => request === 'GET /api/anomalies/42/ticket-links').length;

function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

function setOnline(online: boolean): void {
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'visibilityState');
  setOnline(true);
});

describe('the list of linked tickets keeps fresh', () => {
  // covers: L9, T8
  it('when the page is looked at again: a ticket linked elsewhere appears without a word', async () => {
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    setVisibility('hidden');
    await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: incident(world, 'INC0010033').sys_id });
    setVisibility('visible');
    await expect.element(row('INC0010033')).toBeVisible();
    expect(button('Dismiss message').elements()).toHaveLength(0);
  });

  // covers: L10, T8
  it('and with it what can be done: a connection that went takes Create and Link along, without anybody looking away', async () => {
    const { element, world } = await show();
    await expect.element(button('Create ticket')).toBeVisible();
    const list = await callAs(world, 'GET', '/api/integrations');
    const { items } = (await list.json()) as { items: { id: string }[] };
    await callAs(world, 'DELETE', `/api/integrations/${items[0]?.id ?? ''}`);
    await element.refresh();
    await expect.element(button('Create ticket')).not.toBeInTheDocument();
    await expect.element(text('ServiceNow isn’t connected.')).toBeVisible();
  });

  // covers: L9, T8
  it('on an interval, but neither hidden nor offline', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
    const { world } = await show();
    await vi.waitUntil(() => linksIn(world).length === 2);
    await vi.advanceTimersByTimeAsync(36_000);
    const asked = lists(world);
    expect(asked).toBeGreaterThanOrEqual(2);
    setVisibility('hidden');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lists(world)).toBe(asked);
    setVisibility('visible');
    await vi.advanceTimersByTimeAsync(10);
    const seen = lists(world);
    setOnline(false);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lists(world)).toBe(seen);
  });

  // covers: L9, T8
  it('at a distance of its own from half a minute, so that pages that were opened together do not ask together', async () => {
    const setInterval = vi.spyOn(globalThis, 'setInterval');
    await show();
    await expect.element(rows().nth(1)).toBeVisible();
    const intervals = new Set(setInterval.mock.calls.map(([, delay = 0]) => delay).filter((delay) => delay > 5_500 && delay < 60_000 && delay !== tickPause));
    const [interval = 0] = intervals;
    expect(intervals.size).toBe(1);
    expect(interval).not.toBe(30_000);
    expect(interval).toBeGreaterThanOrEqual(6_000);
    expect(interval).toBeLessThanOrEqual(36_000);
  });

  // covers: T8
  it.each(['default', 'expired', 'deleted', 'sync-failing'] as const)('without a word as it loads, whatever there is to show in the scenario %s', async (scenario) => {
    const { element } = await show(scenario);
    await expect.element(rows().first()).toBeVisible();
    await element.refresh();
    const told = allInside(element, '[role="status"], [role="alert"]').map(({ textContent }) => textContent.trim());
    expect(told.filter((words) => words !== '')).toEqual([]);
    expect(button('Dismiss message').elements()).toHaveLength(0);
  });

  // covers: L9, Y6, T8
  it('sooner while a work note is on its way', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
    const { world } = await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => ({ ...page, items: page.items.map((item) => ({ ...item, sync: { status: 'pending', pending_count: 1 } })) })),
    );
    await vi.waitUntil(() => linksIn(world).length === 2);
    const seen = lists(world);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(lists(world)).toBe(seen + 1);
  });

  // covers: L9, T8
  it('with a quiet notice when a refresh fails: what is shown stays, and its age is told', async () => {
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    world.intercept((request, next) =>
      request.url.includes('ticket-links')
        ? Promise.resolve(Response.json({ status: 502, code: 'provider-error' }, { status: 502 }))
        : next(request),
    );
    await expect(element.refresh()).rejects.toMatchObject({ code: 'provider-error' });
    await expect.element(text('Couldn’t refresh.')).toBeVisible();
    await expect.element(text(/Showing data from just now\./)).toBeVisible();
    expect(rows().elements()).toHaveLength(2);
    expect(text('Couldn’t refresh.').element().closest('[role="status"], [role="alert"]')).toBeNull();
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(text('Couldn’t refresh.')).not.toBeInTheDocument();
  });

  // covers: L9, T8
  it('with a word that the browser is offline', async () => {
    const { element } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    setOnline(false);
    void element.refresh();
    await expect.element(text('You’re offline.')).toBeVisible();
    expect(rows().elements()).toHaveLength(2);
    setOnline(true);
    await expect.element(text('You’re offline.')).not.toBeInTheDocument();
  });

  // covers: L9
  it('in its words alone while nothing can be read: ages go on', async () => {
    const { element, world } = await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => ({ ...page, items: page.items.map((item) => ({ ...item, last_synced_at: new Date().toISOString() })) })),
    );
    await expect.element(row('INC0010042')).toMatchTextContent(/synced just now/);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.now() });
    setVisibility('hidden');
    setOnline(false);
    setVisibility('visible');
    const seen = lists(world);
    await vi.advanceTimersByTimeAsync(20 * 60_000 + 30_000);
    await element.updateComplete;
    expect(row('INC0010042').element()).toMatchTextContent(/synced 20 minutes ago/);
    expect(text(/Showing data from 20 minutes ago\./).elements()).toHaveLength(1);
    expect(lists(world)).toBe(seen);
  });

  // covers: G2, L4
  it('with the state as ServiceNow has it now, the anomaly untouched', async () => {
    const { element, world } = await show();
    await expect.element(row('INC0010042')).toMatchTextContent(/^\s*New/);
    world.servicenow.store.update('incident', incident(world, 'INC0010042').sys_id, { state: '6', close_code: 'Solved', close_notes: 'Done.' });
    await callAs(world, 'POST', `/api/anomalies/42/ticket-links/${linkIn(world, 'INC0010042').id}/sync`);
    await element.refresh();
    await expect.element(row('INC0010042')).toMatchTextContent(/^\s*Resolved/);
    const anomaly = (await (await callAs(world, 'GET', '/api/anomalies/42')).json()) as { status: string };
    expect(anomaly.status).toBe('Active');
  });

  // covers: L9
  it('and takes a success message back that is no longer so', async () => {
    const { element, world } = await show();
    await button('Unlink INC0010042').click();
    await button(/^Undo/).click();
    await expect.element(text(/^INC0010042 linked again/)).toBeVisible();
    await callAs(world, 'DELETE', `/api/anomalies/42/ticket-links/${linkIn(world, 'INC0010042').id}`);
    await element.refresh();
    await expect.element(text(/^INC0010042 linked again/)).not.toBeInTheDocument();
  });
});
