import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { button, dialog, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import type { TestWorld, TestWorldOptions } from '../../support/world.js';
import { callAs, incident, notesOf, row, show } from './support/section.js';

const search = () => field('Search by number or short description');
const within = () => dialog('Link existing ticket');
const hits = () => within().getByRole('radio');
const link = (number: string) => within().getByRole('button', { name: `Link ${number}`, exact: true });

async function open(scenario: Scenario = 'default', options?: TestWorldOptions): Promise<TestWorld> {
  const { world } = await show(scenario, options);
  await button('Link ticket').click();
  await expect.element(search()).toBeVisible();
  return world;
}

/** What unfolds the whole text that is appended. */
const whole = () => within().getByText('Show the full text', { exact: true });
const linkRequests = ({ requests }: TestWorld) => requests.filter((request) => request === 'POST /api/anomalies/42/ticket-links');

afterEach(() => {
  vi.useRealTimers();
});

describe('the dialog Link existing ticket', () => {
  // covers: E1, E2
  it('opens with the focus in the search field, and closes by Escape with the focus back on its button', async () => {
    await open();
    expect(focused()).toBe(search().element());
    await userEvent.keyboard('{Escape}');
    await expect.element(within()).not.toBeInTheDocument();
    expect(focused()).toBe(button('Link ticket').element());
  });

  // covers: L7, L8, T5
  it('says before any choice that linking changes the incident, and when not to', async () => {
    await open();
    await expect.element(text(/Linking adds the anomaly’s details to the end of the incident’s description, and a work note about the link\. The current description stays\./)).toBeVisible();
    await expect.element(text(/Don’t link an incident that must stay unchanged\. If unsure, create a new ticket\./)).toBeVisible();
  });

  it('keeps its parts apart', async () => {
    await open();
    await search().fill('row');
    await expect.element(hits().first()).toBeVisible();
    const [advice, label, found] = ['p', '.field-label, label', '.hit-tools'].map((selector) =>
      within().element().querySelector('.link-body')?.querySelector(selector)?.getBoundingClientRect(),
    );
    const gap = (above = 0, below = 0) => Math.round(below - above);
    expect(gap(advice?.bottom, label?.top)).toBe(16);
    expect(gap(search().element().getBoundingClientRect().bottom, found?.top)).toBe(8);
  });

  // covers: L7, Y4, Y5, G1, T4
  it('finds an incident by number, links it, and writes block and work note to it', async () => {
    const world = await open();
    const linked = recordEvents('ticketing-linked');
    const before = incident(world, 'INC0010033');
    await search().fill('INC0010033');
    await link('INC0010033').click();
    await expect.element(text('INC0010033 linked. The anomaly’s details and a work note were added to the incident.')).toBeVisible();
    await expect.element(row('INC0010033')).toBeVisible();
    const after = incident(world, 'INC0010033');
    expect(after['description']).toMatch(/^## Qualytics Anomaly Linked \[[^\]]+ UTC\]$/m);
    expect(String(after['description']).startsWith(String(before['description']))).toBe(true);
    expect(notesOf(world, 'INC0010033').at(-1)).toMatch(/Linked to Qualytics Anomaly 42 \(Status: Active\) \[ref:[0-9a-f]{12}\]$/);
    expect(linked.events.map(({ ticket }) => ticket.key)).toEqual(['INC0010033']);
    linked.stop();
  });

  // covers: E4
  it('keeps a number of forty characters within it, on a small screen too, its buttons and the link beside the number included', async () => {
    await page.viewport(360, 740);
    const world = await open();
    const number = `ABCDEFGHIJ${'0'.repeat(28)}42`;
    world.servicenow.store.insert('incident', { number, short_description: 'x'.repeat(160) });
    await search().fill(number);
    await expect.element(link(number)).toBeVisible();
    const frame = within().element().getBoundingClientRect();
    const parts = within().element().querySelectorAll('.hit *, .writes *, button');
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) {
      const { left, right } = part.getBoundingClientRect();
      if (right > left && !part.classList.contains('sr-only')) expect([left >= frame.left, right <= frame.right], part.outerHTML).toEqual([true, true]);
    }
    const [strong, anchor] = ['.hit strong', '.hit a'].map((selector) => within().element().querySelector(selector)?.getBoundingClientRect());
    expect(strong?.right).toBeLessThanOrEqual(anchor?.left ?? 0);
    await page.viewport(414, 896);
  });

  // covers: L7, T5
  it('shows the description as it is now, on demand, of the chosen incident alone, and nothing where there is none', async () => {
    const world = await open();
    const { store } = world.servicenow;
    store.update('incident', incident(world, 'INC0010033').sys_id, { description: 'First line.\n<b>Second</b> line.' });
    store.update('incident', incident(world, 'INC0010043').sys_id, { description: '' });
    const summary = () => within().getByText('Current description', { exact: true });
    await search().fill('INC0010033');
    await expect.element(text('Linking changes INC0010033.')).toBeVisible();
    expect(text(/Second/).elements().some((element) => element.checkVisibility())).toBe(false);
    await summary().click();
    await expect.element(within().getByRole('group', { name: 'Current description' })).toBeVisible();
    expect(within().getByRole('group', { name: 'Current description' }).element().textContent).toBe('First line.\n<b>Second</b> line.');
    await isAccessible(within().element());
    await search().fill('INC0010043');
    await expect.element(text('Linking changes INC0010043.')).toBeVisible();
    expect(summary().elements()).toHaveLength(0);
  });

  // covers: L7, T5
  it('shows word for word what it will write to this very incident, and writes just that', async () => {
    const world = await open();
    const before = String(incident(world, 'INC0010033')['description']);
    await search().fill('INC0010033');
    await expect.element(text('Linking changes INC0010033.')).toBeVisible();
    const block = within().getByRole('group', { name: 'Added to the description' });
    await whole().click();
    await expect.element(block).toBeVisible();
    const shown = block.element().textContent;
    await link('INC0010033').click();
    await expect.element(text(/^INC0010033 linked/)).toBeVisible();
    const timeless = (value: string) => value.replace(/\[[^\]]* UTC\]/, '');
    expect(timeless(String(incident(world, 'INC0010033')['description']).slice(before.length).trim())).toBe(timeless(shown.trim()));
  });

  // covers: L7, Y9, T5
  it('says of an incident whether the details fit, are shortened, or are there already', async () => {
    const world = await open();
    const cases = [
      ['present', 'The description already has this anomaly’s details and stays as it is.'],
      ['omitted', 'The description has no room for this anomaly’s details and stays as it is.'],
      ['shortened', /added to the end of the description, shortened to fit\./],
    ] as const;
    for (const [index, [block, sentence]] of cases.entries()) {
      const { sys_id } = incident(world, 'INC0010033');
      const lengths = { present: 0, omitted: 4000, shortened: 3500 };
      world.servicenow.store.update('incident', sys_id, { short_description: `Case ${index}`, description: 'o'.repeat(lengths[block]) });
      if (block === 'present') {
        const { id } = (await (await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: sys_id })).json()) as { id: string };
        await callAs(world, 'DELETE', `/api/anomalies/42/ticket-links/${id}`);
      }
      world.client.queries.removeQueries({ queryKey: ['instance', 'link-preview'] });
      await search().fill(`Case ${index}`);
      await expect.element(text(sentence)).toBeVisible();
      await expect.element(text(/Linked to Qualytics Anomaly 42/)).toBeVisible();
    }
  });

  // covers: L7, T5
  it('reads the text lazily: none before a choice, one for the hit that is chosen', async () => {
    const world = await open();
    const previews = () => world.requests.filter((request) => request.endsWith('/link-preview')).length;
    await search().fill('orders');
    await expect.element(hits().nth(2)).toBeVisible();
    expect(previews()).toBe(0);
    await hits().nth(1).click();
    await whole().click();
    await expect.element(within().getByRole('group', { name: 'Added to the description' })).toBeVisible();
    expect(previews()).toBe(1);
  });

  // covers: L7, T5
  it('works where the text cannot be told: in general words', async () => {
    const world = await open();
    world.intercept((request, next) =>
      request.url.includes('/link-preview') ? Promise.resolve(Response.json({ status: 502, code: 'provider-error' }, { status: 502 })) : next(request),
    );
    await search().fill('INC0010033');
    await expect.element(text(/a work note about the link\. The current description stays\. Couldn’t load the exact text\./)).toBeVisible();
    await expect.element(link('INC0010033')).toHaveAttribute('aria-disabled', 'false');
  });

  // covers: L7, L3, T5
  it('asks for a choice and a press of its own before it links an incident whose work is over', async () => {
    const world = await open();
    await search().fill('INC0009311');
    await expect.element(hits().first()).toBeVisible();
    expect(within().getByRole('button', { name: 'Link', exact: true }).element().getAttribute('aria-disabled')).toBe('true');
    await hits().first().click();
    await expect.element(text('This incident is Closed. Linking adds to it but won’t reopen it.')).toBeVisible();
    const anyway = within().getByRole('button', { name: 'Link INC0009311 anyway' });
    const describing = anyway.element().getAttribute('aria-describedby') ?? '';
    expect((anyway.element().getRootNode() as ShadowRoot).getElementById(describing)?.textContent).toContain('is Closed');
    await anyway.click();
    await expect.element(text(/^INC0009311 linked/)).toBeVisible();
    expect(incident(world, 'INC0009311').state).toBe('7');
  });

  // covers: L7, L4, E4
  it('goes by the instance’s own word for what is over: a closing state of its own, a reopened one of any name', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const world = await open();
    const record = incident(world, 'INC0010033').sys_id;
    world.servicenow.store.update('incident', record, { state: '42', active: 'false' });
    await search().fill('INC0010033');
    await within().getByRole('radio').click();
    await expect.element(text('This incident is State 42. Linking adds to it but won’t reopen it.')).toBeVisible();
    await expect.element(within().getByRole('button', { name: 'Link INC0010033 anyway' })).toBeVisible();
    world.servicenow.store.update('incident', record, { active: 'true' });
    vi.setSystemTime(Date.now() + 31_000);
    await within().getByRole('button', { name: 'Link INC0010033 anyway' }).click();
    await expect.element(text('INC0010033 is State 42 now. Check the incident before you link it.')).toBeVisible();
    await expect.element(link('INC0010033')).toBeVisible();
    expect(linkRequests(world)).toHaveLength(0);
  });

  // covers: L3, L7, E4
  it('looks again at a hit that was found a while ago: one whose work is over by now has to be meant', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const world = await open();
    await search().fill('INC0010033');
    await expect.element(link('INC0010033')).toHaveAttribute('aria-disabled', 'false');
    world.servicenow.store.update('incident', incident(world, 'INC0010033').sys_id, { state: '7', close_code: 'Solved', close_notes: 'Done.' });
    vi.setSystemTime(Date.now() + 31_000);
    await link('INC0010033').click();
    await expect.element(text('INC0010033 is Closed now. Check the incident before you link it.')).toBeVisible();
    expect(linkRequests(world)).toHaveLength(0);
    await within().getByRole('button', { name: 'Link INC0010033 anyway' }).click();
    await expect.element(text(/^INC0010033 linked/)).toBeVisible();
  });

  // covers: L3, E4
  it('says so where somebody else has linked, meanwhile, a hit that was found a while ago', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const world = await open();
    await search().fill('INC0010033');
    await expect.element(link('INC0010033')).toHaveAttribute('aria-disabled', 'false');
    await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: incident(world, 'INC0010033').sys_id });
    vi.setSystemTime(Date.now() + 31_000);
    const before = linkRequests(world).length;
    await link('INC0010033').click();
    await expect.element(text('INC0010033 is already linked, or can’t be found anymore.')).toBeVisible();
    expect(linkRequests(world)).toHaveLength(before);
  });

  it('links a hit that was found a while ago where it cannot be looked at again: the answer tells', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const world = await open();
    await search().fill('INC0010033');
    await expect.element(link('INC0010033')).toHaveAttribute('aria-disabled', 'false');
    world.intercept((request, next) => (request.url.includes('/tickets/search') ? Promise.resolve(Response.json({ code: 'internal', detail: 'No.' }, { status: 500 })) : next(request)));
    vi.setSystemTime(Date.now() + 31_000);
    await link('INC0010033').click();
    await expect.element(text(/^INC0010033 linked/)).toBeVisible();
  });

  // covers: L3, D8, E4
  it.each([
    ['warns of a reload while a link is in doubt, where nothing outlives the page', null, true],
    ['says nothing of reloads where a link in doubt outlives the page', sessionStorage, false],
  ] as const)('%s', async (_, storage, isWarned) => {
    const world = await open('default', { storage });
    await search().fill('INC0010033');
    await expect.element(link('INC0010033')).toHaveAttribute('aria-disabled', 'false');
    world.intercept((request, next) => (request.url.endsWith('/ticket-links') ? Promise.reject(new TypeError('The answer is lost')) : next(request)));
    await link('INC0010033').click();
    const said = text(/Checking again won’t create a duplicate/);
    await expect.element(said).toBeVisible();
    expect(said.element().textContent.includes('Don’t reload the page until this is resolved')).toBe(isWarned);
    sessionStorage.clear();
  });

  it('says what is missing when Link is pressed without a choice', async () => {
    const world = await open();
    await search().fill('orders');
    await expect.element(hits().nth(1)).toBeVisible();
    await within().getByRole('button', { name: 'Link', exact: true }).click({ force: true });
    await expect.element(text('Choose an incident first.')).toBeVisible();
    expect(linkRequests(world)).toHaveLength(0);
  });

  // covers: L3
  it('explains an incident that somebody else has linked in the meantime', async () => {
    const world = await open();
    await search().fill('INC0010033');
    await expect.element(link('INC0010033')).toBeVisible();
    await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: incident(world, 'INC0010033').sys_id });
    await link('INC0010033').click();
    await expect.element(text('This incident is already linked to the anomaly.')).toBeVisible();
    await expect.element(search()).toHaveValue('INC0010033');
  });

  it('asks the page to sign in where the search is refused for that', async () => {
    const asked = recordEvents('ticketing-auth-required');
    await show('default', undefined, ({ intercept }) =>
      intercept((request, next) => (request.url.includes('tickets/search') ? Promise.resolve(Response.json({ code: 'unauthenticated' }, { status: 401 })) : next(request))),
    );
    await button('Link ticket').click();
    await dialog('Link existing ticket').getByRole('searchbox').fill('row');
    await expect.element(text('You’re signed out.')).toBeVisible();
    await expect.poll(() => asked.events.length).toBe(1);
    asked.stop();
  });

  // covers: G4, T9
  it('explains a refusal that comes all the same, where it happened', async () => {
    const world = await open();
    world.intercept((request, next) =>
      request.method === 'POST' ? Promise.resolve(Response.json({ status: 403, code: 'forbidden', detail: 'Ask for Author.' }, { status: 403 })) : next(request),
    );
    await search().fill('INC0010033');
    await link('INC0010033').click();
    await expect.element(within().getByText(/Ask for Author\./)).toBeVisible();
    await expect.element(search()).toHaveValue('INC0010033');
  });

  // covers: E3
  it('links once for three clicks at once, and tells it after it has closed', async () => {
    const world = await open();
    await search().fill('INC0010033');
    await expect.element(link('INC0010033')).toBeVisible();
    const element = link('INC0010033').element() as HTMLButtonElement;
    for (let click = 0; click < 3; click += 1) element.click();
    await expect.element(text(/^INC0010033 linked\./)).toBeVisible();
    await expect.element(within()).not.toBeInTheDocument();
    expect(text(/^INC0010033 linked\./).element().closest('[role="status"]')).not.toBeNull();
    expect(linkRequests(world)).toHaveLength(1);
  });

  // covers: E4
  it('is accessible with a failure', async () => {
    await open('failing');
    await search().fill('orders');
    await expect.element(within().getByRole('button', { name: 'Try again' })).toBeVisible();
    await isAccessible(within().element());
  });

  // covers: E4
  it('is accessible with hits, one of them chosen', async () => {
    await open();
    await search().fill('orders');
    await hits().nth(1).click();
    await whole().click();
    await expect.element(within().getByRole('group', { name: 'Added to the description' })).toBeVisible();
    await isAccessible(within().element());
  });
});
