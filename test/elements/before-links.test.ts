import { fixtureCleanup } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HostAnswer, LinkedTicketsElement, TicketingBeforeLinkEvent, TicketingBeforeUnlinkEvent } from '../../src/index.js';
import { deferred, nonsense, pagesTicket } from '../support/deferred.js';
import { button, dialog, field, recordEvents, text } from '../support/page.js';
import { heard, type TestWorld } from '../support/world.js';
import { open, theDialog, title } from './create-ticket-dialog/harness.js';
import { incident, linkIn, mount, row, rows, show, undo } from './linked-tickets/support/section.js';

const linkDialog = () => dialog('Link existing ticket');
const writes = ({ requests }: TestWorld) => requests.filter((request) => /^(?:POST|DELETE) .*\/ticket-links/.test(request));
const reads = ({ requests }: TestWorld) => requests.filter((request) => request === 'GET /api/anomalies/42/ticket-links');
const refOf = (world: TestWorld, key: string) => ({ provider: 'servicenow', id: incident(world, key).sys_id, key });

/** Lets the page answer so, and collects what it was asked. */
function answer<Type extends 'ticketing-before-link' | 'ticketing-before-unlink', Told = { 'ticketing-before-link': TicketingBeforeLinkEvent; 'ticketing-before-unlink': TicketingBeforeUnlinkEvent }[Type]>(
  element: EventTarget,
  type: Type,
  listener: (event: Told) => void,
): Told[] {
  const asked: Told[] = [];
  element.addEventListener(type, (event) => {
    asked.push(event as Told);
    listener(event as Told);
  });
  return asked;
}

async function chooseHit(): Promise<{ element: LinkedTicketsElement; world: TestWorld }> {
  const shown = await show();
  await button('Link ticket').click();
  await field('Search by number or short description').fill('INC0010033');
  await expect.element(button('Link INC0010033')).toHaveAttribute('aria-disabled', 'false');
  return shown;
}

/** Unlinks a ticket, so that it can be restored. */
async function unlinked(): Promise<{ element: LinkedTicketsElement; world: TestWorld }> {
  const shown = await show();
  await button('Unlink INC0010042').click();
  await expect.element(undo()).toBeVisible();
  shown.world.requests.length = 0;
  return shown;
}

