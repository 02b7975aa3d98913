import { fixtureCleanup } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { button, isAccessible, recordEvents, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { createCall, open, openOn, theDialog, title } from './harness.js';

const storage = sessionStorage;
const check = () => button('Check INC0010035 again');
const isLink = (request: Request): boolean => request.method === 'POST' && request.url.endsWith('/ticket-links');
const kept = () => Object.keys(storage).filter((name) => name.endsWith(':link:42'));

/** The backend links, and the answers to the first `times` requests are lost; gives the keys that they came with. */
function loseLinks({ intercept }: TestWorld, times = 1): (string | null)[] {
  const keys: (string | null)[] = [];
  intercept(async (request, next) => {
    const answer = await next(request);
    if (!isLink(request)) return answer;
    keys.push(request.headers.get('Idempotency-Key'));
    if (keys.length <= times) throw new TypeError('The answer was lost');
    return answer;
  });
  return keys;
}

/** An incident linked instead, the answer lost. */
async function linkUnclear(world: TestWorld, times?: number): Promise<(string | null)[]> {
  const keys = loseLinks(world, times);
  await button('Link instead INC0010035').click();
  await expect.element(text('It’s not clear whether INC0010035 was linked.')).toBeVisible();
  return keys;
}

afterEach(() => storage.clear());

describe('an incident linked instead, without an answer', () => {
  // covers: L7, W, D9, E4
  it('locks the form until it is known: nothing is typed over it and nothing created beside it', async () => {
    const { element, world } = await open('default', { storage });
    await linkUnclear(world, 2);
    expect(kept()).toHaveLength(1);
    await expect.element(title()).toHaveAttribute('readonly');
    (title().element() as HTMLInputElement).focus();
    await userEvent.keyboard('x{Enter}');
    await button('Create').click({ force: true });
    await check().click();
    await expect.element(check()).toHaveAttribute('aria-disabled', 'false');
    expect(world.requests).not.toContain(createCall);
    await isAccessible(element);
  });

  // covers: L7, W, D9
  it('survives a reload: the same request again, one link', async () => {
    const linked = recordEvents('ticketing-linked');
    const { world } = await open('default', { storage });
    const keys = await linkUnclear(world);
    fixtureCleanup();
    await openOn(world);
    await check().click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(kept()).toEqual([]);
    expect(linked.events.map(({ ticket }) => ticket.key)).toEqual(['INC0010035']);
    linked.stop();
  });

  // covers: L7, W, D9
  it('frees the form with a definite no', async () => {
    const { world } = await open('default', { storage });
    await linkUnclear(world);
    world.intercept((request, next) =>
      isLink(request) ? Promise.resolve(Response.json({ status: 404, code: 'ticket-not-found' }, { status: 404 })) : next(request),
    );
    await check().click();
    await expect.element(text('The incident wasn’t found in ServiceNow.')).toBeVisible();
    await expect.element(title()).not.toHaveAttribute('readonly');
    expect(kept().map((name) => (JSON.parse(storage.getItem(name) ?? '') as { settled?: boolean }).settled)).toEqual([true]);
  });
});
