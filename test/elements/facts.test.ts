import { fixture, html } from '@open-wc/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../src/define.js';
import { faceOf } from '../../src/client/client-face.js';
import type { CreateTicketDialogElement, LinkedTicketsElement, TicketingLinkedEvent } from '../../src/index.js';
import { problem } from '../support/answering.js';
import { button, dialog, field, recordEvents, text } from '../support/page.js';
import { testWorld, type TestWorld } from '../support/world.js';
import { holdCreates, isCreate, open, openOn, theDialog, title } from './create-ticket-dialog/harness.js';
import { incident, linkIn, mount, row, rows, show, undo } from './linked-tickets/support/section.js';

const instance = 'https://acme.service-now.com';
const refOf = (world: TestWorld, key: string) => {
  const id = incident(world, key).sys_id;
  return { provider: 'servicenow', id, key, url: `${instance}/nav_to.do?uri=incident.do%3Fsys_id%3D${id}` };
};
const madeFrom = ({ servicenow }: TestWorld, shortDescription: string) => servicenow.store.query('incident', `short_description=${shortDescription}`)[0]?.number ?? '';

/** The backend creates, and cannot link what it has created. */
function breakLinks({ backend }: TestWorld): void {
  backend.settings.beforeLink = () => {
    throw new Error('The database is locked');
  };
}

/** Collects the events of a type for one test. */
function record<Type extends Parameters<typeof recordEvents>[0]>(type: Type) {
  const recorded = recordEvents<Type>(type);
  ends.push(recorded.stop);
  return recorded.events;
}
const ends: (() => void)[] = [];

const factsOf = ({ anomalyIds, ticket, via, linkId }: TicketingLinkedEvent) => ({ anomalyIds, ticket, via, linkId });

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe('ticketing-created', () => {
  // covers: C10
  it('has the ticket, its link and the instance, and cannot be taken back', async () => {
    const events = record('ticketing-created');
    const { world } = await show();
    await button('Create ticket').click();
    await title().fill('Made and linked');
    await button('Create').click();
    const number = madeFrom(world, 'Made and linked');
    await expect.element(row(number)).toBeVisible();
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event).toMatchObject({ anomalyIds: ['42'], ticket: refOf(world, number), linked: true, linkId: linkIn(world, number).id, instanceOrigin: instance });
    expect(event).toMatchObject({ bubbles: true, composed: true, cancelable: false });
    expect(Object.isFrozen(event?.ticket)).toBe(true);
  });

  // covers: C10, D9
  it('says where the ticket exists and is not linked', async () => {
    const events = record('ticketing-created');
    const linked = record('ticketing-linked');
    const { element, world } = await open('default', undefined, breakLinks);
    const shown = element.show();
    await title().fill('Loose');
    await button('Create').click();
    await expect.poll(() => events).toHaveLength(1);
    const ticket = refOf(world, madeFrom(world, 'Loose'));
    expect(events[0]).toMatchObject({ ticket, linked: false, linkId: undefined });
    world.backend.settings.beforeLink = () => undefined;
    await button('Link now').click();
    await expect.poll(() => linked).toHaveLength(1);
    expect(linked.map(factsOf)).toEqual([{ anomalyIds: ['42'], ticket, via: 'late', linkId: expect.stringMatching(/./) as string }]);
    await button('Done').click();
    // It was linked before the dialog went.
    expect(await shown).toMatchObject({ kind: 'created', ticket, linked: true });
  });
});

