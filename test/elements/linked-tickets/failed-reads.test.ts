import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixture, html } from '@open-wc/testing';
import { button, isAccessible, recordEvents, text } from '../../support/page.js';
import { testWorld, type TestWorld } from '../../support/world.js';
import { mount, rewriteLinks, row, rows, show, type LinkWire } from './support/section.js';
import { faceOf } from '../../../src/client/client-face.js';

const page = (status: number) => new Response('<!doctype html><h1>Denied</h1>', { status, headers: { 'Content-Type': 'text/html' } });
const answerWith = ({ intercept }: TestWorld, answer: () => Response | Promise<Response>): void => intercept(() => Promise.resolve(answer()));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the section of linked tickets, when it cannot be read,', () => {
  // covers: L9, E8
  it.each([
    ['a plain 401', () => new Response('', { status: 401 })],
    ['a redirect', () => new Response(null, { status: 302 })],
    ['a sign-in page', () => page(200)],
  ])('tells the page once that %s means signed out, however many elements ask', async (_, answer) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const asked = recordEvents('ticketing-auth-required');
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    answerWith(world, answer);
    await fixture(html`${['41', '17', '43'].map((id) => html`<linked-tickets anomaly-id=${id} .client=${faceOf(world.client)}></linked-tickets>`)}`);
    await expect.element(text('You’re signed out.').nth(2)).toBeVisible();
    expect(asked.events).toHaveLength(1);
    world.intercept(undefined);
    await button('Try again').first().click();
    await expect.element(text('You’re signed out.').nth(1)).toBeVisible();
    answerWith(world, answer);
    await button('Try again').first().click();
    await vi.waitUntil(() => asked.events.length > 1);
    asked.stop();
  });

  // covers: E5
  it('blames no role for what a firewall refused, and offers another try before a sign-in', async () => {
    const asked = recordEvents('ticketing-auth-required');
    const { element } = await show('default', undefined, (world) => answerWith(world, () => page(403)));
    await expect.element(text('Something between this page and Qualytics blocked the request.')).toBeVisible();
    expect(text(/role|permission/).elements()).toHaveLength(0);
    const names = button(/^(Try again|Sign in)$/).elements().map(({ textContent }) => textContent.trim());
    expect(names).toEqual(['Try again', 'Sign in']);
    expect(asked.events).toHaveLength(0);
    await isAccessible(element);
    await button('Sign in').click();
    expect(asked.events).toHaveLength(1);
    asked.stop();
  });

  // covers: E5
  it('names both where an API on another origin cannot be reached, with both ways on', async () => {
    await show('default', undefined, (world) => world.intercept(() => Promise.reject(new TypeError('Failed to fetch'))));
    await expect.element(text('Couldn’t reach Qualytics, or you’re signed out.')).toBeVisible();
    await expect.element(button('Try again')).toBeVisible();
    await expect.element(button('Sign in')).toBeVisible();
  });

  // covers: E5
  it('says when to try again, and offers it then', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { element } = await show('default', undefined, (world) => answerWith(world, () => new Response('', { status: 429, headers: { 'Retry-After': '540' } })));
    await expect.element(text(/Try again in 9 minutes\./)).toBeVisible();
    expect(button('Try again').elements()).toHaveLength(0);
    vi.setSystemTime(Date.now() + 541_000);
    element.requestUpdate();
    await expect.element(button('Try again')).toBeVisible();
  });

  // covers: L2, E5
  it.each([['[]'], ['[[[]]]'], ['null'], ['{}']])('takes %s for no answer: nothing says that there are no tickets', async (body) => {
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    world.intercept((request, next) => (request.url.includes('/ticket-links') ? Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } })) : next(request)));
    await mount(world, '17');
    await expect.element(text(/sent a response this page can’t read/)).toBeVisible();
    expect(text('No tickets linked').elements()).toHaveLength(0);
  });

  // covers: E5, E7
  it('says after five seconds that it is slow, and stops waiting when a person does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const silent = (request: Request) => new Promise<Response>((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)));
    const world = testWorld();
    world.intercept(silent);
    const mounted = mount(world);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(text('This is taking longer than usual.').elements()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    await mounted;
    await expect.element(text('This is taking longer than usual.')).toBeVisible();
    await button('Stop waiting').click();
    await expect.element(text('You stopped waiting.')).toBeVisible();
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(row('INC0010042')).toBeVisible();
  });

  // covers: L6, E7
  it('says of a slow unlink that it is, and leaves open what became of it when nobody waits', async () => {
    const signs = (link: LinkWire): LinkWire => ({ ...link, ticket: { ...link.ticket, ticket_number: (link.ticket['ticket_number'] ?? '').replace('INC', 'INC\u202e') } });
    const { world } = await show('default', undefined, (world) => rewriteLinks(world, (page) => ({ ...page, items: page.items.map(signs) })));
    await expect.element(row('INC0010042')).toBeVisible();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    world.intercept((request, next) =>
      request.method === 'DELETE' ? new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error))) : next(request),
    );
    await button('Unlink INC0010042').click();
    await vi.waitUntil(() => world.requests.some((request) => request.startsWith('DELETE')));
    await vi.advanceTimersByTimeAsync(5_100);
    await expect.element(text(/This is taking longer than usual\./)).toBeVisible();
    expect(text(/This is taking longer than usual\./).element().textContent).toMatch(/^INC0010042 This/);
    await button('Stop waiting').click();
    await expect.element(text('INC0010042 is still linked.')).toBeVisible();
    await expect.element(row('INC0010042')).toBeVisible();
  });
});
