import { fixture, html } from '@open-wc/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeClient } from '../../src/data/client/client.js';
import type { TextOverrides } from '../../src/index.js';
import { button, dialog, field, isAccessible, text } from '../support/page.js';
import { testWorld } from '../support/world.js';
import { mount, row, rows, show, undo } from './linked-tickets/support/section.js';
import { show as showPanel } from './servicenow-settings-panel/harness.js';
import { faceOf } from '../../src/client/client-face.js';

const persistent = { storage: sessionStorage };
const title = () => field('Short Description');

// Other files share the tab's storage.
afterEach(() => sessionStorage.clear());

describe('a client that is told to forget its user', () => {
  beforeEach(() => sessionStorage.clear());

  // covers: D10
  it('closes the create dialog, and the next user finds nothing of what was typed', async () => {
    const { world } = await show('default', persistent);
    await button('Create ticket').click();
    await title().fill('Typed by the last one');
    await faceOf(world.client).forget();
    await expect.element(title()).not.toBeInTheDocument();
    expect(Object.keys(sessionStorage)).toEqual([]);
    await button('Create ticket').click();
    await expect.element(title()).toBeVisible();
    await expect.element(title()).not.toHaveValue('Typed by the last one');
  });

  // covers: L6
  it('takes back what is told and what can be undone, and reads everything anew', async () => {
    const { world } = await show('default', persistent);
    await button('Unlink INC0010042').click();
    await expect.element(undo()).toBeVisible();
    const before = world.requests.length;
    await faceOf(world.client).forget();
    await expect.element(undo()).not.toBeInTheDocument();
    await expect.element(row('INC0010017')).toBeVisible();
    expect(world.requests.slice(before)).toContain('GET /api/anomalies/42/ticket-links');
  });

  // covers: W
  it('keeps nothing in doubt, and tells the next one nothing of what was under way', async () => {
    const { world } = await show('default', persistent);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    world.intercept(async (request, next) => {
      if (request.method === 'DELETE') await held;
      return next(request);
    });
    await button('Unlink INC0010042').click();
    await vi.waitUntil(() => world.requests.some((request) => request.startsWith('DELETE')));
    await faceOf(world.client).forget();
    release();
    await expect.element(row('INC0010017')).toBeVisible();
    await expect.element(row('INC0010042')).not.toBeInTheDocument();
    expect(text(/unlinked/).elements()).toHaveLength(0);
  });

  // covers: S7
  it('closes the dialogs of the settings with what was entered in them', async () => {
    const { world } = await showPanel('not-connected');
    await button('Connect').click();
    await field('Username').fill('somebody');
    await faceOf(world.client).forget();
    await expect.element(field('Username')).not.toBeInTheDocument();
    await button('Connect').click();
    await expect.element(field('Username')).toHaveValue('');
  });

  it('has no listener left of an element that is gone', async () => {
    const world = testWorld();
    const element = await mount(world);
    await expect.element(rows().nth(1)).toBeVisible();
    expect(world.client.forgetting.size).toBe(1);
    element.remove();
    // Until the task has ended it may have been moved.
    await Promise.resolve();
    expect(world.client.forgetting.size).toBe(0);
  });
});

describe('two users of one tab', () => {
  beforeEach(() => sessionStorage.clear());

  // covers: D10
  it('find none of each other’s drafts', () => {
    const [one, other] = ['ada', 'grace'].map((user) => makeClient({ baseUrl: 'https://qualytics.example', user }));
    one?.drafts.write('draft:42', 'typed');
    expect(Object.keys(sessionStorage)).toEqual(['ticketing:https://qualytics.example ada:draft:42']);
    expect(other?.drafts.keeps).toBe(true);
  });
});

/** A client with a text that throws, as a defect would. */
function brokenClient(texts: (defect: () => never) => TextOverrides) {
  const world = testWorld();
  const defect = (): never => {
    throw new TypeError('text.trim is not a function');
  };
  return makeClient({
    baseUrl: 'https://qualytics.example',
    storage: null,
    token: () => 'mock-admin-editor',
    fetch: (input, init) => world.handleBackend(new Request(input, init)),
    texts: texts(defect),
  });
}

describe('an element that cannot be rendered', () => {
  // covers: E5
  it('says so in its dialog, which keeps its way out', async () => {
    const report = vi.spyOn(window, 'reportError').mockReturnValue();
    const client = brokenClient((defect) => ({ form: { summary: defect } }));
    const element = await fixture(html`<linked-tickets anomaly-id="42" .client=${faceOf(client)}></linked-tickets>`);
    await button('Create ticket').click();
    await title().fill('');
    await button('Create').click();
    await expect.element(dialog('Something went wrong.')).toBeVisible();
    expect(report).toHaveBeenCalled();
    await isAccessible(element);
    await button('Close').last().click();
    await expect.element(dialog('Something went wrong.')).not.toBeInTheDocument();
    report.mockRestore();
  });

  // covers: E5
  it('says so instead of loading for ever', async () => {
    const report = vi.spyOn(window, 'reportError').mockReturnValue();
    const client = brokenClient((defect) => ({ list: { count: defect } }));
    await fixture(html`<linked-tickets anomaly-id="42" .client=${faceOf(client)}></linked-tickets>`);
    await expect.element(text(/Something went wrong\./)).toBeVisible();
    expect(text(/Loading/).elements()).toHaveLength(0);
    expect(report).toHaveBeenCalled();
    report.mockRestore();
  });
});
