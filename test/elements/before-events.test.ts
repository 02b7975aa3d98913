import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CreateOutcome, CreateTicketDialogElement, HostAnswer, TicketingBeforeCreateEvent } from '../../src/index.js';
import { button, field, recordEvents, text } from '../support/page.js';
import { deferred, nonsense, pagesTicket } from '../support/deferred.js';
import { heard, type TestWorld } from '../support/world.js';
import { created, createCall, holdCreates, isCreate, loseAnswers, open, openOn, theDialog, title } from './create-ticket-dialog/harness.js';

const listCall = 'GET /api/anomalies/42/ticket-links';
const creates = ({ requests }: TestWorld) => requests.filter((request) => request === createCall);

/** Lets the page answer each create so, and collects what it was asked. */
function answer(element: CreateTicketDialogElement, listener: (event: TicketingBeforeCreateEvent) => void): TicketingBeforeCreateEvent[] {
  const asked: TicketingBeforeCreateEvent[] = [];
  element.addEventListener('ticketing-before-create', (event) => {
    asked.push(event);
    listener(event);
  });
  return asked;
}

async function press(shortDescription: string): Promise<void> {
  await title().fill(shortDescription);
  await button('Create').click();
}

/** A form that a page vetoes is as it was: nothing was sent, and it can be sent again. */
async function staysAsItWas(world: TestWorld, shortDescription: string): Promise<void> {
  await expect.element(button('Create')).toHaveAttribute('aria-disabled', 'false');
  await heard(world);
  expect(creates(world)).toEqual([]);
  await expect.element(title()).toHaveValue(shortDescription);
  await expect.element(title()).not.toHaveAttribute('readonly');
  expect(world.client.writes.create('42').sent).toBeUndefined();
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe('ticketing-before-create', () => {
  // covers: C13
  it.each<[string, (event: TicketingBeforeCreateEvent) => void]>([
    ['preventDefault', (event) => event.preventDefault()],
    ['false', (event) => event.respondWith(false)],
    ['a promise of false', (event) => event.respondWith(Promise.resolve(false))],
    ['preventDefault, whatever it answers beside', (event) => (event.preventDefault(), event.respondWith(undefined))],
  ])('is vetoed by %s: nothing is sent, and the form is as it was', async (_, veto) => {
    const { element, world } = await open();
    const asked = answer(element, veto);
    await press('Vetoed');
    await expect.poll(() => asked).toHaveLength(1);
    await staysAsItWas(world, 'Vetoed');
    await expect.element(theDialog()).toBeVisible();
  });

  it('is vetoed where the page cannot decide: its own error goes to its own reports', async () => {
    const { element, world } = await open();
    const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined);
    const failure = new Error('The page has lost its mind');
    answer(element, (event) => event.respondWith(Promise.reject(failure)));
    await press('Undecided');
    await expect.poll(() => reported.mock.calls).toEqual([[failure]]);
    await staysAsItWas(world, 'Undecided');
  });

  it.each<[string, HostAnswer]>([
    ['undefined', undefined],
    ['null', null],
    ['true, as a confirmation does,', true],
  ])('goes on where the page answers %s later', async (_, given) => {
    const { element, world } = await open();
    answer(element, (event) => event.respondWith(Promise.resolve(given)));
    await press('Agreed');
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Agreed')).toHaveLength(1);
  });

  // covers: C13, D8
  it('keeps the dialog busy until the page has answered, and sends nothing before', async () => {
    const { element, world } = await open();
    const decision = deferred<HostAnswer>();
    const asked = answer(element, (event) => event.respondWith(decision.promise));
    await press('Wait for it');
    await expect.element(button('Creating…')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(title()).toHaveAttribute('readonly');
    await expect.element(field('Impact')).toBeDisabled();
    await button('Creating…').click({ force: true });
    await userEvent.keyboard('{Escape}');
    // Whoever wants to close is not told that a ticket may exist by now.
    await expect.element(text('Waiting for Qualytics… Nothing has been sent yet.')).toBeVisible();
    await expect.element(theDialog()).toBeVisible();
    expect(await element.requestClose()).toBe(false);
    await heard(world);
    expect(creates(world)).toEqual([]);
    decision.resolve(undefined);
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(asked).toHaveLength(1);
    expect(created(world, 'Wait for it')).toHaveLength(1);
    expect(creates(world)).toHaveLength(1);
  });

  // covers: C13
  it.each<[string, HostAnswer, CreateOutcome]>([
    ['a ticket', pagesTicket, { kind: 'taken-over', ticket: pagesTicket }],
    ['a ticket without an address', { ...pagesTicket, url: undefined } as unknown as HostAnswer, { kind: 'taken-over', ticket: { ...pagesTicket, url: '' } }],
    ['taken-over', 'taken-over', { kind: 'taken-over', ticket: undefined }],
    ['what is no ticket', nonsense, { kind: 'taken-over', ticket: undefined }],
    ['a text', 'INC0099001' as unknown as HostAnswer, { kind: 'taken-over', ticket: undefined }],
    ['a ticket without a provider', { ...pagesTicket, provider: 7 } as unknown as HostAnswer, { kind: 'taken-over', ticket: undefined }],
    ['a ticket without an id', { ...pagesTicket, id: 7 } as unknown as HostAnswer, { kind: 'taken-over', ticket: undefined }],
    ['a ticket without a key', { ...pagesTicket, key: 7 } as unknown as HostAnswer, { kind: 'taken-over', ticket: undefined }],
    ['a ticket whose address is none', { ...pagesTicket, url: 7 } as unknown as HostAnswer, { kind: 'taken-over', ticket: undefined }],
  ])('is taken over by %s: nothing is sent, the dialog closes and says so', async (_, given, outcome) => {
    const made = recordEvents('ticketing-created');
    const closed = recordEvents('ticketing-dialog-closed');
    const { element, world } = await open('default', { storage: sessionStorage });
    const shown = element.show();
    const stop = world.client.queries.observe({ queryKey: ['ticket-links', '42'], queryFn: () => Promise.resolve(world.requests.push(listCall)) }).subscribe(() => undefined);
    answer(element, (event) => event.respondWith(given));
    const before = world.requests.filter((request) => request === listCall).length;
    await press('Taken over');
    expect(await shown).toEqual(outcome);
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(closed.events.map((event) => event.outcome)).toEqual([outcome]);
    expect(made.events).toEqual([]);
    expect(creates(world)).toEqual([]);
    expect(world.client.writes.create('42').sent).toBeUndefined();
    // The page's ticket is in no list that was read before; and nothing of it is left to be typed again.
    await expect.poll(() => world.requests.filter((request) => request === listCall).length).toBe(before + 1);
    expect(Object.keys(sessionStorage)).toEqual([]);
    stop();
    for (const { stop: end } of [made, closed]) end();
  });

  // covers: C13, W
  it('is not told of a replay under the same key, be it after a reload', async () => {
    const { element, world } = await open('default', { storage: sessionStorage });
    const seen = loseAnswers(world, 2);
    const asked = recordEvents('ticketing-before-create');
    await press('Lost on its way');
    await expect.element(button('Check again')).toBeVisible();
    expect(asked.events).toHaveLength(1);
    await button('Check again').click();
    await expect.poll(() => seen.keys).toHaveLength(2);
    await expect.element(button('Check again')).toHaveAttribute('aria-disabled', 'false');
    element.remove();
    await openOn(world);
    await button('Check again').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(asked.events).toHaveLength(1);
    expect(seen.keys).toHaveLength(3);
    expect(created(world, 'Lost on its way')).toHaveLength(1);
    asked.stop();
  });

  // covers: W, E5
  it('says of a second request that it is one, to a backend that would make a second ticket', async () => {
    const { element, world } = await open('default', undefined, ({ backend }) => {
      backend.settings.additions = false;
    });
    const asked = answer(element, () => undefined);
    loseAnswers(world, 1);
    await press('Maybe twice');
    await button('Create again').click();
    await button('Done').click();
    expect(asked.map(({ repeat }) => repeat)).toEqual([false, true]);
    expect(created(world, 'Maybe twice')).toHaveLength(2);
  });

  // covers: W
  it('asks again, as of a new request, once it was vetoed or refused', async () => {
    const { element, world } = await open();
    const asked = answer(element, (event) => asked.length === 1 && event.preventDefault());
    world.intercept((request, next) => (isCreate(request) ? Promise.resolve(Response.json({ status: 422, code: 'provider-rejected', detail: 'No.' }, { status: 422 })) : next(request)));
    await press('Refused');
    await expect.poll(() => asked).toHaveLength(1);
    await button('Create').click();
    await expect.poll(() => creates(world)).toHaveLength(1);
    await expect.element(button('Create')).toHaveAttribute('aria-disabled', 'false');
    await button('Create').click();
    await expect.poll(() => asked.map(({ repeat }) => repeat)).toEqual([false, false, false]);
  });

  // covers: C1
  it('has what would be sent, frozen: what a page does to it changes nothing', async () => {
    const { element, world } = await open();
    const seen = loseAnswers(world, 0);
    const asked = answer(element, ({ values, anomalyIds }) => {
      expect(() => Object.assign(values, { title: 'Changed', caller: 'abel' })).toThrow(TypeError);
      expect(() => (anomalyIds as string[]).push('43')).toThrow(TypeError);
    });
    await title().fill('As it was typed');
    await field('Category').selectOptions('Software');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ anomalyIds: ['42'], repeat: false, values: { title: 'As it was typed', category: 'software' } });
    expect(JSON.parse(seen.bodies[0] ?? '')).toEqual({ ...asked[0]?.values, instance_origin: 'https://acme.service-now.com' });
  });

  it('can be answered once, and while it is told', async () => {
    const { element, world } = await open();
    const decision = deferred<HostAnswer>();
    const asked = answer(element, (event) => {
      event.respondWith(decision.promise);
      expect(() => event.respondWith(undefined)).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
    });
    await press('Only once');
    await expect.poll(() => asked).toHaveLength(1);
    decision.resolve(false);
    await staysAsItWas(world, 'Only once');
  });

  it('cannot be answered later where nobody has said that there is an answer', async () => {
    const { element } = await open();
    const asked = answer(element, (event) => event.preventDefault());
    await press('Too late');
    await expect.poll(() => asked).toHaveLength(1);
    expect(() => asked[0]?.respondWith(undefined)).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
  });

  // covers: W, E7
  it('that the page does not answer can be given up: nothing was sent, and that is no doubt', async () => {
    const failed = recordEvents('ticketing-error');
    const { element, world } = await open('default', { storage: sessionStorage });
    const decision = deferred<HostAnswer>();
    const asked = answer(element, (event) => asked.length === 1 && event.respondWith(decision.promise));
    await title().fill('Nobody answers');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await button('Create').click();
    await vi.waitUntil(() => asked.length === 1);
    await vi.advanceTimersByTimeAsync(5_100);
    vi.useRealTimers();
    await button('Stop waiting').click();
    await expect.element(text('You stopped waiting.')).toBeVisible();
    expect(text(/It’s not clear/).elements()).toEqual([]);
    await staysAsItWas(world, 'Nobody answers');
    // It comes too late.
    decision.resolve(undefined);
    await heard(world);
    expect(creates(world)).toEqual([]);
    expect(failed.events).toEqual([]);
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Nobody answers')).toHaveLength(1);
    failed.stop();
  });

  it('takes over also where the dialog was closed meanwhile', async () => {
    const { element, world } = await open();
    const decision = deferred<HostAnswer>();
    const asked = answer(element, (event) => event.respondWith(decision.promise));
    const held = holdCreates(world);
    await press('Closed meanwhile');
    await expect.poll(() => asked).toHaveLength(1);
    element.close();
    await expect.element(theDialog()).not.toBeInTheDocument();
    decision.resolve(pagesTicket);
    await expect.poll(() => world.client.writes.create('42').sent).toBeUndefined();
    await openOn(world);
    await expect.element(title()).not.toHaveValue('Closed meanwhile');
    expect(creates(world)).toEqual([]);
    held.release();
  });
});
