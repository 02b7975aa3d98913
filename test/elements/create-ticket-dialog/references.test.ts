import { onlineManager } from '@tanstack/query-core';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inside } from '../../support/inside.js';
import { button, field, isAccessible, standsApart, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { created, createCall, open, theDialog, title } from './harness.js';

const group = () => field('Assignment Group');
const groupCall = 'GET /api/integrations/ticketing/assignment-groups';

const sysIdOf = ({ servicenow }: TestWorld, name: string): string => servicenow.store.query('sys_user_group', `name=${name}`)[0]?.sys_id ?? '';

/** The browser loses the network: query-core's reads wait, and whatever is sent fails. */
function goOffline({ intercept }: TestWorld): void {
  onlineManager.setOnline(false);
  intercept(() => Promise.reject(new TypeError('No network')));
}

afterEach(() => onlineManager.setOnline(true));

describe('an assignment group', () => {
  // covers: C7, D1
  it('is searched by name as one types, not once a letter', async () => {
    const { world } = await open();
    const before = world.requests.filter((request) => request === groupCall).length;
    await userEvent.click(group());
    await userEvent.keyboard('data');
    await expect.element(text('3 results.').first()).toBeInTheDocument();
    // One for the list as it opens, one for the four letters once they rest.
    expect(world.requests.filter((request) => request === groupCall).length - before).toBeLessThan(4);
  });

  // covers: D1
  it('is not searched by what an input method has not finished', async () => {
    const { world } = await open();
    await userEvent.click(group());
    await expect.element(text(/\d+ results\./).first()).toBeInTheDocument();
    const input = group().element() as HTMLInputElement;
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const due = () => timers.mock.calls.filter(([, delay]) => delay === 250).length;
    input.value = 'data';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    expect(due()).toBe(0);
    await world.client.queries.invalidateQueries();
    expect(input.value).toBe('data');
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(due()).toBe(1);
    timers.mockRestore();
    await expect.element(text('3 results.').first()).toBeInTheDocument();
  });

  // covers: C7, D1, E3
  it('has the number of results told by a live region of the dialog, and no longer once the list is closed', async () => {
    await open();
    await group().fill('data');
    const told = theDialog().getByRole('status').filter({ hasText: '3 results.' });
    await expect.element(told).toBeInTheDocument();
    const region = told.element();
    await group().fill('no such group');
    await expect.poll(() => region.textContent).toBe('No results.');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => region.textContent).toBe('');
  });

  // covers: D1
  it.each([
    ['default', 'Assignment Group', 'assignment-groups'],
    ['next-release', 'Caller', 'callers'],
  ] as const)('of which more are there than are shown says so in sight, as what cannot be chosen (%s, %s)', async (scenario, label, path) => {
    await open(scenario, undefined, ({ intercept }) =>
      intercept((request, next) => {
        if (!request.url.includes(path)) return next(request);
        const items = Array.from({ length: 20 }, (_, index) => ({ id: `${index}`.padStart(32, '0'), name: `Record ${index}`, detail: '' }));
        return Promise.resolve(Response.json({ items, total: 10_000, page: 1, size: 20, pages: 500 }));
      }),
    );
    await field(label).click();
    const list = page.getByRole('listbox');
    const note = list.getByText('Showing 20 of 10,000. Type more to narrow the list.');
    await expect.element(note).toBeVisible();
    expect(list.getByRole('option').elements()).toHaveLength(20);
    // In sight, though the list scrolls, and not over the option that is highlighted.
    const within = () => list.element().getBoundingClientRect();
    expect(note.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(within().bottom);
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => inside(document.querySelector('create-ticket-dialog'), '[aria-selected="true"]')?.textContent.trim()).toBe('Record 19');
    const chosen = inside(document.querySelector('create-ticket-dialog'), '[aria-selected="true"]');
    await expect.poll(() => chosen?.getBoundingClientRect().bottom).toBeLessThanOrEqual(note.element().getBoundingClientRect().top);
    await userEvent.keyboard('{Enter}');
    await expect.element(field(label)).toHaveValue('Record 19');
  });

  // covers: C7, D1, E1
  it('is gone through by the arrow keys, from none to the last and back to none, and taken by Tab or Enter', async () => {
    await open();
    await group().fill('data');
    await expect.element(text('3 results.').first()).toBeInTheDocument();
    const names = [...theDialog().element().querySelectorAll('[role="option"] > :first-child')].map(({ textContent }) => textContent);
    for (const name of names) expect(standsApart(name)).toBe(true);
    const input = () => group().element();
    const highlighted = () => theDialog().element().querySelector('[aria-selected="true"] > :first-child')?.textContent;
    const seen: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowUp']) {
      await userEvent.keyboard(`{${key}}`);
      expect(input().hasAttribute('aria-activedescendant')).toBe(highlighted() !== undefined);
      seen.push(highlighted());
    }
    expect(seen).toEqual([names[0], names[1], names[0], undefined, names[2], undefined, names[2]]);
    await userEvent.keyboard('{Tab}');
    await expect.element(group()).toHaveValue(names[2] ?? '');
    await expect.element(group()).toHaveAttribute('aria-expanded', 'false');
    expect(document.activeElement?.shadowRoot?.activeElement).toBe(input());
  });

  // covers: C7, E1
  it('has nothing highlighted any more once one goes on typing, and opens by the arrow', async () => {
    await open();
    await group().fill('dat');
    await expect.element(text('3 results.').first()).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(group()).toHaveAttribute('aria-activedescendant');
    await userEvent.keyboard('a');
    await expect.element(group()).not.toHaveAttribute('aria-activedescendant');
    await userEvent.keyboard('{Escape}');
    await expect.element(group()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(group()).toHaveAttribute('aria-expanded', 'true');
    await expect.element(group()).not.toHaveAttribute('aria-activedescendant');
  });

  // covers: C7, D1, E4
  it('keeps its name when chosen, and shows its sys_id on demand', async () => {
    const { element, world } = await open();
    await group().fill('data op');
    await expect.element(text('1 result.').first()).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await title().click();
    await expect.element(group()).toHaveValue('Data Operations');
    await button('Show sys_id').click();
    await expect.element(text(sysIdOf(world, 'Data Operations'))).toBeVisible();
    await isAccessible(element);
    await button('Hide sys_id').click();
    await expect.element(text(sysIdOf(world, 'Data Operations'))).not.toBeInTheDocument();
  });

  // covers: C7, D1
  it('pasted as a sys_id turns into its name at once', async () => {
    const { world } = await open();
    await group().fill(sysIdOf(world, 'Data Platform'));
    await expect.element(group()).toHaveValue('Data Platform');
    await title().fill('By sys_id');
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'By sys_id')[0]?.assignment_group).toBe(sysIdOf(world, 'Data Platform'));
  });

  // covers: C7, D1
  it('typed in full counts as chosen, in whatever case', async () => {
    const { world } = await open();
    await group().fill('data PLATFORM');
    await title().fill('By name');
    await expect.element(group()).toHaveValue('Data Platform');
    await group().fill('data operations');
    await userEvent.keyboard('{Enter}');
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'By name')[0]?.assignment_group).toBe(sysIdOf(world, 'Data Operations'));
  });

  // covers: C7, E4, E5
  it('that is on no list is told when the field is left, with what was likely meant', async () => {
    const { element } = await open();
    await group().fill('Data Operatons');
    await title().click();
    await expect.element(group()).toHaveAccessibleDescription(/“Data Operatons” isn’t on the list/);
    await expect.element(group()).toBeInvalid();
    await isAccessible(element);
    await button('Did you mean “Data Operations”?').click();
    await expect.element(group()).toHaveValue('Data Operations');
    await expect.element(group()).not.toBeInvalid();
  });

  // covers: C7
  it('that is a mere text is never sent', async () => {
    const { world } = await open();
    await title().fill('With a made-up group');
    await group().fill('Nobody at all');
    await userEvent.keyboard('{Enter}');
    await expect.element(group()).toHaveAccessibleDescription(/“Nobody at all” isn’t on the list/);
    expect(world.requests).not.toContain(createCall);
  });

  // covers: C7
  it('that cannot be looked up without a network is told at once, and looked up again when it is back', async () => {
    const { world } = await open();
    await title().fill('Offline');
    goOffline(world);
    await group().fill('Data Operations');
    await userEvent.keyboard('{Enter}');
    await expect.element(group()).toHaveAccessibleDescription(/Couldn’t look up “Data Operations”/);
    await expect.element(button('Create')).toHaveAttribute('aria-disabled', 'false');
    expect(world.requests).not.toContain(createCall);
    world.intercept(undefined);
    onlineManager.setOnline(true);
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Offline')[0]?.assignment_group).toBe(sysIdOf(world, 'Data Operations'));
  });

  // covers: C7
  it('whose search fails is not said to be missing from a list that nobody has seen', async () => {
    await open('default', undefined, ({ intercept }) =>
      intercept((request, next) =>
        request.url.includes('/assignment-groups') ? Promise.resolve(Response.json({ status: 500, code: 'internal' }, { status: 500 })) : next(request),
      ),
    );
    await group().fill('Data Operations');
    await title().fill('Broken search');
    await button('Create').click();
    await expect.element(group()).toHaveAccessibleDescription(/Couldn’t look up “Data Operations”/);
  });

  // covers: C7
  it('whose sys_id nothing has is doubted, not refused: an access rule may hide it', async () => {
    await open();
    await group().fill('f'.repeat(32));
    await expect.element(group()).toHaveAccessibleDescription(/has nothing with this sys_id/);
    await expect.element(group()).not.toBeInvalid();
  });

  // covers: C7, C11, D3, E4
  it('is a text where an access rule hides the groups: it says why and wants a sys_id', async () => {
    const { element, world } = await open('default', undefined, ({ servicenow }) => servicenow.faults.inject('groups-unreadable'));
    await expect.element(group()).toHaveAccessibleDescription(/can’t read groups\. Enter the group’s sys_id/);
    await expect.element(group()).not.toHaveAttribute('role', 'combobox');
    await isAccessible(element);
    await title().fill('Blind');
    await group().fill('Data Operations');
    await button('Create').click();
    await expect.element(group()).toHaveAccessibleDescription(/Enter a sys_id. It has 32 characters/);
    await group().fill(sysIdOf(world, 'Data Operations'));
    await button('Create').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(created(world, 'Blind')[0]?.assignment_group).toBe(sysIdOf(world, 'Data Operations'));
  });

  // covers: C7, D3, E5
  it('that the service account may no longer list is said at the list, with what to do', async () => {
    await open('default', undefined, ({ intercept }) =>
      intercept((request, next) =>
        request.url.includes('/assignment-groups')
          ? Promise.resolve(Response.json({ status: 502, code: 'provider-forbidden', detail: 'Denied.' }, { status: 502 }))
          : next(request),
      ),
    );
    await group().fill('data');
    await expect.element(text(/can’t read this list\. Enter a sys_id/).first()).toBeInTheDocument();
  });

  // covers: C7
  it('that is highlighted while the list changes stays the one that is chosen, or none is', async () => {
    const { world } = await open();
    await userEvent.click(group());
    await expect.element(text(/results\.$/).first()).toBeInTheDocument();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    world.intercept(async (request, next) => {
      if (request.url.includes('/assignment-groups')) await released;
      return next(request);
    });
    const asked = world.requests.length;
    await userEvent.keyboard('data op');
    await expect.poll(() => world.requests.length).toBeGreaterThan(asked);
    await userEvent.keyboard('{ArrowDown}');
    const highlighted = () => group().element().getAttribute('aria-activedescendant');
    expect(highlighted()).not.toBe(null);
    expect(highlighted()).not.toContain(sysIdOf(world, 'Data Operations'));
    release();
    await expect.element(text('1 result.').first()).toBeInTheDocument();
    expect(highlighted()).toBe(null);
    expect(inside(document.querySelector('create-ticket-dialog'), '[role="option"][aria-selected="true"]')).toBe(null);
    await userEvent.keyboard('{Tab}');
    await expect.element(group()).toHaveValue('data op');
  });

  // covers: E1
  it('list is closed by Escape first, and the dialog asked about by the next, without a warning of the framework', async () => {
    const warn = vi.spyOn(console, 'warn');
    await open();
    await group().fill('data');
    await expect.element(text(/results\.$/).first()).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(theDialog()).toBeVisible();
    await expect.element(button('Keep editing')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Keep editing')).toBeVisible();
    await button('Keep draft and close').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(warn.mock.calls).toEqual([]);
    warn.mockRestore();
  });
});
