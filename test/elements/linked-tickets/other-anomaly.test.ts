import { afterEach, describe, expect, it } from 'vitest';
import { button, dialog, recordEvents, text } from '../../support/page.js';
import { testWorld, type TestWorld } from '../../support/world.js';
import { row, rows, show, undo } from './support/section.js';
import { faceOf } from '../../../src/client/client-face.js';

const storage = sessionStorage;
const search = () => dialog('Link existing ticket').getByRole('searchbox');
const links = /\/ticket-links(\/|$)/;
const writes = ({ requests }: TestWorld) => requests.filter((request) => !request.startsWith('GET') && links.test(request)).map((request) => request.replace(/links\/.*/, 'links'));

/** Holds what `matches` back until `release` is called. */
function hold({ intercept }: TestWorld, method: string): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  intercept(async (request, next) => {
    if (request.method === method) await released;
    return next(request);
  });
  return release;
}

afterEach(() => storage.clear());

describe('an action that outlasts its anomaly on the page', () => {
  // covers: L7, W
  it('links to the anomaly that the dialog was opened on, under its key and in its name', async () => {
    const linked = recordEvents('ticketing-linked');
    const { element, world } = await show('default', { storage });
    await button('Link ticket').click();
    await search().fill('INC0010033');
    await expect.element(button('Link INC0010033')).toBeVisible();
    let lost = 0;
    world.intercept(async (request, next) => {
      const answer = await next(request);
      if (request.method === 'POST' && (lost += 1) === 1) throw new TypeError('The answer was lost');
      return answer;
    });
    element.anomalyId = '43';
    await element.updateComplete;
    await button('Link INC0010033').click();
    await expect.element(button('Check INC0010033 again')).toBeVisible();
    expect(Object.keys(storage).filter((name) => name.endsWith(':link:42'))).toHaveLength(1);
    await button('Check INC0010033 again').click();
    await expect.element(dialog('Link existing ticket')).not.toBeInTheDocument();
    expect(writes(world)).toEqual(Array<string>(2).fill('POST /api/anomalies/42/ticket-links'));
    expect(linked.events.map(({ anomalyIds, ticket }) => [...anomalyIds, ticket.key])).toEqual([['42', 'INC0010033']]);
    expect(Object.keys(storage)).toEqual([]);
    expect(text(/^INC0010033 linked/).elements()).toHaveLength(0);
    linked.stop();
  });

  // covers: L7, W
  it('leaves what is open with its own client', async () => {
    const { element, world } = await show('default', { storage });
    world.intercept(async (request, next) => {
      const answer = await next(request);
      if (request.method === 'POST') throw new TypeError('The answer was lost');
      return answer;
    });
    await button('Link ticket').click();
    await search().fill('INC0010033');
    await button('Link INC0010033').click();
    await expect.element(button('Check INC0010033 again')).toBeVisible();
    await button('Close').last().click();
    element.client = faceOf(testWorld().client);
    await element.updateComplete;
    await button('Link ticket').click();
    await expect.element(search()).toBeVisible();
  });

  // covers: L6
  it('unlinks from its own anomaly and says nothing on the next one', async () => {
    const unlinked = recordEvents('ticketing-unlinked');
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    const release = hold(world, 'DELETE');
    await button('Unlink INC0010042').click();
    await expect.element(row('INC0010042')).not.toBeInTheDocument();
    element.anomalyId = '43';
    await element.updateComplete;
    release();
    await expect.poll(() => unlinked.events.flatMap(({ anomalyIds }) => anomalyIds)).toEqual(['42']);
    await element.updateComplete;
    expect(undo().elements()).toHaveLength(0);
    unlinked.stop();
  });

  // covers: L6
  it('goes to the anomaly of the click, though its code comes later', async () => {
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    // Its code arrives later than this task ends.
    (button('Unlink INC0010042').element() as HTMLElement).click();
    element.anomalyId = '43';
    await expect.poll(() => writes(world)).toEqual(['DELETE /api/anomalies/42/ticket-links']);
  });

  // covers: L6, T6
  it('undoes on the anomaly where it was done', async () => {
    const { element, world } = await show();
    await button('Unlink INC0010042').click();
    await expect.element(undo()).toBeVisible();
    const pressed = undo().element() as HTMLElement;
    element.anomalyId = '43';
    pressed.click();
    await expect.poll(() => world.requests.filter((request) => request.endsWith('/restore')).map((request) => request.replace(/links\/.*/, 'links'))).toEqual([
      'POST /api/anomalies/42/ticket-links',
    ]);
  });

  it('leaves no message and no open row to another client', async () => {
    const { element } = await show();
    await button('Details of INC0010017').click();
    await button('Unlink INC0010042').click();
    await expect.element(undo()).toBeVisible();
    element.client = faceOf(testWorld().client);
    await expect.element(rows().nth(1)).toBeVisible();
    expect(undo().elements()).toHaveLength(0);
    expect(button(/^Details/).elements().filter((more) => more.getAttribute('aria-expanded') === 'true')).toHaveLength(0);
  });

  it('opens one dialog for two clicks, the one that was clicked last', async () => {
    await show();
    await expect.element(rows().nth(1)).toBeVisible();
    const [link, create] = [button('Link ticket').element(), button('Create ticket').element()] as HTMLElement[];
    link?.click();
    create?.click();
    await expect.element(dialog('Create ServiceNow ticket')).toBeVisible();
    expect(dialog('Link existing ticket').elements()).toHaveLength(0);
  });
});
