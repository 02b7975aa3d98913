import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, dialog, field, focused, isAccessible, text } from '../../support/page.js';
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

  // covers: L7, T4, E4
  it('warns of an address of another instance, where the number may be another incident’s, and chooses nothing by itself', async () => {
    await open();
    await search().fill('https://other.service-now.com/incident.do?sysparm_query=number=INC0010033');
    await expect.element(text(/The address names other\.service-now\.com, not the instance/)).toBeVisible();
    await isAccessible(within().element());
    await userEvent.keyboard('{Enter}');
    await expect.element(hits().first()).not.toBeChecked();
    await hits().first().click();
    await expect.element(link('INC0010033')).toBeVisible();
    await search().fill('https://acme.service-now.com/incident.do?sysparm_query=number=INC0010033');
    await expect.element(text(/not the instance/)).not.toBeInTheDocument();
  });

  // covers: L7, T4
  it('warns of another host by sys_id, too: a clone has those of its original', async () => {
    const world = await open();
    await search().fill(`https://acmedev.service-now.com/incident.do?sys_id=${incident(world, 'INC0010033').sys_id}`);
    await expect.element(text(/The address names acmedev\.service-now\.com/)).toBeVisible();
    await expect.element(hits().first()).not.toBeChecked();
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
    await expect.element(text(/^No incident found/)).toBeVisible();
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
    await expect.element(text('ServiceNow could not be reached.')).toBeVisible();
    world.intercept(undefined);
    await button('Try again').click();
    await expect.element(hits().nth(0)).toBeVisible();
    await expect.element(search()).toHaveValue('orders');
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
