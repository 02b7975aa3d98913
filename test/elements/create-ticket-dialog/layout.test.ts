import { fixture, html } from '@open-wc/testing';
import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { faceOf } from '../../../src/client/client-face.js';
import type { CreateTicketDialogElement } from '../../../src/index.js';
import { inside } from '../../support/inside.js';
import { button, field, text } from '../../support/page.js';
import { testWorld, type TestWorld } from '../../support/world.js';
import { open, theDialog, title } from './harness.js';

/** What the form is made of comes only once it is let through. */
function hold({ intercept }: TestWorld, ...paths: string[]): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  intercept(async (request, next) => {
    if (paths.some((path) => request.url.includes(path))) await released;
    return next(request);
  });
  return () => release();
}

const boxOf = (element: Element | null | undefined): DOMRect => element?.getBoundingClientRect() ?? new DOMRect();

afterEach(() => page.viewport(414, 896));

describe('the create dialog', () => {
  // covers: C2, C3, C4, C5, C6, C7, C12
  it('has all that is filled in on its first screen at 1280 × 900, with the priority that follows and what can be acted upon', async () => {
    await page.viewport(1280, 900);
    const { element } = await open();
    await expect.element(button('Link instead INC0010035')).toBeVisible();
    const body = inside(element, '.dialog-body');
    expect(body?.scrollTop).toBe(0);
    const controls = ['Short Description', 'Description', 'Category', 'Assignment Group', 'Impact', 'Urgency'].map((label) => field(label).element());
    for (const part of [...controls, text(/^## Qualytics Anomaly Linked/).first().element(), text(/^Priority 1/).element()]) {
      const { top, bottom } = boxOf(part);
      expect([top >= boxOf(body).top, bottom <= boxOf(body).bottom], part.outerHTML).toEqual([true, true]);
    }
    const [impact, urgency, priority] = [field('Impact').element(), field('Urgency').element(), text(/^Priority 1/).element()].map(boxOf);
    // On one line.
    expect([urgency?.top, (priority?.top ?? 0) >= (impact?.top ?? 0), (priority?.bottom ?? 0) <= (impact?.bottom ?? 0)]).toEqual([impact?.top, true, true]);
    expect(boxOf(theDialog().element()).height).toBeLessThanOrEqual(760);
  });

  // covers: E1
  it.each([
    [1280, 900],
    [360, 780],
  ])('opens at its height, with the shape of the form and a Cancel that works, and moves nothing when the form comes (%i px)', async (width, height) => {
    await page.viewport(width, height);
    const world = testWorld();
    const release = hold(world, '/form-specification');
    const element = await fixture<CreateTicketDialogElement>(html`<create-ticket-dialog anomaly-id="42" open .client=${faceOf(world.client)}></create-ticket-dialog>`);
    await expect.element(theDialog()).toBeVisible();
    const frames = (): DOMRect[] => [theDialog().element(), inside(element, '.dialog-body'), button('Cancel').element(), button('Create').element()].map((part) => boxOf(part).toJSON() as DOMRect);
    const before = frames();
    const placeholder = inside(element, '.form-loading .skeleton-control')?.getBoundingClientRect();
    expect(inside(element, '.dialog-body')?.scrollHeight).toBeGreaterThan(400);
    expect(width < 480 || (element.shadowRoot?.querySelectorAll('.form-loading .skeleton-label').length ?? 0) >= 8).toBe(true);
    // Nothing is sent by a button that waits for the form.
    button('Create').element().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    release();
    await expect.element(title()).toBeVisible();
    await expect.element(button('Link instead INC0010035')).toBeVisible();
    expect(frames()).toEqual(before);
    const { top, left, width: length } = boxOf(title().element());
    expect([top, left, length]).toEqual([placeholder?.top, placeholder?.left, placeholder?.width]);
    expect(world.requests.filter((request) => request.startsWith('POST') && request.endsWith('/tickets'))).toEqual([]);
  });

  // covers: E1
  it('is closed by Cancel while its form is loading', async () => {
    const world = testWorld();
    hold(world, '/form-specification');
    await fixture(html`<create-ticket-dialog anomaly-id="42" open .client=${faceOf(world.client)}></create-ticket-dialog>`);
    await button('Cancel').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
  });

  // covers: D7
  it.each(['somebody types', 'nobody does anything'])('waits for likely duplicates only so long, and then moves nothing for them, where %s', async (what) => {
    let release = (): void => undefined;
    await open('default', undefined, (world) => {
      release = hold(world, '/related-tickets');
    });
    const top = () => boxOf(field('Description').element()).top;
    const before = top();
    if (what === 'somebody types') await title().fill('Typed meanwhile');
    release();
    await expect.element(button('3 open incidents may be about the same issue')).toBeVisible();
    expect(top()).toBe(before);
  });

  // covers: E5
  it('keeps its height where the form cannot be loaded, and says so in its place', async () => {
    await page.viewport(1280, 900);
    const world = testWorld();
    let fail = (): void => undefined;
    const failed = new Promise<Response>((resolve) => (fail = () => resolve(new Response(null, { status: 504 }))));
    world.intercept((request, next) => (request.url.includes('/form-specification') ? failed.then((answer) => answer.clone()) : next(request)));
    const element = await fixture<CreateTicketDialogElement>(html`<create-ticket-dialog anomaly-id="42" open .client=${faceOf(world.client)}></create-ticket-dialog>`);
    await expect.element(theDialog()).toBeVisible();
    const { height } = boxOf(theDialog().element());
    fail();
    await expect.element(button('Try again')).toBeVisible();
    expect(boxOf(theDialog().element()).height).toBe(height);
    expect(boxOf(inside(element, '.dialog-alert')).height).toBeGreaterThan(400);
  });
});
