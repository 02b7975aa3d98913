import { fixture, html } from '@open-wc/testing';
import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import '../../../src/define/linked-tickets.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { button, dialog, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import { testWorld, type TestWorld } from '../../support/world.js';

const search = () => field('Search by number or short description');
const hits = () => dialog('Link existing ticket').getByRole('listitem');

async function open(scenario: Scenario = 'default'): Promise<TestWorld> {
  const world = testWorld(scenario);
  await fixture(html`<linked-tickets anomaly-id="42" .client=${world.client}></linked-tickets>`);
  await button('Link ticket').click();
  await expect.element(search()).toBeVisible();
  return world;
}

function incident({ servicenow }: TestWorld, number: string) {
  const [record] = servicenow.store.query('incident', `number=${number}`);
  if (!record) throw new Error(`No ${number}`);
  return record;
}

describe('the dialog Link existing ticket', () => {
  it('opens with the focus in the search field, and closes by Escape with the focus back on its button', async () => {
    await open();
    expect(focused()).toBe(search().element());
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog('Link existing ticket')).not.toBeInTheDocument();
    expect(focused()).toBe(button('Link ticket').element());
  });

  // covers: L7
  it('says before any click that linking changes the incident, and shows the text', async () => {
    await open();
    await expect.element(text('Linking changes the incident')).toBeVisible();
    await expect.element(text(/\*\*Anomaly ID:\*\* 42/)).toBeVisible();
    await expect.element(text(/Linked to Qualytics Anomaly 42 \(Status: Active\)/)).toBeVisible();
  });

  // covers: L7, Y4
  it('finds an incident by number, links it, and writes block and work note to it', async () => {
    const world = await open();
    const linked = recordEvents('ticket-linked');
    const before = incident(world, 'INC0010033');
    await search().fill('INC0010033');
    await button('Link INC0010033').click();
    await expect.element(text(/^INC0010033 linked\./)).toBeVisible();
    await expect.element(button('Unlink INC0010033')).toBeVisible();
    const after = incident(world, 'INC0010033');
    expect(after['description']).toMatch(/^## Qualytics Anomaly Linked \[[^\]]+ UTC\]$/m);
    expect(String(after['description']).startsWith(String(before['description']))).toBe(true);
    expect(linked.events.map(({ ticketNumber }) => ticketNumber)).toEqual(['INC0010033']);
    linked.stop();
  });

  // covers: L7
  it('finds incidents by words of the short description, and says how many', async () => {
    await open();
    await search().fill('orders');
    await expect.element(text(/\d+ incidents found\./)).toBeVisible();
    for (const hit of hits().elements()) expect(hit.textContent).toMatch(/orders/i);
  });

  // covers: L3
  it('marks an incident that is linked already instead of offering it', async () => {
    await open();
    await search().fill('INC0010042');
    await expect.element(hits().nth(0)).toMatchTextContent('Already linked');
    expect(button('Link INC0010042').elements()).toHaveLength(0);
  });

  // covers: L3
  it('explains an incident that somebody else has linked in the meantime', async () => {
    const world = await open();
    await search().fill('INC0010033');
    await expect.element(button('Link INC0010033')).toBeVisible();
    const body = JSON.stringify({ ticket_id: incident(world, 'INC0010033').sys_id });
    const headers = { Authorization: 'Bearer mock-admin-editor', 'Content-Type': 'application/json' };
    await world.handleBackend(new Request('https://qualytics.example/api/anomalies/42/ticket-links', { method: 'POST', headers, body }));
    await button('Link INC0010033').click();
    await expect.element(text('This incident is already linked to the anomaly.')).toBeVisible();
    await expect.element(search()).toHaveValue('INC0010033');
  });

  it('warns of an incident that is finished', async () => {
    const world = await open();
    const [closed] = world.servicenow.store.query('incident', 'state=7');
    await search().fill(String(closed?.['number']));
    await expect.element(text('This incident is Closed: linking does not reopen it.')).toBeVisible();
  });

  it('takes the pasted address of an incident', async () => {
    const world = await open();
    const { sys_id } = incident(world, 'INC0010033');
    await search().fill(`https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D${sys_id}`);
    await expect.element(button('Link INC0010033')).toBeVisible();
  });

  it('says that nothing was found', async () => {
    await open();
    await search().fill('no such incident anywhere');
    await expect.element(text(/^No incident found/)).toBeVisible();
  });

  it('keeps what was typed when the search fails, and offers to try again', async () => {
    const world = await open();
    world.intercept((request, next) =>
      request.url.includes('/search') ? Promise.resolve(Response.json({ status: 502, code: 'servicenow-unreachable' }, { status: 502 })) : next(request),
    );
    await search().fill('orders');
    await expect.element(text('ServiceNow could not be reached.')).toBeVisible();
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(hits().nth(0)).toBeVisible();
    await expect.element(search()).toHaveValue('orders');
  });

  it('links once for three clicks at once', async () => {
    const world = await open();
    await search().fill('INC0010033');
    const link = button('Link INC0010033');
    await expect.element(link).toBeVisible();
    const element = link.element() as HTMLButtonElement;
    for (let click = 0; click < 3; click += 1) element.click();
    await expect.element(text(/^INC0010033 linked\./)).toBeVisible();
    expect(world.requests.filter((request) => request === 'POST /api/anomalies/42/ticket-links')).toHaveLength(1);
  });

  it('replays the same request with the same key while the outcome is unclear, and links once', async () => {
    const world = await open();
    const keys: (string | null)[] = [];
    world.intercept(async (request, next) => {
      if (request.method !== 'POST') return next(request);
      keys.push(request.headers.get('Idempotency-Key'));
      const answer = await next(request);
      if (keys.length === 1) throw new TypeError('The answer was lost');
      return answer;
    });
    await search().fill('INC0010033');
    await button('Link INC0010033').click();
    await button('Check INC0010033 again').click();
    await expect.element(text(/^INC0010033 linked\./)).toBeVisible();
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(String(incident(world, 'INC0010033')['description']).match(/## Qualytics Anomaly Linked/g)).toHaveLength(1);
  });

  it('is accessible with a failure', async () => {
    await open('failing');
    await search().fill('orders');
    await expect.element(dialog('Link existing ticket').getByRole('button', { name: 'Try again' })).toBeVisible();
    await isAccessible(dialog('Link existing ticket').element());
  });

  it('is accessible with results', async () => {
    await open();
    await search().fill('orders');
    await expect.element(hits().nth(0)).toBeVisible();
    await isAccessible(dialog('Link existing ticket').element());
  });
});
