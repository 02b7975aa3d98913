import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inside } from '../../support/inside.js';
import { button, focused, recordEvents, text } from '../../support/page.js';
import { heard } from '../../support/world.js';
import { callAs, incident, linkIn, row, rows, show, undo } from './support/section.js';

const deletes = (requests: readonly string[]) => requests.filter((request) => request.startsWith('DELETE'));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('unlinking a ticket', () => {
  // covers: L6, T6
  it('is immediate, leaves the incident untouched, and is undone by restoring the link', async () => {
    const { element, world } = await show();
    const unlinked = recordEvents('ticketing-unlinked');
    const linked = recordEvents('ticketing-linked');
    await expect.element(rows().nth(1)).toBeVisible();
    const before = incident(world, 'INC0010042');
    await button('Unlink INC0010042').click();
    await expect.element(text(/^INC0010042 unlinked/)).toBeVisible();
    expect(rows().elements()).toHaveLength(1);
    expect(element.contains(document.activeElement)).toBe(true);
    await undo().click();
    await expect.element(rows().nth(1)).toBeVisible();
    await expect.element(text('INC0010042 linked again. Nothing was written to the incident.')).toBeVisible();
    expect(incident(world, 'INC0010042')).toEqual(before);
    expect([unlinked.events, linked.events].map((events) => events.map(({ ticket }) => ticket.key))).toEqual([['INC0010042'], ['INC0010042']]);
    unlinked.stop();
    linked.stop();
  });

  // covers: L6, T6, E1, E2, E3
  it('is announced, and undone by keyboard alone, however long that takes', async () => {
    await show();
    await expect.element(button('Unlink INC0010042')).toBeVisible();
    (button('Unlink INC0010042').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(undo()).toBeVisible();
    expect(undo().element().closest('[role="status"]')).not.toBeNull();
    await expect.poll(focused).toBe(undo().element());
    await userEvent.keyboard('{Enter}');
    await expect.element(row('INC0010042')).toBeVisible();
    await expect.poll(focused).toBe(button('Unlink INC0010042').element());
  });

  // covers: L6, T6, E2
  it('can be undone for as long as one looks at it: no timer takes Undo from under the focus', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
    const { world } = await show();
    await vi.waitUntil(() => rows().elements().length === 2);
    (button('Unlink INC0010042').element() as HTMLElement).click();
    await vi.waitUntil(() => undo().elements().length === 1);
    const offered = undo().element() as HTMLElement;
    offered.focus();
    const asked = world.requests.length;
    await vi.advanceTimersByTimeAsync(600_000);
    // The list was read again and again meanwhile.
    expect(world.requests.length).toBeGreaterThan(asked + 10);
    expect(focused()).toBe(offered);
    offered.click();
    await vi.waitUntil(() => rows().elements().length === 2);
  });

  // covers: L6, T6
  it('takes one ticket for a double click, though the next row moves under the pointer', async () => {
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    await button('Unlink INC0010042').dblClick();
    await expect.element(text(/^INC0010042 unlinked/)).toBeVisible();
    expect(rows().elements()).toHaveLength(1);
    expect(deletes(world.requests)).toHaveLength(1);
  });

  // covers: L6, T6
  it('keeps an Undo for each of two tickets, and neither comes back while the other one goes', async () => {
    let release = (): void => undefined;
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    world.intercept(async (request, next) => {
      if (request.method === 'DELETE' && !deletes(world.requests).slice(1).length) await new Promise<void>((resolve) => (release = resolve));
      return next(request);
    });
    await button('Unlink INC0010042').click();
    await expect.element(row('INC0010042')).not.toBeInTheDocument();
    // As who has looked where the other one is by now.
    const seen = Date.now() + 1_000;
    vi.spyOn(Date, 'now').mockImplementation(() => seen);
    await button('Unlink INC0010017').click();
    await expect.poll(() => undo().elements()).toHaveLength(1);
    await expect.element(text('No tickets linked')).toBeVisible();
    release();
    await expect.poll(() => undo().elements()).toHaveLength(2);
    await button('Undo unlinking INC0010042').click();
    await expect.element(row('INC0010042')).toBeVisible();
    expect(rows().elements()).toHaveLength(1);
    await expect.element(button('Undo unlinking INC0010017')).toBeVisible();
  });

  // covers: L6, L9
  it('counts where somebody else has unlinked the ticket already', async () => {
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    await callAs(world, 'DELETE', `/api/anomalies/42/ticket-links/${linkIn(world, 'INC0010042').id}`);
    await button('Unlink INC0010042').click();
    await expect.element(text(/^INC0010042 unlinked/)).toBeVisible();
    expect(rows().elements()).toHaveLength(1);
  });

  // covers: L6, T6
  it('says on Undo that another tab has linked the ticket anew', async () => {
    const { world } = await show();
    await button('Unlink INC0010042').click();
    await expect.element(undo()).toBeVisible();
    await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: incident(world, 'INC0010042').sys_id });
    await undo().click();
    await expect.element(text(/^INC0010042 was already linked again/)).toBeVisible();
    await expect.element(row('INC0010042')).toBeVisible();
    expect(undo().elements()).toHaveLength(0);
  });

  // covers: L6, L9
  it('takes its message back once the ticket is linked again elsewhere', async () => {
    const { element, world } = await show();
    await button('Unlink INC0010042').click();
    await expect.element(undo()).toBeVisible();
    await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: incident(world, 'INC0010042').sys_id });
    await element.refresh();
    await expect.element(row('INC0010042')).toBeVisible();
    expect(text(/INC0010042 unlinked/).elements()).toHaveLength(0);
  });

  // covers: L6, G4, T9
  it('puts the ticket back where it is refused, and says why', async () => {
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    world.intercept((request, next) =>
      request.method === 'DELETE' ? Promise.resolve(Response.json({ status: 403, code: 'forbidden', detail: 'Ask for Author.' }, { status: 403 })) : next(request),
    );
    await button('Unlink INC0010042').click();
    await expect.element(text('Couldn’t unlink INC0010042.')).toBeVisible();
    await expect.element(text(/Ask for Author\./)).toBeVisible();
    expect(rows().elements()).toHaveLength(2);
    await button('Dismiss message').click();
    expect(text('Couldn’t unlink INC0010042.').elements()).toHaveLength(0);
  });

  // covers: L6
  it('does not claim to have failed where its answer was lost', async () => {
    const { world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    world.intercept(async (request, next) => {
      const answer = await next(request);
      if (request.method === 'DELETE') throw new TypeError('The answer was lost');
      return answer;
    });
    const unlinked = recordEvents('ticketing-unlinked');
    await button('Unlink INC0010042').click();
    // The list tells what became of it.
    await expect.element(text(/^INC0010042 unlinked/)).toBeVisible();
    expect(text('Couldn’t unlink INC0010042.').elements()).toHaveLength(0);
    await expect.element(row('INC0010042')).not.toBeInTheDocument();
    expect(unlinked.events.map(({ ticket }) => ticket.key)).toEqual(['INC0010042']);
    unlinked.stop();
    await undo().click();
    await expect.element(row('INC0010042')).toBeVisible();
  });

  // covers: L6, E5
  it('that is in doubt says so until the list can be read, and then that the ticket is still linked', async () => {
    const { element, world } = await show();
    await expect.element(rows().nth(1)).toBeVisible();
    world.intercept(() => Promise.reject(new TypeError('No network')));
    await button('Unlink INC0010042').click();
    await expect.element(text('It’s not clear whether INC0010042 was unlinked.')).toBeVisible();
    await expect(element.refresh()).rejects.toMatchObject({ code: 'network-or-signed-out' });
    await expect.element(text('It’s not clear whether INC0010042 was unlinked.')).toBeVisible();
    world.intercept(undefined);
    await element.refresh();
    await expect.element(text('INC0010042 is still linked.')).toBeVisible();
    expect(text(/It’s not clear/).elements()).toHaveLength(0);
    await expect.element(row('INC0010042')).toBeVisible();
  });

  // covers: L6, T6
  it('of many, one after the other, keeps an Undo for each, the list where it is and Undo in view', async () => {
    const { element } = await show('dozens');
    await expect.element(rows().nth(59)).toBeInTheDocument();
    for (let left = 60; left > 55; left -= 1) {
      const last = rows().nth(40).element().querySelector<HTMLElement>('[id^="unlink-"]');
      last?.scrollIntoView({ block: 'center' });
      const before = scrollY;
      last?.focus({ preventScroll: true });
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => rows().elements()).toHaveLength(left - 1);
      expect(Math.abs(scrollY - before)).toBeLessThan(innerHeight / 2);
    }
    await expect.poll(() => undo().elements()).toHaveLength(5);
    const outcome = inside(element, '.outcome')?.getBoundingClientRect();
    expect(outcome && outcome.top >= 0 && outcome.bottom <= innerHeight).toBe(true);
  });

  // covers: L6, T6
  it('offers Undo though what the backend can do was known after the rows', async () => {
    let answer = (): void => undefined;
    const { world } = await show('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        if (!request.url.includes('capabilities')) return next(request);
        await new Promise<void>((resolve) => (answer = resolve));
        return Response.json({ ...((await (await next(request)).json()) as object), sync_now: false });
      }),
    );
    await expect.element(rows().nth(1)).toBeVisible();
    answer();
    await expect.poll(() => world.client.queries.getQueryData(['capabilities'])).toBeDefined();
    await button('Unlink INC0010042').click();
    await expect.element(undo()).toBeVisible();
  });

  // covers: L6, T6
  it('takes one ticket for two taps in one place: the row that has slid there keeps its own for a moment', async () => {
    let now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    const { world } = await show('dozens');
    const unlinks = page.getByRole('button', { name: /^Unlink/ });
    await unlinks.first().click();
    await expect.poll(() => rows().elements()).toHaveLength(59);
    now += 450;
    await unlinks.first().click();
    await heard(world);
    expect(deletes(world.requests)).toHaveLength(1);
    now += 200;
    await unlinks.first().click();
    await expect.poll(() => rows().elements()).toHaveLength(58);
    expect(deletes(world.requests)).toHaveLength(2);
  });

  // covers: L6, T6, E1
  it('waits for nothing where keys are pressed, which go to what has the focus', async () => {
    const { world } = await show();
    for (const number of ['INC0010042', 'INC0010017']) {
      await expect.element(button(`Unlink ${number}`)).toBeVisible();
      (button(`Unlink ${number}`).element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await expect.element(row(number)).not.toBeInTheDocument();
    }
    expect(deletes(world.requests)).toHaveLength(2);
  });

  // covers: L6, T6
  it('offers no Undo where the backend cannot restore', async () => {
    await show('default', undefined, (world) => {
      world.backend.settings.additions = false;
    });
    await button('Unlink INC0010042').click();
    await expect.element(text(/^INC0010042 unlinked/)).toBeVisible();
    expect(undo().elements()).toHaveLength(0);
  });
});
