import { describe, expect, it, vi } from 'vitest';
import { button, isAccessible, recordEvents, text } from '../../support/page.js';
import { problem, show } from './harness.js';
import { TicketingError } from '../../../src/index.js';

const page = (status: number) => new Response('<!doctype html><h1>Sorry</h1>', { status, headers: { 'Content-Type': 'text/html' } });

const failures: readonly (readonly [string, () => Response | Promise<Response>])[] = [
  ['401', () => problem(401, 'unauthenticated')],
  ['404', () => problem(404, 'not-found')],
  ['409', () => page(409)],
  ['422', () => problem(422, 'invalid-request')],
  ['429', () => new Response('', { status: 429, headers: { 'Retry-After': '600' } })],
  ['500', () => problem(500, 'internal')],
  ['502 of a gateway', () => page(502)],
  ['503 of a gateway', () => page(503)],
  ['a firewall’s 403', () => page(403)],
  ['a page', () => page(200)],
  ['null', () => Response.json(null)],
  ['a list in the place of a page', () => Response.json([])],
  ['a lost connection', () => Promise.reject(new TypeError('network error'))],
];

describe('the settings panel, when it cannot be read anew,', () => {
  // covers: S1, E5
  it.each(failures)('says so and how old is what it shows after %s', async (_, answer) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { element, world } = await show();
    await expect.element(button('More actions')).toBeVisible();
    world.intercept(() => Promise.resolve(answer()));
    await expect(element.refresh()).rejects.toSatisfy((error) => TicketingError.is(error));
    await expect.element(text('Couldn’t refresh.')).toBeVisible();
    await expect.element(text(/Showing data from/)).toBeVisible();
    await expect.element(button('More actions')).toBeVisible();
    await isAccessible(element);
    world.intercept(undefined);
    await element.refresh();
    await expect.element(text('Couldn’t refresh.')).not.toBeInTheDocument();
  });

  // covers: E5
  it('asks the page to sign in, once', async () => {
    const asked = recordEvents('ticketing-auth-required');
    const { element, world } = await show();
    await expect.element(button('More actions')).toBeVisible();
    world.intercept(() => Promise.resolve(problem(401, 'unauthenticated')));
    for (const read of [() => element.refresh(), () => element.refresh()]) await expect(read()).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect.element(button('Sign in')).toBeVisible();
    expect(asked.events).toHaveLength(1);
    asked.stop();
  });
});