const vetoes: [string, (event: TicketingBeforeLinkEvent | TicketingBeforeUnlinkEvent) => void][] = [
  ['preventDefault', (event) => event.preventDefault()],
  ['false', (event) => event.respondWith(Promise.resolve(false))],
  ['a promise that is rejected', (event) => event.respondWith(Promise.reject(new Error('Undecided')))],
];
const takeovers: [string, HostAnswer][] = [
  ['a ticket', pagesTicket],
  ['taken-over', 'taken-over'],
  ['what is no ticket', nonsense],
];

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe('ticketing-before-link', () => {
  // covers: L7
  it('has the ticket of the search, and is told once', async () => {
    const { element, world } = await chooseHit();
    const asked = answer(element, 'ticketing-before-link', (event) => event.respondWith(Promise.resolve(undefined)));
    await button('Link INC0010033').click();
    await expect.element(text(/^INC0010033 linked/)).toBeVisible();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ anomalyIds: ['42'], via: 'search', ticket: refOf(world, 'INC0010033') });
    expect(asked[0]?.ticket.url).toMatch(/^https:\/\/acme\.service-now\.com\//);
  });

  it.each(vetoes)('of the search is vetoed by %s: nothing is sent, and the choice stays', async (_, veto) => {
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    const { element, world } = await chooseHit();
    const asked = answer(element, 'ticketing-before-link', veto);
    await button('Link INC0010033').click();
    await expect.poll(() => asked).toHaveLength(1);
    await expect.element(button('Link INC0010033')).toHaveAttribute('aria-disabled', 'false');
    await heard(world);
    expect(writes(world)).toEqual([]);
    expect(text('It’s not clear whether INC0010033 was linked.').elements()).toEqual([]);
  });

  it.each(takeovers)('of the search is taken over by %s: the dialog closes, and the list is read again', async (_, given) => {
    const linked = recordEvents('ticketing-linked');
    const { element, world } = await chooseHit();
    answer(element, 'ticketing-before-link', (event) => event.respondWith(given));
    const before = reads(world).length;
    await button('Link INC0010033').click();
    await expect.element(linkDialog()).not.toBeInTheDocument();
    await expect.poll(() => reads(world).length).toBe(before + 1);
    expect(writes(world)).toEqual([]);
    expect(linked.events).toEqual([]);
    linked.stop();
  });

  it('keeps the dialog of the search busy until the page has answered', async () => {
    const { element, world } = await chooseHit();
    const decision = deferred<HostAnswer>();
    const asked = answer(element, 'ticketing-before-link', (event) => event.respondWith(decision.promise));
    await button('Link INC0010033').click();
    const busy = linkDialog().getByRole('button', { name: 'Linking…' });
    await expect.element(busy).toHaveAttribute('aria-disabled', 'true');
    await busy.click({ force: true });
    await userEvent.keyboard('{Escape}');
    await expect.element(text('Waiting for Qualytics… Nothing has been sent yet.')).toBeVisible();
    await expect.element(linkDialog()).toBeVisible();
    await heard(world);
    expect(writes(world)).toEqual([]);
    decision.resolve(undefined);
    await expect.element(text(/^INC0010033 linked/)).toBeVisible();
    expect(asked).toHaveLength(1);
    expect(writes(world)).toHaveLength(1);
  });

  // covers: W, E7
  it('that the page does not answer can be given up, and leaves no doubt', async () => {
    const { element, world } = await chooseHit();
    const asked = answer(element, 'ticketing-before-link', (event) => event.respondWith(new Promise(() => undefined)));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await button('Link INC0010033').click();
    await vi.waitUntil(() => asked.length === 1);
    await vi.advanceTimersByTimeAsync(5_100);
    vi.useRealTimers();
    await button('Stop waiting').click();
    await expect.element(text('You stopped waiting.')).toBeVisible();
    await expect.element(button('Link INC0010033')).toHaveAttribute('aria-disabled', 'false');
    expect(writes(world)).toEqual([]);
    expect(world.client.writes.link('42').sent).toBeUndefined();
  });

  // covers: W
  it('is not told of a replay, be it after a reload', async () => {
    const asked = recordEvents('ticketing-before-link');
    const { world } = await show('default', { storage: sessionStorage });
    let lost = 0;
    world.intercept(async (request, next) => {
      const given = await next(request);
      if (request.method !== 'POST' || (lost += 1) > 2) return given;
      throw new TypeError('The answer was lost');
    });
    await button('Link ticket').click();
    await field('Search by number or short description').fill('INC0010033');
    await button('Link INC0010033').click();
    await button('Check INC0010033 again').click();
    await expect.poll(() => lost).toBe(2);
    fixtureCleanup();
    world.client.queries.removeQueries({});
    await mount(world);
    await button('Check again').click();
    await expect.element(row('INC0010033')).toBeVisible();
    expect(asked.events).toHaveLength(1);
    asked.stop();
  });

  // covers: L7, L8
  it('of a likely duplicate is asked in the create dialog, and vetoed', async () => {
    const { element, world } = await open();
    const asked = answer(element, 'ticketing-before-link', (event) => event.respondWith(false));
    await button('Link instead INC0010035').click();
    await expect.poll(() => asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ anomalyIds: ['42'], via: 'related', ticket: refOf(world, 'INC0010035') });
    await expect.element(button('Create')).toHaveAttribute('aria-disabled', 'false');
    expect(writes(world)).toEqual([]);
    await expect.element(theDialog()).toBeVisible();
  });

  it.each<[string, HostAnswer, object | undefined]>([
    ['a ticket', pagesTicket, pagesTicket],
    ['taken-over', 'taken-over', undefined],
  ])('of a likely duplicate is taken over by %s: that is what came of the dialog', async (_, given, ticket) => {
    const { element, world } = await open();
    const shown = element.show();
    answer(element, 'ticketing-before-link', (event) => event.respondWith(given));
    await button('Link instead INC0010035').click();
    expect(await shown).toEqual({ kind: 'taken-over', ticket });
    expect(writes(world)).toEqual([]);
  });

  // covers: C10, D9
  it('of a ticket that was created and not linked is asked, too', async () => {
    const { element, world } = await open('default', undefined, ({ backend }) => {
      backend.settings.beforeLink = () => {
        throw new Error('The database is locked');
      };
    });
    const asked = answer(element, 'ticketing-before-link', (event) => asked.length === 1 && event.preventDefault());
    await title().fill('Loose');
    await button('Create').click();
    world.backend.settings.beforeLink = () => undefined;
    await button('Link now').click();
    await expect.poll(() => asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ anomalyIds: ['42'], via: 'late', ticket: { id: world.servicenow.store.query('incident', 'short_description=Loose')[0]?.sys_id } });
    await expect.element(button('Link now')).toHaveAttribute('aria-disabled', 'false');
    expect(writes(world)).toEqual([]);
    await button('Link now').click();
    await expect.poll(() => writes(world)).toHaveLength(1);
  });

  // covers: L6, T6
  it.each(vetoes)('of a ticket that comes back is vetoed by %s, and can be asked for again', async (_, veto) => {
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    const { element, world } = await unlinked();
    const asked = answer(element, 'ticketing-before-link', (event) => asked.length === 1 && veto(event));
    await undo().click();
    await expect.poll(() => asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ anomalyIds: ['42'], via: 'restore', ticket: refOf(world, 'INC0010042') });
    await heard(world);
    expect(writes(world)).toEqual([]);
    await undo().click();
    await expect.element(row('INC0010042')).toBeVisible();
  });

  it('of a ticket that comes back is taken over: the list is read again', async () => {
    const { element, world } = await unlinked();
    answer(element, 'ticketing-before-link', (event) => event.respondWith('taken-over'));
    const before = reads(world).length;
    await undo().click();
    await expect.poll(() => reads(world).length).toBe(before + 1);
    expect(writes(world)).toEqual([]);
  });
});