describe('ticketing-linked', () => {
  // covers: L7
  it('is told of what the search found', async () => {
    const events = record('ticketing-linked');
    const { world } = await show();
    await button('Link ticket').click();
    await field('Search by number or short description').fill('INC0010033');
    await button('Link INC0010033').click();
    await expect.element(row('INC0010033')).toBeVisible();
    expect(events.map(factsOf)).toEqual([{ anomalyIds: ['42'], ticket: refOf(world, 'INC0010033'), via: 'search', linkId: linkIn(world, 'INC0010033').id }]);
  });

  // covers: L7, L8
  it('is told of a likely duplicate that was linked instead', async () => {
    const events = record('ticketing-linked');
    const { element, world } = await open();
    const shown = element.show();
    await button('Link instead INC0010035').click();
    expect(await shown).toEqual({ kind: 'linked', ticket: refOf(world, 'INC0010035') });
    expect(events.map(factsOf)).toEqual([{ anomalyIds: ['42'], ticket: refOf(world, 'INC0010035'), via: 'related', linkId: expect.stringMatching(/./) as string }]);
  });

  // covers: L6, T6
  it('is told of what comes back, after it was told that it went', async () => {
    const events = record('ticketing-linked');
    const gone = record('ticketing-unlinked');
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    const { id } = linkIn(world, 'INC0010042');
    const ticket = refOf(world, 'INC0010042');
    await button('Unlink INC0010042').click();
    await undo().click();
    await expect.element(row('INC0010042')).toBeVisible();
    expect(gone.map(({ anomalyIds, ticket: left, linkId }) => ({ anomalyIds, ticket: left, linkId }))).toEqual([{ anomalyIds: ['42'], ticket, linkId: id }]);
    await expect.poll(() => events.map(factsOf)).toEqual([{ anomalyIds: ['42'], ticket, via: 'restore', linkId: id }]);
  });
});

describe('ticketing-dialog-closed', () => {
  it.each([
    ['create-ticket-dialog', () => open().then(({ element }) => element)],
    [
      'linked-tickets',
      async () => {
        const { element } = await show();
        await button('Create ticket').click();
        await expect.element(title()).toBeVisible();
        return element;
      },
    ],
  ])('of <%s> is told to the element alone, with nothing that came of it', async (_, start) => {
    const element = await start();
    const told: unknown[] = [];
    const listen = ({ anomalyIds, outcome, bubbles }: { anomalyIds: readonly string[]; outcome: object; bubbles: boolean }): unknown => told.push({ anomalyIds, outcome, bubbles });
    element.addEventListener('ticketing-dialog-closed', listen as unknown as EventListener);
    const above = vi.fn();
    document.addEventListener('ticketing-dialog-closed', above);
    await button('Cancel').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    document.removeEventListener('ticketing-dialog-closed', above);
    expect(told).toEqual([{ anomalyIds: ['42'], outcome: { kind: 'none' }, bubbles: false }]);
    expect(above).not.toHaveBeenCalled();
  });

  it('has what came of the create dialog of the list', async () => {
    const events = record('ticketing-dialog-closed');
    const { world } = await show();
    await button('Create ticket').click();
    await title().fill('From the list');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    const number = madeFrom(world, 'From the list');
    await expect.element(row(number)).toBeVisible();
    expect(events.map(({ outcome }) => outcome)).toEqual([{ kind: 'created', ticket: refOf(world, number), linked: true, linkId: linkIn(world, number).id }]);
  });

  it('is told once by the list, though the answer comes after the dialog has gone', async () => {
    const world = testWorld();
    const { release } = holdCreates(world);
    const element = await mount(world);
    const told: string[] = [];
    element.addEventListener('ticketing-dialog-closed', ({ outcome }) => told.push(outcome.kind));
    element.addEventListener('ticketing-created', () => told.push('made'));
    await button('Create ticket').click();
    await title().fill('Gone meanwhile');
    await button('Create').click();
    element.remove();
    release();
    await expect.poll(() => told).toContain('made');
    await element.updateComplete;
    expect(told).toEqual(['none', 'made']);
  });

  it('is told where the dialog is closed before its form has come', async () => {
    const events = record('ticketing-dialog-closed');
    const { client } = testWorld();
    const element = await fixture<CreateTicketDialogElement>(html`<create-ticket-dialog anomaly-id="42" .client=${faceOf(client)}></create-ticket-dialog>`);
    const shown = element.show();
    element.close();
    expect(await shown).toEqual({ kind: 'none' });
    expect(events.map(({ outcome, anomalyIds }) => ({ outcome, anomalyIds }))).toEqual([{ outcome: { kind: 'none' }, anomalyIds: ['42'] }]);
  });

  it.each<[string, () => Promise<CreateTicketDialogElement | LinkedTicketsElement>]>([
    ['create-ticket-dialog', () => openOn(testWorld())],
    [
      'linked-tickets',
      async () => {
        const element = await mount(testWorld());
        await button('Create ticket').click();
        await expect.element(title()).toBeVisible();
        return element;
      },
    ],
  ])('of <%s> names the anomaly that the dialog was about, whatever the element is about by now', async (_, start) => {
    const events = record('ticketing-dialog-closed');
    const element = await start();
    element.anomalyId = '41';
    await element.updateComplete;
    await button('Cancel').click();
    await expect.poll(() => events.map(({ anomalyIds }) => anomalyIds)).toEqual([['42']]);
  });

  it('is not told of the other dialogs', async () => {
    const events = record('ticketing-dialog-closed');
    await show();
    await button('Link ticket').click();
    await button('Cancel').click();
    await expect.element(dialog('Link existing ticket')).not.toBeInTheDocument();
    expect(events).toEqual([]);
  });
});

