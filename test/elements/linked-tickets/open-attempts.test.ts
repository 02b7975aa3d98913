import { fixtureCleanup } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { button, dialog, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { incident, mount, row, rows, show } from './support/section.js';

const storage = sessionStorage;
const key = 'a'.repeat(32);
const keep = (name: string, payload: unknown) => storage.setItem(`ticketing:https://qualytics.example:${name}`, JSON.stringify({ key, payload: JSON.stringify(payload) }));

/** The next answer to a link is lost, after the backend has done it. */
function loseAnswer(world: TestWorld): (string | null)[] {
  const keys: (string | null)[] = [];
  world.intercept(async (request, next) => {
    if (request.method !== 'POST' || !request.url.endsWith('/ticket-links')) return next(request);
    keys.push(request.headers.get('Idempotency-Key'));
    const answer = await next(request);
    if (keys.length === 1) throw new TypeError('The answer was lost');
    return answer;
  });
  return keys;
}

async function linkUnclear(world: TestWorld): Promise<(string | null)[]> {
  const keys = loseAnswer(world);
  await button('Link ticket').click();
  await dialog('Link existing ticket').getByRole('searchbox').fill('INC0010033');
  await button('Link INC0010033').click();
  await expect.element(button('Check INC0010033 again')).toBeVisible();
  return keys;
}

/** The page goes, and another one comes. */
async function reload(world: TestWorld): Promise<void> {
  fixtureCleanup();
  await mount(world.reloaded());
  // What the backend can do has been read.
  await expect.element(row('INC0010042')).toBeVisible();
}

/** Has what is in doubt looked up, and returns by which way it is told as linked. */
async function checked(): Promise<string[]> {
  const linked = recordEvents('ticketing-linked');
  await button('Check again').click();
  await expect.poll(() => linked.events).toHaveLength(1);
  linked.stop();
  return linked.events.map(({ via }) => via);
}

afterEach(() => storage.clear());

describe('an attempt without a definite answer', () => {
  // covers: W, L7, E2
  it('to link survives a reload: a quiet notice, the same request again, one link', async () => {
    const { world } = await show('default', { storage });
    const keys = await linkUnclear(world);
    await reload(world);
    await expect.element(text('It’s not clear whether INC0010033 was linked.')).toBeVisible();
    await button('Check again').click();
    await expect.element(text(/^INC0010033 linked\./)).toBeVisible();
    await expect.element(row('INC0010033')).toBeVisible();
    // The button that opened the dialog is gone with the doubt.
    await expect.poll(() => focused()?.id).toBe('heading');
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(String(incident(world, 'INC0010033')['description']).match(/## Qualytics Anomaly Linked/g)).toHaveLength(1);
    expect(text(/It’s not clear/).elements()).toHaveLength(0);
  });

  // covers: W, D9
  it('to link what was created is told as that after a reload, whatever asks for it', async () => {
    const { world } = await show('default', { storage }, ({ backend }) => {
      backend.settings.beforeLink = () => {
        throw new Error('The database is locked');
      };
    });
    await button('Create ticket').click();
    await dialog('Create ServiceNow ticket').getByLabelText('Short Description').fill('Loose');
    await button('Create').click();
    await expect.element(button('Link now')).toBeVisible();
    world.backend.settings.beforeLink = () => undefined;
    await reload(world);
    loseAnswer(world);
    await button('Link now').click();
    await expect.element(button(/^Check INC\d+ again$/)).toBeVisible();
    await reload(world);
    expect(await checked()).toEqual(['late']);
  });

  // covers: W, D7
  it('to link a likely duplicate is told as that after a reload, whatever asks for it', async () => {
    const { world } = await show('default', { storage });
    loseAnswer(world);
    await button('Create ticket').click();
    await button('Link instead INC0010035').click();
    await expect.element(text('It’s not clear whether INC0010035 was linked.').last()).toBeVisible();
    await reload(world);
    expect(await checked()).toEqual(['related']);
  });

  // covers: W
  it.each([[undefined], ['search'], ['restore'], ['of a later version']])('to link of which %s is kept as its way is told as that of a search', async (note) => {
    const { world } = await show('default', { storage });
    await linkUnclear(world);
    const name = 'ticketing:https://qualytics.example:link:42';
    storage.setItem(name, JSON.stringify({ ...(JSON.parse(storage.getItem(name) ?? '') as object), note }));
    await reload(world);
    expect(await checked()).toEqual(['search']);
  });

  // covers: W, E4
  it('keeps its dialog to itself: no other incident can be linked, and closing it leaves the notice', async () => {
    const { element, world } = await show('default', { storage });
    await linkUnclear(world);
    expect(dialog('Link existing ticket').getByRole('searchbox').elements()).toHaveLength(0);
    await isAccessible(dialog('Link existing ticket').element());
    await button('Close').last().click();
    await expect.element(text('It’s not clear whether INC0010033 was linked.')).toBeVisible();
    await isAccessible(element);
  });

  // covers: W
  it('stays open while a check says nothing about it, and ends with a definite no', async () => {
    const { world } = await show('default', { storage }, (world) => keep('link:42', { ticket_id: incident(world, 'INC0010033').sys_id, ticket_number: 'INC0010033' }));
    const answer = (status: number, code: string) =>
      world.intercept((request, next) => (request.method === 'POST' ? Promise.resolve(Response.json({ status, code }, { status })) : next(request)));
    answer(429, 'rate-limited');
    await button('Check again').click();
    await expect.element(text(/Too many requests/)).toBeVisible();
    await expect.element(button('Check INC0010033 again')).toBeVisible();
    answer(404, 'ticket-not-found');
    await button('Check INC0010033 again').click();
    await expect.element(text('The incident wasn’t found in ServiceNow.')).toBeVisible();
    await expect.element(dialog('Link existing ticket').getByRole('searchbox')).toBeVisible();
    expect(JSON.parse(storage.getItem('ticketing:https://qualytics.example:link:42') ?? '')).toMatchObject({ settled: true });
  });

  // covers: W
  it.each([
    [502, 'provider-unreachable'],
    [409, 'not-connected'],
    [502, 'provider-error'],
    [404, 'not-found'],
  ])('stays open where a check is answered %i %s', async (status, code) => {
    const { world } = await show('default', { storage }, (world) => keep('link:42', { ticket_id: incident(world, 'INC0010033').sys_id, ticket_number: 'INC0010033' }));
    let answered = 0;
    world.intercept((request, next) => {
      if (request.method !== 'POST') return next(request);
      answered += 1;
      return Promise.resolve(Response.json({ status, code }, { status }));
    });
    await button('Check again').click();
    await expect.poll(() => answered).toBe(1);
    await expect.element(button('Check INC0010033 again')).toHaveAttribute('aria-disabled', 'false');
    expect(dialog('Link existing ticket').getByRole('searchbox').elements()).toHaveLength(0);
    expect(Object.keys(storage)).toHaveLength(1);
  });

  // covers: W
  it('gives up a key that stands for something else', async () => {
    const { world } = await show('default', { storage }, (world) => keep('link:42', { ticket_id: incident(world, 'INC0010033').sys_id, ticket_number: 'INC0010033' }));
    const keys: (string | null)[] = [];
    world.intercept((request, next) => {
      if (request.method !== 'POST') return next(request);
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length > 1 ? next(request) : Promise.resolve(Response.json({ status: 422, code: 'idempotency-mismatch' }, { status: 422 }));
    });
    await button('Check again').click();
    await dialog('Link existing ticket').getByRole('searchbox').fill('INC0010033');
    await button('Link INC0010033').click();
    await expect.element(text(/^INC0010033 linked\./)).toBeVisible();
    expect(keys).toEqual([key, expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(keys[1]).not.toBe(key);
  });

  it('is told for its own anomaly alone', async () => {
    keep('link:41', { ticket_id: key, ticket_number: 'INC0010033' });
    await show('default', { storage });
    await expect.element(rows().nth(1)).toBeVisible();
    expect(text(/It’s not clear/).elements()).toHaveLength(0);
  });

  // covers: C10, D9
  it('to create is looked up by one click: the same request again, one ticket', async () => {
    keep('create:42', { title: 'Late rows' });
    // Started long ago: what it has not seen was not sent to it.
    const { world } = await show('default', { storage, age: 60_000 });
    await expect.element(text('It’s not clear whether the ticket “Late rows” was created.')).toBeVisible();
    await button('Check again').click();
    await expect.element(text(/^Ticket INC\d+ created and linked to anomaly 42/)).toBeVisible();
    expect(world.servicenow.store.query('incident', 'short_description=Late rows')).toMatchObject([{ correlation_id: `qualytics:42:${key}` }]);
    expect(text(/It’s not clear/).elements()).toHaveLength(0);
  });

  // covers: W
  it('is not sent again by itself where that could make a second ticket', async () => {
    keep('create:42', { title: 'Late rows' });
    const { world } = await show('documented-only', { storage });
    await button('Check again').click();
    await expect.element(dialog('Create ServiceNow ticket')).toBeVisible();
    await expect.element(text(/Creating it again may create a duplicate/)).toBeVisible();
    expect(world.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
  });

  // covers: G4, T9
  it('is not offered to somebody who may not finish it', async () => {
    keep('create:42', { title: 'Late rows' });
    await show('default', { storage, role: 'member' });
    await expect.element(rows().nth(1)).toBeVisible();
    expect(button('Check again').elements()).toHaveLength(0);
  });

  // covers: W
  it('ends where what was kept is no ticket that could be sent again', async () => {
    keep('create:42', { title: 'Late rows', urgency: 7 });
    const { world } = await show('default', { storage });
    await expect.element(rows().nth(1)).toBeVisible();
    expect(text(/It’s not clear/).elements()).toHaveLength(0);
    expect(storage.getItem('ticketing:https://qualytics.example:create:42')).toBeNull();
    await button('Create ticket').click();
    await expect.element(dialog('Create ServiceNow ticket').getByLabelText('Short Description')).not.toHaveValue('Late rows');
    expect(world.requests).not.toContain('POST /api/integrations/ticketing/anomalies/42/tickets');
  });

  it('is no longer told by a storage that holds nonsense', async () => {
    storage.setItem('ticketing:https://qualytics.example:link:42', '{"key":1');
    await show('default', { storage });
    await expect.element(rows().nth(1)).toBeVisible();
    expect(text(/It’s not clear/).elements()).toHaveLength(0);
  });
});
