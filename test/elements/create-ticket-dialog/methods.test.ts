import { fixture, html } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faceOf } from '../../../src/client/client-face.js';
import { TicketingError, type CreateTicketDialogElement } from '../../../src/index.js';
import { problem } from '../../support/answering.js';
import { button, recordEvents, text } from '../../support/page.js';
import { testWorld } from '../../support/world.js';
import { mount, rows } from '../linked-tickets/support/section.js';
import { show as showPanel } from '../servicenow-settings-panel/harness.js';
import { created, holdCreates, open, openOn, question, theDialog, title } from './harness.js';

const none = { kind: 'none' };

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe('show()', () => {
  // covers: C10
  it('resolves to the ticket that was created', async () => {
    const { element, world } = await open();
    const shown = element.show();
    await title().fill('Shown');
    await button('Create').click();
    const outcome = await shown;
    const [record] = created(world, 'Shown');
    expect(outcome).toMatchObject({ kind: 'created', linked: true, ticket: { provider: 'servicenow', id: record?.sys_id, key: record?.number } });
    expect(element.open).toBe(false);
  });

  it.each<[string, (element: CreateTicketDialogElement) => unknown]>([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['Cancel', () => button('Cancel').click()],
    ['close()', (element) => element.close()],
    ['its property', (element) => (element.open = false)],
    ['leaving the page', (element) => element.remove()],
    ['its client’s forget()', (element) => element.client?.forget()],
  ])('resolves to nothing where the dialog is closed by %s', async (_, close) => {
    const { element } = await open();
    const shown = element.show();
    await close(element);
    expect(await shown).toEqual(none);
    expect(element.open).toBe(false);
    await expect.element(theDialog()).not.toBeInTheDocument();
  });

  it('resolves to nothing where the form cannot be loaded, or the element leaves the page before it has come', async () => {
    const world = testWorld();
    const { client } = world;
    vi.spyOn(client.provider, 'form').mockRejectedValue(new TypeError('No such file'));
    const element = await fixture<CreateTicketDialogElement>(html`<create-ticket-dialog anomaly-id="42" .client=${faceOf(client)}></create-ticket-dialog>`);
    expect(await element.show()).toEqual(none);
    expect(element.open).toBe(false);
    vi.restoreAllMocks();
    const again = element.show();
    element.remove();
    expect(await again).toEqual(none);
    expect(element.open).toBe(false);
  });

  it('called twice is about one opening, and called later about another one', async () => {
    const closed = recordEvents('ticketing-dialog-closed');
    const { element } = await open();
    const [first, second] = [element.show(), element.show()];
    element.close();
    const [outcome, same] = await Promise.all([first, second]);
    expect(outcome).toEqual(none);
    expect(same).toBe(outcome);
    expect(closed.events).toHaveLength(1);
    const later = element.show();
    await expect.element(title()).toBeVisible();
    element.close();
    expect(await later).not.toBe(outcome);
    expect(closed.events).toHaveLength(2);
    closed.stop();
  });
});

describe('requestClose()', () => {
  it('closes what is empty, and what is closed', async () => {
    const { element } = await open();
    expect(await element.requestClose()).toBe(true);
    expect(element.open).toBe(false);
    expect(await element.requestClose()).toBe(true);
  });

  it('closes where the form has not come yet', async () => {
    const { client } = testWorld();
    const element = await fixture<CreateTicketDialogElement>(html`<create-ticket-dialog anomaly-id="42" .client=${faceOf(client)}></create-ticket-dialog>`);
    const shown = element.show();
    expect(await element.requestClose()).toBe(true);
    expect(await shown).toEqual(none);
  });

  // covers: D10
  it.each([
    ['stays where the user keeps editing', 'Keep editing', false],
    ['closes where the user discards it', 'Discard draft', true],
    ['closes where the user keeps the draft', 'Keep draft and close', true],
  ])('asks what is to become of what was typed, and %s', async (_, answer, isClosed) => {
    const { element } = await open('default', { storage: sessionStorage });
    await title().fill('Half a thought');
    const settled = vi.fn();
    const asked = element.requestClose();
    void asked.then(settled);
    await expect.element(question()).toBeVisible();
    expect(settled).not.toHaveBeenCalled();
    // One question for all who ask.
    const also = element.requestClose();
    await button(answer).click();
    expect(await Promise.all([asked, also])).toEqual([isClosed, isClosed]);
    expect(element.open).toBe(!isClosed);
    // And the next one is a question of its own.
    if (!isClosed) {
      const next = element.requestClose();
      await button('Discard draft').click();
      expect(await next).toBe(true);
    }
  });

  // covers: C13
  it('does not close while a ticket is being created', async () => {
    const { element, world } = await open();
    const held = holdCreates(world);
    await title().fill('On its way');
    await button('Create').click();
    await expect.element(button('Creating…')).toBeVisible();
    expect(await element.requestClose()).toBe(false);
    await expect.element(text('Still creating…')).toBeVisible();
    held.release();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'On its way')).toHaveLength(1);
  });
});

describe('refresh()', () => {
  // covers: E8
  it('of the list and of the settings rejects with why it failed, and resolves where it did not', async () => {
    const { element, world } = await showPanel();
    const list = await mount(world);
    await expect.element(rows().nth(1)).toBeVisible();
    await expect(element.refresh()).resolves.toBeUndefined();
    await expect(list.refresh()).resolves.toBeUndefined();
    world.intercept(() => Promise.resolve(problem(403, 'forbidden')));
    for (const shown of [element, list]) {
      const error: unknown = await shown.refresh().catch((failure: unknown) => failure);
      expect(error).toBeInstanceOf(TicketingError);
      expect(error).toMatchObject({ code: 'forbidden', status: 403, outcomeUnknown: false });
    }
  });
});

it('opens on another anomaly once it is closed', async () => {
  const world = testWorld();
  const element = await openOn(world);
  element.close();
  element.anomalyId = '41';
  const shown = element.show();
  await expect.element(title()).toBeVisible();
  await title().fill('About 41');
  await button('Create').click();
  expect(await shown).toMatchObject({ kind: 'created' });
  expect(world.requests).toContain('POST /api/integrations/ticketing/anomalies/41/tickets');
});