describe('ticketing-error', () => {
  const factsIn = (events: readonly { code: string; status: number | undefined; message: string }[]) => events.map(({ code, status, message }) => ({ code, status, message }));

  // covers: E8
  it('has code, status and a text that is safe, of a write and of a read', async () => {
    const events = record('ticketing-error');
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    world.intercept((request, next) => (request.method === 'DELETE' ? Promise.resolve(problem(403, 'forbidden')) : next(request)));
    await button('Unlink INC0010042').click();
    await expect.element(text('Couldn’t unlink INC0010042.')).toBeVisible();
    expect(factsIn(events)).toEqual([{ code: 'forbidden', status: 403, message: expect.stringMatching(/./) as string }]);
    expect(events[0]).toMatchObject({ bubbles: true, composed: true, cancelable: false });
    world.intercept((request, next) => (request.url.includes('/ticket-links') ? Promise.resolve(problem(403, 'forbidden')) : next(request)));
    await expect(element.refresh()).rejects.toMatchObject({ name: 'TicketingError', code: 'forbidden' });
    expect(factsIn(events)).toHaveLength(2);
  });

  // covers: S7
  it('has nothing in it that is secret or was typed', async () => {
    const events = record('ticketing-error');
    const { world } = await open();
    world.intercept((request, next) => (isCreate(request) ? Promise.reject(new TypeError(`Failed: ${request.headers.get('Authorization') ?? ''}`)) : next(request)));
    await title().fill('What somebody typed');
    await button('Create').click();
    await expect.poll(() => events).toHaveLength(1);
    const said = JSON.stringify({ ...events[0], message: events[0]?.message });
    expect(said).not.toMatch(/mock-admin|Bearer|What somebody typed/);
    expect(factsIn(events)).toEqual([{ code: 'network-or-signed-out', status: undefined, message: 'The backend could not be reached.' }]);
  });
});

describe('ticketing-auth-required', () => {
  // covers: E8
  it('is told once by all elements of a client, and again only after a read has got through', async () => {
    const asked = record('ticketing-auth-required');
    const failed = record('ticketing-error');
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    const other = await mount(world, '41');
    await expect(other.refresh()).resolves.toBeUndefined();
    world.intercept(() => Promise.resolve(problem(401, 'unauthenticated')));
    await expect(Promise.all([element.refresh(), other.refresh()])).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect.poll(() => failed.length).toBe(2);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ bubbles: true, composed: true, cancelable: false });
    world.intercept(undefined);
    await element.refresh();
    world.intercept(() => Promise.resolve(problem(401, 'unauthenticated')));
    await expect(element.refresh()).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect.poll(() => asked).toHaveLength(2);
  });
});
