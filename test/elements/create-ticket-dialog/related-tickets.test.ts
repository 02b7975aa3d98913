import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { allInside, inside, statusOf } from '../../support/inside.js';
import { button, field, focused, isAccessible, recordEvents, text } from '../../support/page.js';
import { heard, type TestWorld } from '../../support/world.js';
import { createCall, loseAnswers, open, theDialog, title } from './harness.js';

const relatedCall = 'GET /api/anomalies/42/related-tickets';
const linkInstead = () => button('Link instead INC0010035');

/** Related tickets come only once they are let through. */
function holdRelated({ intercept }: TestWorld): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  intercept(async (request, next) => {
    if (request.url.includes('/related-tickets')) await released;
    return next(request);
  });
  return release;
}

/** Rewrites what the backend finds on its way to the page. */
function rewriteRelated({ intercept }: TestWorld, rewrite: (items: object[]) => object[]): void {
  intercept(async (request, next) => {
    const answer = await next(request);
    if (!request.url.includes('/related-tickets')) return answer;
    const found = (await answer.json()) as { items: object[] };
    return Response.json({ ...found, items: rewrite(found.items) });
  });
}

describe('open incidents about the same thing', () => {
  // covers: T1, D7
  it('show their numbers without invisible signs, and their titles in their own direction', async () => {
    const { element } = await open('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const answer = await next(request);
        if (!request.url.includes('/related-tickets')) return answer;
        const page = (await answer.json()) as { items: { ticket_number: string }[] };
        return Response.json({ ...page, items: page.items.map((item) => ({ ...item, ticket_number: item.ticket_number.replace('INC', 'INC\u202e'), title: 'דוח שבועי (2)' })) });
      }),
    );
    await expect.element(button('Link instead INC0010035')).toBeVisible();
    expect(allInside(element, '.related-number').map(({ textContent }) => textContent.trim().split(' ')[0])).toContain('INC0010035');
    expect(getComputedStyle(text('דוח שבועי (2)').first().element()).direction).toBe('rtl');
  });

  // covers: L7, L8, D7, E3, E4
  it('stand under Short Description with state, title and reason, and their number is announced', async () => {
    const { element } = await open();
    const line = button('3 open incidents may be about the same issue');
    await expect.element(line).toHaveAttribute('aria-expanded', 'false');
    const rows = () => allInside(element, '.related-row').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    // What can be acted upon shows itself, the others are a press away.
    expect(rows()).toEqual(['INC0010035 (opens in a new tab) New Same datastore Customer shows up twice in the revenue report Link instead']);
    await line.click();
    await expect.element(line).toHaveAttribute('aria-expanded', 'true');
    expect(rows()[1]).toBe('INC0010042 (opens in a new tab) New Linked to this anomaly Sales warehouse: row count of ORDERS dropped by 40 %');
    expect(rows()[0]).toBe('INC0010035 (opens in a new tab) New Same datastore Customer shows up twice in the revenue report Link instead');
    const announced = allInside(element, '.related [role="status"]').map((status) => status.textContent);
    expect(announced).toEqual(['3 open incidents may be about the same issue']);
    // What a click writes is said before the click.
    await expect.element(text(/^Link instead adds the anomaly’s details/)).toBeVisible();
    await isAccessible(element);
  });

  // covers: L1, L8, D7
  it('lead to ServiceNow, those that are linked already by nothing else', async () => {
    await open();
    await expect.element(linkInstead()).toBeVisible();
    const link = text(/^INC0010035/).first().element().closest('a');
    expect(link?.href).toMatch(/^https:\/\/acme\.service-now\.com\/nav_to\.do\?uri=incident\.do/);
    expect(button(/INC0010042/).elements()).toEqual([]);
  });

  // covers: D7, E4
  it.each([360, 1280])('keep within the dialog at %i px, in a wide type', async (width) => {
    await page.viewport(width, 780);
    const { element } = await open();
    // As wide as WCAG 1.4.12 lets a user set it.
    element.style.letterSpacing = '0.12em';
    await expect.element(linkInstead()).toBeVisible();
    const list = inside(element, '.related-list');
    const edge = list?.getBoundingClientRect().right ?? 0;
    const parts = [...(list?.querySelectorAll('p, a, button, .related-head > *') ?? [])];
    expect(parts.filter((part) => !part.closest('.sr-only') && part.getBoundingClientRect().right > edge).map(({ textContent }) => textContent)).toEqual([]);
    await page.viewport(414, 896);
  });

  // covers: L7, L8, D7, E3
  it('are linked instead by one click, which closes the dialog, tells the page and creates nothing', async () => {
    const linked = recordEvents('ticketing-linked');
    const { element, world } = await open('default', { storage: sessionStorage });
    await title().fill('On second thought');
    await linkInstead().click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(statusOf(element)).toBe('INC0010035 linked. No new ticket was created.');
    expect(linked.events.map(({ anomalyIds, ticket }) => [...anomalyIds, ticket.key])).toEqual([['42', 'INC0010035']]);
    expect(world.requests).toContain('POST /api/anomalies/42/ticket-links');
    expect(world.requests).not.toContain(createCall);
    linked.stop();
    // Linking sent nothing of what was typed: it is kept.
    void element.show();
    await expect.element(text('Your draft was restored.')).toBeVisible();
    await expect.element(title()).toHaveValue('On second thought');
    sessionStorage.clear();
  });

  // covers: L7, W, D7
  it('are linked once though the answer is lost', async () => {
    const { world } = await open();
    const keys: (string | null)[] = [];
    world.intercept(async (request, next) => {
      const answer = await next(request);
      if (!request.url.endsWith('/ticket-links') || request.method !== 'POST') return answer;
      keys.push(request.headers.get('Idempotency-Key'));
      if (keys.length === 1) throw new TypeError('The answer was lost');
      return answer;
    });
    await linkInstead().click();
    await expect.element(text('It’s not clear whether INC0010035 was linked.')).toBeVisible();
    await button('Check INC0010035 again').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(keys[1]).toBe(keys[0]);
  });

  // covers: L3, L7, D7, E4
  it('that were closed since they were offered are not linked, which is said, and the keyboard stays in the dialog', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { world } = await open();
    await title().fill('Still here');
    // What typing looks up is there before anything changes.
    await expect.poll(() => world.requests.filter((request) => request === relatedCall)).toHaveLength(2);
    await heard(world);
    await expect.element(linkInstead()).toBeVisible();
    const [record] = world.servicenow.store.query('incident', 'number=INC0010035');
    world.servicenow.store.update('incident', record?.sys_id ?? '', { state: '7', close_code: 'Solved', close_notes: 'Done.' });
    vi.setSystemTime(Date.now() + 31_000);
    await linkInstead().click();
    await expect.element(text(/INC0010035 is no longer open, so nothing was written to it/)).toBeVisible();
    expect(world.requests).not.toContain('POST /api/anomalies/42/ticket-links');
    await expect.element(title()).toHaveValue('Still here');
    expect(theDialog().element().contains(document.querySelector('create-ticket-dialog')?.shadowRoot?.activeElement ?? null)).toBe(true);
    vi.useRealTimers();
  });

  // covers: L3, D7
  it('that somebody else linked meanwhile are told as linked already: nothing is written, nothing claimed', async () => {
    const linked = recordEvents('ticketing-linked');
    const { element, world } = await open();
    await expect.element(linkInstead()).toBeVisible();
    const headers = { Authorization: 'Bearer mock-admin-editor', 'Content-Type': 'application/json' };
    const [record] = world.servicenow.store.query('incident', 'number=INC0010035');
    const url = 'https://qualytics.example/api/anomalies/42/ticket-links';
    await world.handleBackend(new Request(url, { method: 'POST', headers, body: JSON.stringify({ ticket_id: record?.sys_id }) }));
    await linkInstead().click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(statusOf(element)).toBe('INC0010035 is already linked to this anomaly. Nothing was written to the incident.');
    expect(linked.events).toHaveLength(0);
    linked.stop();
  });

  // covers: G4, D10, T9, E5
  it('explain a refusal, and keep what was typed', async () => {
    await open('default', { role: 'manager', team: 'reporter' });
    await title().fill('May I link?');
    await linkInstead().click();
    await expect.element(text('You don’t have permission to do this.')).toBeVisible();
    await expect.element(text(/the Author team permission/)).toBeVisible();
    await expect.element(title()).toHaveValue('May I link?');
  });

  // covers: L8, D7
  it('are looked up by the words typed, once those rest, and move no field', async () => {
    const { world } = await open();
    const top = () => field('Description').element().getBoundingClientRect().top;
    await expect.element(linkInstead()).toBeVisible();
    const before = top();
    const asked = world.requests.filter((request) => request === relatedCall).length;
    await title().fill('customers share a VAT ID');
    await expect.poll(() => world.requests.filter((request) => request === relatedCall).length).toBe(asked + 1);
    await expect.element(linkInstead()).toBeVisible();
    expect(top()).toBe(before);
  });

  // covers: L8, D7
  it('that come while somebody types are folded, so that no field moves', async () => {
    const { element, world } = await open('default', undefined, (before) => {
      release = holdRelated(before);
    });
    const top = () => field('Description').element().getBoundingClientRect().top;
    await expect.element(text('Checking for existing incidents…').first()).toBeVisible();
    const before = top();
    await title().fill('Faster than the backend');
    release();
    await expect.element(text('3 open incidents may be about the same issue').first()).toBeVisible();
    expect(top()).toBe(before);
    expect(allInside(element, '.related-row')).toEqual([]);
    await button('3 open incidents may be about the same issue').click();
    await expect.element(linkInstead()).toBeVisible();
    expect(world.requests).toContain(relatedCall);
  });

  // covers: L8, D7
  it('that come while somebody is in another field are folded, too', async () => {
    await open('default', undefined, (before) => {
      release = holdRelated(before);
    });
    const description = field('Description').element() as HTMLElement;
    description.focus();
    const before = description.getBoundingClientRect().top;
    release();
    await expect.element(text('3 open incidents may be about the same issue').first()).toBeVisible();
    expect(description.getBoundingClientRect().top).toBe(before);
  });

  // covers: L8, D7
  it('are three at first, the others on demand', async () => {
    const { world } = await open('many');
    await button(/open incidents may be about the same issue$/).click();
    await expect.element(button(/^Show \d+ more$/)).toBeVisible();
    expect(allInside(document.querySelector('create-ticket-dialog'), '.related-row')).toHaveLength(3);
    await button(/^Show \d+ more$/).click();
    await expect.poll(() => allInside(document.querySelector('create-ticket-dialog'), '.related-row').length).toBeGreaterThan(3);
    expect(world.requests).toContain(relatedCall);
  });

  // covers: L8, D7
  it('are one line where nothing can be done about them', async () => {
    const { element } = await open('default', undefined, (world) => rewriteRelated(world, (items) => items.map((item) => ({ ...item, linked: true }))));
    await expect.element(button('3 open incidents may be about the same issue')).toBeVisible();
    expect(allInside(element, '.related-row')).toEqual([]);
    expect(text(/^Link instead adds/).elements()).toEqual([]);
  });

  // covers: L8, D7
  it('are the linked ones last, in whatever order they come', async () => {
    const { element } = await open('default', undefined, (world) => rewriteRelated(world, (items) => items.toReversed()));
    await expect.element(linkInstead()).toBeVisible();
    await button('3 open incidents may be about the same issue').click();
    const numbers = allInside(element, '.related-number').map(({ textContent }) => /INC\d+/.exec(textContent)?.[0]);
    expect(numbers).toEqual(['INC0010035', 'INC0010017', 'INC0010042']);
  });

  // covers: L8, D7
  it('have their titles on two lines where one is not enough, uncut', async () => {
    await page.viewport(1280, 900);
    const title = 'A title of an incident that takes more room than there is beside the button, and has it on the line below';
    const { element } = await open('default', undefined, (world) => rewriteRelated(world, (items) => items.map((item) => ({ ...item, title }))));
    await button('3 open incidents may be about the same issue').click();
    const titles = allInside(element, '.related-title');
    expect(titles).toHaveLength(3);
    for (const { scrollWidth, clientWidth, scrollHeight, clientHeight } of titles) expect([scrollWidth, scrollHeight]).toEqual([clientWidth, clientHeight]);
    await page.viewport(414, 896);
  });

  // covers: L8, D7
  it('are the same one in sight, whatever order typing gives them', async () => {
    let asked = 0;
    const { element } = await open('default', undefined, (world) =>
      rewriteRelated(world, (items) => ((asked += 1) > 1 ? items.toReversed() : items).map((item) => ({ ...item, linked: false }))),
    );
    await expect.element(linkInstead()).toBeVisible();
    await title().fill('Other words');
    await expect.poll(() => asked).toBeGreaterThan(1);
    await element.updateComplete;
    expect(allInside(element, '.related-row').map(({ textContent }) => /INC\d+/.exec(textContent)?.[0])).toEqual(['INC0010035']);
  });

  // covers: L8, D7
  it('are none where the anomaly’s surroundings have none, which is said', async () => {
    await open('default', undefined, ({ servicenow }) => {
      for (const { sys_id } of servicenow.store.query('incident', 'active=true')) servicenow.store.delete('incident', sys_id);
    });
    await expect.element(text('No open incidents for this anomaly, table, or datastore.').first()).toBeVisible();
  });

  // covers: L8
  it('are not looked for where the backend cannot', async () => {
    const { element, world } = await open('default', undefined, ({ backend }) => {
      backend.settings.additions = false;
    });
    expect(inside(element, '.related')).toBe(null);
    expect(world.requests).not.toContain(relatedCall);
  });

  it('are not offered while a ticket is in doubt: another one would be a second', async () => {
    const { world } = await open();
    await expect.element(linkInstead()).toBeVisible();
    loseAnswers(world, 1);
    await title().fill('In doubt');
    await button('Create').click();
    await expect.element(button('Check again')).toBeVisible();
    expect(linkInstead().elements()).toHaveLength(0);
  });

  it('keep the dialog open while one is being linked, and say why', async () => {
    const { world } = await open();
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    world.intercept(async (request, next) => {
      if (request.url.endsWith('/ticket-links')) await released;
      return next(request);
    });
    await linkInstead().click();
    await expect.element(button('Linking… INC0010035')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(text('Still linking…')).toBeVisible();
    release();
    await expect.element(theDialog()).not.toBeInTheDocument();
  });

  it('are offered without any warning of the framework', async () => {
    const warn = vi.spyOn(console, 'warn');
    await open();
    await linkInstead().click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect(warn.mock.calls).toEqual([]);
    expect(focused()).toBe(document.body);
    warn.mockRestore();
  });
});

let release = (): void => undefined;