describe('ticketing-before-unlink', () => {
  // covers: L6
  it.each(vetoes)('is vetoed by %s: the row stays', async (_, veto) => {
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    const { id } = linkIn(world, 'INC0010042');
    const asked = answer(element, 'ticketing-before-unlink', veto);
    await button('Unlink INC0010042').click();
    await expect.poll(() => asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ anomalyIds: ['42'], linkId: id, ticket: refOf(world, 'INC0010042') });
    await heard(world);
    expect(writes(world)).toEqual([]);
    await expect.element(row('INC0010042')).toBeVisible();
    expect(undo().elements()).toEqual([]);
  });

  it('goes on where a confirmation says true: the ticket is unlinked', async () => {
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    answer(element, 'ticketing-before-unlink', (event) => event.respondWith(Promise.resolve(true)));
    await button('Unlink INC0010042').click();
    await expect.poll(() => writes(world)).toHaveLength(1);
    await expect.element(row('INC0010042')).not.toBeInTheDocument();
  });

  it.each(takeovers)('is taken over by %s: nothing is sent, and the list is read again', async (_, given) => {
    const gone = recordEvents('ticketing-unlinked');
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    answer(element, 'ticketing-before-unlink', (event) => event.respondWith(given));
    const before = reads(world).length;
    await button('Unlink INC0010042').click();
    await expect.poll(() => reads(world).length).toBe(before + 1);
    expect(writes(world)).toEqual([]);
    expect(gone.events).toEqual([]);
    gone.stop();
  });

  // covers: L6, T6
  it('waits for the page: the row stays, a second press does nothing, and then it goes', async () => {
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    const decision = deferred<HostAnswer>();
    const asked = answer(element, 'ticketing-before-unlink', (event) => event.respondWith(decision.promise));
    await button('Unlink INC0010042').click();
    await expect.poll(() => asked).toHaveLength(1);
    await button('Unlink INC0010042').click({ force: true });
    await heard(world);
    expect(writes(world)).toEqual([]);
    await expect.element(row('INC0010042')).toBeVisible();
    decision.resolve(undefined);
    await expect.element(text(/^INC0010042 unlinked/)).toBeVisible();
    expect(asked).toHaveLength(1);
    expect(writes(world)).toHaveLength(1);
  });

  // covers: L6, E7
  it('that the page does not answer can be given up: the ticket is linked, and nobody says that it is unclear', async () => {
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    const asked = answer(element, 'ticketing-before-unlink', (event) => event.respondWith(new Promise(() => undefined)));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await button('Unlink INC0010042').click();
    await vi.waitUntil(() => asked.length === 1);
    await vi.advanceTimersByTimeAsync(5_100);
    vi.useRealTimers();
    await button('Stop waiting').click();
    await expect.element(text('Couldn’t unlink INC0010042.')).toBeVisible();
    await expect.element(row('INC0010042')).toBeVisible();
    expect(writes(world)).toEqual([]);
  });
});

