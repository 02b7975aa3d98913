import { fixture, html } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../src/define.js';
import { faceOf } from '../../src/client/client-face.js';
import type { HostAnswer, LinkedTicketsElement, TicketingBeforeNavigateEvent } from '../../src/index.js';
import { deferred } from '../support/deferred.js';
import { inside } from '../support/inside.js';
import { text } from '../support/page.js';
import { testWorld } from '../support/world.js';
import { rewriteLinks, row, rows, show } from './linked-tickets/support/section.js';
import { show as showPanel } from './servicenow-settings-panel/harness.js';

/** Lets the page answer so, and collects what it was told. The browser itself goes nowhere. */
function follow(element: HTMLElement, listener: (event: TicketingBeforeNavigateEvent) => void = () => undefined) {
  const told: TicketingBeforeNavigateEvent[] = [];
  const clicks: boolean[] = [];
  element.addEventListener('ticketing-before-navigate', (event) => {
    told.push(event);
    listener(event);
  });
  const stay = (event: Event): void => {
    clicks.push(event.defaultPrevented);
    event.preventDefault();
  };
  for (const type of ['click', 'auxclick']) element.addEventListener(type, stay);
  return { told, clicks };
}

async function ticketLink(listener?: (event: TicketingBeforeNavigateEvent) => void) {
  const { element, world } = await show();
  await expect.element(rows().nth(1)).toBeVisible();
  const link = inside(element, 'li a');
  if (!(link instanceof HTMLAnchorElement)) throw new Error('No link');
  return { element, world, link, ...follow(element, listener) };
}

const opened = () => vi.spyOn(globalThis, 'open').mockReturnValue(null);

afterEach(() => void vi.restoreAllMocks());

describe('ticketing-before-navigate', () => {
  it('tells of a plain click, and leaves the way there to the browser', async () => {
    const { told, clicks, link } = await ticketLink();
    await userEvent.click(link);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ anomalyIds: ['42'], destination: 'ticket', url: link.href });
    expect(clicks).toEqual([false]);
  });

  it('tells of Enter', async () => {
    const { told, link } = await ticketLink();
    link.focus();
    await userEvent.keyboard('{Enter}');
    expect(told.map(({ destination }) => destination)).toEqual(['ticket']);
  });

  it.each<[string, MouseEventInit]>([
    ['Ctrl', { ctrlKey: true }],
    ['Meta', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt', { altKey: true }],
    ['the middle button', { button: 1 }],
  ])('leaves a click with %s to the browser', async (_, init) => {
    const { told, clicks, link } = await ticketLink();
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
    expect(told).toEqual([]);
    expect(clicks).toEqual([false]);
  });

  it('leaves a click to whoever has taken it before', async () => {
    const { told, link } = await ticketLink();
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    expect(told).toEqual([]);
  });

  it('is not told of a click on what is no link, nor after the element has left the page', async () => {
    const { element, told, link } = await ticketLink();
    await userEvent.click(text('Linked Tickets').first());
    element.remove();
    // A move takes it out, too: what has left is known a moment later.
    await Promise.resolve();
    link.click();
    expect(told).toEqual([]);
  });

  it.each<[string, (event: TicketingBeforeNavigateEvent) => void]>([
    ['preventDefault', (event) => event.preventDefault()],
    ['false', (event) => event.respondWith(false)],
    ['a ticket page of its own', (event) => event.respondWith(Promise.resolve('taken-over'))],
    ['a promise that is rejected', (event) => event.respondWith(Promise.reject(new Error('Undecided')))],
    ['preventDefault, and undefined beside', (event) => (event.preventDefault(), event.respondWith(undefined))],
  ])('is vetoed by %s: nothing opens', async (_, veto) => {
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    const open = opened();
    const { clicks, link } = await ticketLink(veto);
    await userEvent.click(link);
    expect(clicks).toEqual([true]);
    // What is answered at once is known a few turns of the queue later.
    await Promise.resolve().then(() => undefined);
    await expect.poll(() => reported.mock.calls.length).toBe(veto.toString().includes('reject') ? 1 : 0);
    expect(open).not.toHaveBeenCalled();
  });

  it.each([undefined, true])('opens later where the page goes on (%s): in the window and by the rules of the link', async (answer) => {
    const open = opened();
    const decision = deferred<HostAnswer>();
    const { clicks, link } = await ticketLink((event) => event.respondWith(decision.promise));
    await userEvent.click(link);
    expect(clicks).toEqual([true]);
    expect(open).not.toHaveBeenCalled();
    decision.resolve(answer);
    await expect.poll(() => open.mock.calls).toEqual([[link.href, '_blank', link.rel.split(' ').join(',')]]);
  });

  it('names the anomaly that a ticket is linked to as well, and goes there in the same window', async () => {
    const open = opened();
    const also_on = [{ id: '41', url: 'https://qualytics.example/anomalies/41' }];
    const { element } = await show('default', undefined, (world) => rewriteLinks(world, (page) => ({ ...page, items: page.items.map((link) => ({ ...link, also_on })) })));
    const { told } = follow(element, (event) => event.respondWith(undefined));
    await row('INC0010042').getByRole('button', { name: /^Details/ }).click();
    await expect.poll(() => inside(element, '[data-to="anomaly"]')).not.toBeNull();
    const link = inside(element, '[data-to="anomaly"]') as HTMLAnchorElement;
    link.click();
    expect(told[0]).toMatchObject({ destination: 'anomaly', url: link.href, anomalyIds: ['42'] });
    await expect.poll(() => open.mock.calls).toEqual([[link.href, '_self', '']]);
  });

  it('names the settings of the page', async () => {
    const world = testWorld('not-connected');
    const element = await fixture<LinkedTicketsElement>(html`<linked-tickets anomaly-id="42" settings-url="/settings" .client=${faceOf(world.client)}></linked-tickets>`);
    const { told } = follow(element);
    await expect.poll(() => inside(element, '[data-to="settings"]')).not.toBeNull();
    inside(element, '[data-to="settings"]')?.click();
    expect(told[0]).toMatchObject({ destination: 'settings', url: new URL('/settings', location.href).href });
  });

  it('names the instance, in the settings panel', async () => {
    const { element } = await showPanel();
    const { told } = follow(element);
    await expect.poll(() => inside(element, '[data-to="instance"]')).not.toBeNull();
    inside(element, '[data-to="instance"]')?.click();
    expect(told[0]).toMatchObject({ destination: 'instance', anomalyIds: [] });
    expect(told[0]?.url).toMatch(/^https:\/\/acme\.service-now\.com/);
  });
});
