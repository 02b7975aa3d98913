import { fixture, html } from '@open-wc/testing';
import { describe, expect, it } from 'vitest';
import { button, recordEvents } from '../../support/page.js';
import { testWorld } from '../../support/world.js';
import type { CreateTicketDialogElement } from '../../../src/index.js';
import { beginsAnew, open, theDialog, title } from './harness.js';
import { faceOf } from '../../../src/client/client-face.js';

/** Another place in the page. */
const otherPlace = () => fixture<HTMLElement>(html`<section></section>`);

describe('a create dialog whose element is moved or removed', () => {
  // covers: D10
  it('stays open as a modal one where it is moved at once, and tells nobody that it was closed', async () => {
    const { element } = await open();
    await title().fill('Typed before the move');
    let closed = 0;
    element.addEventListener('ticketing-dialog-closed', () => (closed += 1));
    (await otherPlace()).append(element);
    expect(element.open).toBe(true);
    await expect.poll(() => theDialog().element().matches(':modal')).toBe(true);
    await expect.element(title()).toHaveValue('Typed before the move');
    expect(closed).toBe(0);
  });

  // covers: D10
  it('closes as a whole where it is put in again later, keeps what was typed, and opens again as a modal one', async () => {
    const { element } = await open();
    await title().fill('Typed before the move');
    let closed = 0;
    element.addEventListener('ticketing-dialog-closed', () => (closed += 1));
    element.remove();
    await Promise.resolve();
    (await otherPlace()).append(element);
    expect(element.open).toBe(false);
    expect(closed).toBe(1);
    void element.show();
    await expect.element(title()).toHaveValue('Typed before the move');
    expect(theDialog().element().matches(':modal')).toBe(true);
  });

  it('is modal though it is moved and opened again at once', async () => {
    const { element } = await open();
    const place = await otherPlace();
    place.append(element);
    void element.show();
    await element.updateComplete;
    await expect.poll(() => theDialog().element().matches(':modal')).toBe(true);
  });

  // covers: C10
  it('takes no ticket that is not linked yet over to another anomaly', async () => {
    const linked = recordEvents('ticketing-linked');
    const { element, world } = await open('default', undefined, ({ backend }) => {
      backend.settings.beforeLink = () => {
        throw new Error('The database is locked');
      };
    });
    await title().fill('About 42');
    await button('Create').click();
    await expect.element(button('Link now')).toBeVisible();
    element.remove();
    element.anomalyId = '41';
    (await otherPlace()).append(element);
    void element.show();
    await beginsAnew();
    expect(button('Link now').elements()).toEqual([]);
    expect(world.requests.filter((request) => request.endsWith('/ticket-links') && request.startsWith('POST'))).toEqual([]);
    expect(linked.events).toEqual([]);
    linked.stop();
  });

  it('does not open by itself when it was removed before its form came', async () => {
    const { client } = testWorld();
    const element = await fixture<CreateTicketDialogElement>(html`<create-ticket-dialog anomaly-id="42" .client=${faceOf(client)}></create-ticket-dialog>`);
    void element.show();
    element.remove();
    await expect.poll(() => element.open).toBe(false);
    (await otherPlace()).append(element);
    await element.updateComplete;
    expect(theDialog().elements()).toEqual([]);
    void element.show();
    await expect.element(title()).toBeVisible();
  });
});