describe('ticketing-before-open', () => {
  const create = () => button('Create ticket');
  const isOpen = () => theDialog().elements().length > 0;

  it.each(vetoes)('is vetoed by %s: no dialog opens', async (_, veto) => {
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    const { element, world } = await show();
    const asked: string[][] = [];
    element.addEventListener('ticketing-before-open', (event) => {
      asked.push([...event.anomalyIds]);
      veto(event as unknown as TicketingBeforeLinkEvent);
    });
    await create().click();
    await expect.poll(() => asked).toEqual([['42']]);
    await expect.element(create()).toHaveAttribute('aria-disabled', 'false');
    await heard(world);
    expect(isOpen()).toBe(false);
  });

  it.each(takeovers)('is taken over by %s: the list shows what came of it', async (_, given) => {
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    element.addEventListener('ticketing-before-open', (event) => event.respondWith(Promise.resolve(given)));
    const before = reads(world).length;
    await create().click();
    await expect.poll(() => reads(world).length).toBe(before + 1);
    expect(isOpen()).toBe(false);
  });

  it('goes on where a confirmation says true: the dialog opens', async () => {
    const { element } = await show();
    element.addEventListener('ticketing-before-open', (event) => event.respondWith(Promise.resolve(true)));
    await create().click();
    await expect.element(theDialog()).toBeVisible();
  });

  it('keeps the button busy until the page has answered, and asks once', async () => {
    const { element } = await show();
    const decision = deferred<HostAnswer>();
    let asked = 0;
    element.addEventListener('ticketing-before-open', (event) => {
      asked += 1;
      event.respondWith(decision.promise);
    });
    await create().click();
    await expect.element(create()).toHaveAttribute('aria-disabled', 'true');
    await create().click({ force: true });
    expect(isOpen()).toBe(false);
    decision.resolve(undefined);
    await expect.element(theDialog()).toBeVisible();
    expect(asked).toBe(1);
  });

  it('opens nothing where the page has gone on to another anomaly before it answered', async () => {
    const { element, world } = await show();
    const decision = deferred<HostAnswer>();
    element.addEventListener('ticketing-before-open', (event) => event.respondWith(decision.promise));
    await create().click();
    await expect.element(create()).toHaveAttribute('aria-disabled', 'true');
    element.anomalyId = '41';
    await element.updateComplete;
    decision.resolve(undefined);
    await expect.element(create()).toHaveAttribute('aria-disabled', 'false');
    await heard(world);
    await element.updateComplete;
    expect(isOpen()).toBe(false);
  });

  it('is not told where a create in doubt is checked: nothing new is about to be made', async () => {
    const asked = recordEvents('ticketing-before-open');
    sessionStorage.setItem('ticketing:https://qualytics.example:create:42', JSON.stringify({ key: 'a'.repeat(32), payload: JSON.stringify({ title: 'Sent', description: '' }) }));
    await show('default', { storage: sessionStorage });
    await button('Check again').click();
    await expect.element(theDialog()).toBeVisible();
    expect(asked.events).toEqual([]);
    asked.stop();
  });
});
