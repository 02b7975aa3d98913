import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { button, dialog, field, focused, isAccessible, standsApart, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { incident, row, show } from './support/section.js';

const search = () => field('Search by number or short description');
const within = () => dialog('Link existing ticket');
const hits = () => within().getByRole('radio');
const link = (number: string) => within().getByRole('button', { name: `Link ${number}`, exact: true });
const searches = ({ requests }: TestWorld) => requests.filter((request) => request.endsWith('/tickets/search')).length;

async function open(): Promise<TestWorld> {
  const { world } = await show();
  await button('Link ticket').click();
  await expect.element(search()).toBeVisible();
  return world;
}

describe('the search for an incident to link', () => {
  // covers: L7, T4, E3
  it('finds by words of the short description, says how many, and shows state, age and group of each', async () => {
    await open();
    await search().fill('orders');
    await expect.element(text(/^\d+ incidents found\.$/)).toBeVisible();
    expect(text(/^\d+ incidents found\.$/).element().getAttribute('role')).toBe('status');
    const hit = within().getByText('INC0010043').element().closest('.hit');
    expect(hit?.textContent).toMatch(/INC0010043\s+New\s+Dashboard "Orders today" loads[^]*Analytics Engineering · opened \d+ (minutes|hours) ago/);
  });

  // covers: L7, T4
  it('takes the pasted address of an incident', async () => {
    const world = await open();
    const { sys_id } = incident(world, 'INC0010033');
    await search().fill(`https://acme.service-now.com/now/nav/ui/classic/params/target/incident.do%253Fsys_id%253D${sys_id}`);
    await expect.element(link('INC0010033')).toBeVisible();
  });

  // covers: T4
  it.each([
    ['a number with its title, as a browser’s tab has it', () => 'INC0010033 - Nightly copy | Incident | ServiceNow', 'INC0010033'],
    ['a number with a zero-width space, as a chat tool has it', () => '\u200bINC0010033', 'INC0010033'],
    ['a line of a mail', () => 'Re: [ACME] your ticket #inc 0010033 (was INC0099999)', 'INC0010033, INC0099999'],
    [
      'a link that a mail gateway has rewritten',
      (id: string) => `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D${id}`)}&data=05`,
      undefined,
    ],
  ])('takes %s, chooses what that means, and says what was searched for', async (_, typed, searched) => {
    const world = await open();
    const { sys_id } = incident(world, 'INC0010033');
    await search().fill(typed(sys_id));
    await expect.element(link('INC0010033')).toBeEnabled();
    await expect.element(text(`1 incident found. Searched for ${searched ?? sys_id}.`)).toBeVisible();
    expect(text(/not at the connected instance/).elements()).toHaveLength(0);
    expect(hits().elements()).toHaveLength(1);
  });

  // covers: T4
  it('says what was searched for where nothing is found, and no more than that where it is what was typed', async () => {
    await open();
    await search().fill('INC0099999: no such thing');
    await expect.element(text('No incidents found. Check the number or address, or try other words. Searched for INC0099999.')).toBeVisible();
    await search().fill('inc0010033');
    await expect.element(text('1 incident found.')).toBeVisible();
  });

  // covers: T4
  it('warns of the instance that a rewritten address names, not of the mail gateway', async () => {
    await open();
    const address = encodeURIComponent('https://other.service-now.com/incident.do?sysparm_query=number=INC0010033');
    await search().fill(`https://nam02.safelinks.protection.outlook.com/?url=${address}&data=05`);
    await expect.element(text(/This address is at other\.service-now\.com, not at the connected instance/)).toBeVisible();
    await expect.element(hits().first()).not.toBeChecked();
  });

  // covers: L7, T4, E4
  it('warns of an address of another instance, where the number may be another incident’s, and chooses nothing by itself', async () => {
    await open();
    await search().fill('https://other.service-now.com/incident.do?sysparm_query=number=INC0010033');
    await expect.element(text(/This address is at other\.service-now\.com, not at the connected instance/)).toBeVisible();
    await isAccessible(within().element());
    await userEvent.keyboard('{Enter}');
    await expect.element(hits().first()).not.toBeChecked();
    await hits().first().click();
    await expect.element(link('INC0010033')).toBeVisible();
    await search().fill('https://acme.service-now.com/incident.do?sysparm_query=number=INC0010033');
    await expect.element(text(/not at the connected instance/)).not.toBeInTheDocument();
  });

  // covers: L7, T4
  it('warns of another host by sys_id, too: a clone has those of its original', async () => {
    const world = await open();
    await search().fill(`https://acmedev.service-now.com/incident.do?sys_id=${incident(world, 'INC0010033').sys_id}`);
    await expect.element(text(/This address is at acmedev\.service-now\.com/)).toBeVisible();
    await expect.element(hits().first()).not.toBeChecked();
  });

  // covers: T4, L10, E1
  it('lets each hit be opened in ServiceNow before it is linked, a linked one too, by Enter as well', async () => {
    const world = await open();
    await search().fill('orders');
    await expect.element(hits().nth(2)).toBeVisible();
    const opens = (number: string) => within().getByRole('link', { name: `Open ${number} in ServiceNow (opens in a new tab)`, exact: true });
    for (const number of ['INC0010043', 'INC0010042']) {
      const { sys_id } = incident(world, number);
      await expect.element(opens(number)).toHaveAttribute('href', `https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D${sys_id}`);
      await expect.element(opens(number)).toHaveAttribute('rel', 'noopener noreferrer');
      await expect.element(opens(number)).toHaveAttribute('target', '_blank');
    }
    const anchor = opens('INC0010043').element() as HTMLAnchorElement;
    anchor.focus();
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    expect(anchor.dispatchEvent(enter)).toBe(true);
    expect(focused()).toBe(anchor);
    anchor.addEventListener('click', (event) => event.preventDefault(), { once: true });
    anchor.click();
    await expect.element(hits().first()).not.toBeChecked();
    await isAccessible(within().element());
  });

  // covers: L10
  it('makes no link of an address that is not of the instance', async () => {
    const world = await open();
    world.intercept(async (request, next) => {
      const answer = await next(request);
      if (!request.url.includes('/search')) return answer;
      const page = (await answer.json()) as { items: { url: string }[] };
      return Response.json({ ...page, items: page.items.map((item) => ({ ...item, url: item.url.replace('acme', 'bob:pw@acme') })) });
    });
    await search().fill('INC0010033');
    await expect.element(hits().first()).toBeVisible();
    expect(within().getByRole('link').elements()).toHaveLength(0);
  });

  // covers: L1, T2, T4
  it('has open incidents first, then resolved, then closed ones, equals as the backend has them', async () => {
    const world = await open();
    const { store } = world.servicenow;
    for (const [index, state] of ['6', '1', '7', '6', '2'].entries()) {
      store.insert('incident', { number: `INC009000${index}`, short_description: 'All about order', state, close_code: 'x', close_notes: 'y', sys_updated_on: `2024-01-0${9 - index} 00:00:00` });
    }
    await search().fill('All about order');
    await expect.element(hits().nth(4)).toBeVisible();
    expect([...within().element().querySelectorAll('.hit strong')].map(({ textContent }) => textContent)).toEqual(['INC0090001', 'INC0090004', 'INC0090000', 'INC0090003', 'INC0090002']);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(hits().first()).toBeChecked();
    expect(focused()).toBe(hits().first().element());
  });

  // covers: T1, T4
  it('shows numbers without invisible signs, whoever has it in isolation, and a word for an empty title', async () => {
    const world = await open();
    world.intercept(async (request, next) => {
      const answer = await next(request);
      if (!request.url.includes('/search')) return answer;
      const page = (await answer.json()) as { items: object[] };
      return Response.json({ ...page, items: page.items.map((item) => ({ ...item, ticket_number: 'INC\u202e0010033', title: '', assigned_group: 'צוות\u202e' })) });
    });
    await search().fill('INC0010033');
    const hit = () => within().getByText('INC0010033', { exact: true }).first().element().closest('.hit');
    await expect.element(within().getByText('Linking changes INC0010033.')).toBeVisible();
    expect(hit()?.textContent).toMatch(/INC0010033\s+In Progress\s+No short description\s+צוות\u202e · opened/);
    expect(standsApart('צוות\u202e')).toBe(true);
    await expect.element(within().getByRole('link', { name: 'Open INC0010033 in ServiceNow (opens in a new tab)' })).toBeVisible();
  });

  // covers: T4, T5
  it('shows a title in its own direction, and the work note in isolation', async () => {
    const world = await open();
    world.intercept(async (request, next) => {
      const answer = await next(request);
      const body = (await answer.clone().json().catch(() => ({}))) as { items?: object[]; work_note?: string };
      if (request.url.includes('/search')) return Response.json({ ...body, items: body.items?.map((item) => ({ ...item, title: 'דוח שבועי (2)' })) });
      return body.work_note === undefined ? answer : Response.json({ ...body, work_note: 'הערה (1)' });
    });
    await search().fill('INC0010033');
    await expect.element(within().getByText('הערה (1)')).toBeVisible();
    expect(standsApart('הערה (1)')).toBe(true);
    expect(getComputedStyle(within().getByText('דוח שבועי (2)').element()).direction).toBe('rtl');
  });

  // covers: L3, T4
  it('marks what is linked already instead of offering it', async () => {
    await open();
    await search().fill('INC0010042');
    await expect.element(within().getByText('Already linked')).toBeVisible();
    expect(hits().elements()).toHaveLength(0);
  });

  // covers: L7, E1, E2
  it('goes to the button by Enter where one incident is meant, and links nothing by that', async () => {
    const world = await open();
    await search().fill('INC0010033');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent?.trim()).toBe('Link INC0010033');
    expect(world.requests.filter((request) => request.startsWith('POST'))).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    await expect.element(row('INC0010033')).toBeVisible();
  });

  // covers: L7, E1, E2
  it('goes by the arrow to the first hit and through the others, and by Enter on to the button', async () => {
    await open();
    await search().fill('orders');
    await expect.element(hits().nth(2)).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(hits().first().element());
    await expect.element(hits().first()).toBeChecked();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(hits().nth(1)).toBeChecked();
    expect(focused()).toBe(hits().nth(1).element());
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent?.trim()).toMatch(/^Link INC\d{7}$/);
  });

  // covers: E2
  it('stays in the field by Enter while several incidents could be meant', async () => {
    await open();
    await search().fill('orders');
    await userEvent.keyboard('{Enter}');
    await expect.element(hits().nth(2)).toBeVisible();
    expect(focused()).toBe(search().element());
  });

  it('forgets a choice that is not among the hits any more', async () => {
    await open();
    await search().fill('orders');
    await hits().nth(0).click();
    await expect.element(within().getByRole('button', { name: /^Link INC/ })).toBeVisible();
    await search().fill('no such incident anywhere');
    await expect.element(text(/^No incidents found/)).toBeVisible();
    await expect.element(within().getByRole('button', { name: 'Link', exact: true })).toBeVisible();
  });

  it('asks once for what is typed in one go', async () => {
    const world = await open();
    await userEvent.type(search(), 'orders');
    await expect.element(hits().nth(2)).toBeVisible();
    expect(searches(world)).toBe(1);
  });

  // covers: E5
  it('keeps what was typed when it fails, and offers to try again', async () => {
    const world = await open();
    world.intercept((request, next) =>
      request.url.includes('/search') ? Promise.resolve(Response.json({ status: 502, code: 'provider-unreachable' }, { status: 502 })) : next(request),
    );
    await search().fill('orders');
    await expect.element(text('Couldn’t reach ServiceNow.')).toBeVisible();
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(hits().nth(0)).toBeVisible();
    await expect.element(search()).toHaveValue('orders');
  });

  // covers: L7
  it('chooses none of two incidents of one number by Enter, and the one that is meant of several that begin like it', async () => {
    const world = await open();
    const { store } = world.servicenow;
    store.insert('incident', { number: 'INC0090001', short_description: 'In one domain' });
    store.insert('incident', { number: 'INC0090001', short_description: 'In another' });
    store.insert('incident', { number: 'INC00900012', short_description: 'Longer' });
    await search().fill('INC0090001');
    await userEvent.keyboard('{Enter}');
    await expect.element(text('3 incidents found.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(search().element());
    expect(hits().elements().map((hit) => hit instanceof HTMLInputElement && hit.checked)).toEqual([false, false, false]);
    expect(world.requests.filter((request) => request.startsWith('POST'))).toHaveLength(0);
    const [first] = store.query('incident', 'short_description=In another');
    store.delete('incident', first?.sys_id ?? '');
    await search().fill('#INC0090001');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent?.trim()).toBe('Link INC0090001');
  });

  // covers: L3, L7
  it('chooses nothing by itself where another incident of that number is linked already', async () => {
    const world = await open();
    const { store } = world.servicenow;
    store.insert('incident', { number: 'INC0010042', short_description: 'In another domain' });
    await search().fill('INC0010042');
    await userEvent.keyboard('{Enter}');
    await expect.element(text('2 incidents found.')).toBeVisible();
    await expect.element(hits().first()).not.toBeChecked();
    expect(focused()).toBe(search().element());
  });

  // covers: T4
  it('says of hits that they could not be read, and chooses none while one may be meant that is not shown', async () => {
    const world = await open();
    world.intercept(async (request, next) => {
      const answer = await next(request);
      if (!request.url.includes('/search')) return answer;
      const page = (await answer.json()) as { items: object[]; total: number };
      return Response.json({ ...page, items: [...page.items, { ticket_number: '' }, 7], total: page.total + 2 });
    });
    await search().fill('Nightly copy of orders-db');
    await expect.element(text('1 incident found. 2 incidents couldn’t be read.')).toBeVisible();
    await expect.element(hits().first()).not.toBeChecked();
    expect(text(/\d of \d/).elements()).toHaveLength(0);
  });

  // covers: T4
  it('searches for no word that an input method has not finished', async () => {
    await open();
    const field = search().element() as HTMLInputElement;
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const searchesDue = () => timers.mock.calls.filter(([, delay]) => delay === 250).length;
    const type = (value: string, isComposing: boolean) => {
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { isComposing, bubbles: true }));
    };
    type('or', true);
    type('orders', true);
    expect(searchesDue()).toBe(0);
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(searchesDue()).toBe(1);
    timers.mockRestore();
    await expect.element(hits().nth(2)).toBeVisible();
  });

  it('takes no Enter that ends a word of an input method', async () => {
    await open();
    await search().fill('INC0010033');
    await expect.element(link('INC0010033')).toBeVisible();
    const field = search().element();
    const enter = (isComposing: boolean) => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true, cancelable: true }));
    expect(enter(true)).toBe(true);
    expect(focused()).toBe(field);
    expect(enter(false)).toBe(false);
    await expect.poll(() => focused()).toBe(link('INC0010033').element());
  });
});
