import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { allInside, inside } from '../../support/inside.js';
import { button, focused, isAccessible, standsApart, text } from '../../support/page.js';
import { callAs, incident, linkIn, rewriteLinks, row, rows, show, type LinkWire } from './support/section.js';

const details = (number: string) => button(`Details of ${number}`);
const numbers = () => rows().elements().map((element) => element.getAttribute('data-number'));

const wire = (id: string, number: string, status: string, linked_at: string): LinkWire => ({
  id,
  ticket: { ticket_id: id.repeat(32).slice(0, 32), ticket_number: number, title: `About ${number}` },
  status,
  linked_at,
});

describe('a row of the linked tickets', () => {
  // covers: L1, L3, T1
  it('tells in its details who linked the ticket and when, who has it, and which other anomalies it is on', async () => {
    await show('default', undefined, async (world) => {
      const { sys_id } = incident(world, 'INC0010017');
      for (const anomaly of [41, 36]) await callAs(world, 'POST', `/api/anomalies/${anomaly}/ticket-links`, { ticket_id: sys_id });
    });
    await details('INC0010017').click();
    const shown = row('INC0010017');
    await expect.element(shown).toMatchTextContent(/Linked\s*3 hours ago.*by Samir Haddad/);
    await expect.element(shown).toMatchTextContent(/Assigned to Daniel Mensah\s*Assignment Group Data Platform/);
    await expect.element(shown).toMatchTextContent(/Also linked to 3 other anomalies\..*Also linked to Anomaly 36\s*Anomaly 40\s*Anomaly 41/);
    expect(shown.getByRole('link', { name: 'Anomaly 41' }).element()).toMatchObject({ href: expect.stringMatching(/\/datastores\/\d+\/anomalies\?id=41$/) as string });
    await expect.element(shown).toMatchTextContent('Instance acme.service-now.com');
  });

  // covers: L1, L4, T2
  it('stands before the closed ones until the instance has closed it, under whatever name; then it is dimmed', async () => {
    await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => {
        const closing = (link: LinkWire, active: 'true' | 'false'): LinkWire => ({ ...link, ticket: { ...link.ticket, active } });
        const items = [
          closing(wire('a', 'TASK1', 'Closed Complete', '2024-01-09T00:00:00Z'), 'false'),
          closing(wire('b', 'INC2', 'Resolved', '2024-01-08T00:00:00Z'), 'true'),
          closing(wire('c', 'INC3', 'Abgelegt', '2024-01-07T00:00:00Z'), 'false'),
          closing(wire('d', 'INC4', '7', '2024-01-06T00:00:00Z'), 'true'),
          wire('e', 'INC5', '8', '2024-01-05T00:00:00Z'),
          wire('f', 'INC6', '6', '2024-01-04T00:00:00Z'),
          closing(wire('0', 'INC7', 'New', '2024-01-03T00:00:00Z'), 'true'),
        ];
        return { ...page, items, total: items.length };
      }),
    );
    await expect.element(row('INC7')).toBeVisible();
    expect(numbers()).toEqual(['INC4', 'INC7', 'INC2', 'INC6', 'TASK1', 'INC3', 'INC5']);
    for (const number of ['TASK1', 'INC3', 'INC5']) await expect.element(row(number)).toHaveClass('dimmed');
    for (const number of ['INC4', 'INC7', 'INC2']) await expect.element(row(number)).not.toHaveClass('dimmed');
    expect(row('TASK1').element().querySelector('.badge')?.className).toContain('closed');
    await expect.element(row('TASK1')).toMatchTextContent('Closed Complete');
  });

  // covers: L10, T1
  it('leads to ServiceNow only where its address is of the instance; where nobody says which that is, it shows where it leads', async () => {
    let page: { instance_origin?: string } = {};
    const urls = { INC1: 'https://acme.service-now.com/x', INC2: 'https://other.service-now.com/x', INC3: 'https://acme.service-now.com.evil.example/x', INC4: 'https://evil.example/x' };
    const items = Object.entries(urls).map(([number, url], index) => {
      const plain = wire(String(index), number, 'New', '');
      return { ...plain, ticket: { ...plain.ticket, url } };
    });
    const { element } = await show('default', undefined, ({ intercept }) =>
      intercept((request, next) => {
        if (request.url.includes('/capabilities')) return Promise.resolve(new Response(null, { status: 404 }));
        return request.url.includes('/ticket-links') ? Promise.resolve(Response.json({ items, total: 4, page: 1, size: 200, pages: 1, ...page })) : next(request);
      }),
    );
    const led = () => Object.keys(urls).map((number) => row(number).element().querySelector('a')?.textContent.replace(/\s+/g, ' ').trim());
    await expect.element(row('INC4')).toBeVisible();
    expect(led()).toEqual(['INC1acme.service-now.com (opens in a new tab)', 'INC2other.service-now.com (opens in a new tab)', undefined, undefined]);
    await isAccessible(element);
    page = { instance_origin: 'https://acme.service-now.com' };
    await element.refresh();
    await expect.poll(led).toEqual(['INC1 (opens in a new tab)', undefined, undefined, undefined]);
  });

  // covers: L1, T1
  it('has its priority and who works on it, the group where nobody does, and says what they are', async () => {
    const { element } = await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => {
        const worked = { priority: '2 - High', assigned_to: 'Daniel Mensah', assigned_group: 'Network' };
        const [first, second] = [wire('a', 'INC1', 'New', ''), wire('b', 'INC2', 'New', '')];
        return { ...page, items: [{ ...first, ticket: { ...first.ticket, ...worked } }, { ...second, ticket: { ...second.ticket, ...worked, assigned_to: '' } }], total: 2 };
      }),
    );
    await expect.element(row('INC1')).toMatchTextContent(/Priority 2 - High\s*P2\s*About INC1\s*Assigned to Daniel Mensah/);
    await expect.element(row('INC2')).toMatchTextContent(/Priority 2 - High\s*P2\s*About INC2\s*Assigned to Network/);
    expect(inside(element, '[data-number=INC1] .cell-priority')?.title).toBe('2 - High');
    expect(inside(element, '[data-number=INC1] [aria-hidden]:not(svg)')?.textContent).toBe('P2');
  });

  // covers: L1, E1, E2, E4
  it('opens and closes its details by keyboard, and says so', async () => {
    const { element } = await show();
    await expect.element(details('INC0010042')).toHaveAttribute('aria-expanded', 'false');
    (details('INC0010042').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(text('by Amara Okafor')).toBeVisible();
    await expect.element(details('INC0010042')).toHaveAttribute('aria-expanded', 'true');
    await isAccessible(element);
    await userEvent.keyboard('{Enter}');
    await expect.element(text('by Amara Okafor')).not.toBeInTheDocument();
    expect(focused()).toBe(details('INC0010042').element());
  });

  it('names what its button controls only while that is there', async () => {
    await show();
    const controlled = () => {
      const more = details('INC0010042').element();
      const id = more.getAttribute('aria-controls');
      return id === null ? 'nothing' : (more.getRootNode() as ShadowRoot).getElementById(id) !== null;
    };
    await expect.element(details('INC0010042')).toBeVisible();
    expect(controlled()).toBe('nothing');
    await details('INC0010042').click();
    expect(controlled()).toBe(true);
  });

  // covers: L1, T1
  it('has no invisible signs in number, state and priority, in its own words about it neither, and a word for an empty title', async () => {
    await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => {
        const link = wire('a', 'INC\u202e0010\u200b099', 'Wait\u202eing', '2024-01-05T00:00:00Z');
        return { ...page, items: [{ ...link, ticket: { ...link.ticket, title: '', priority: '3 \u200b- Moderate', assigned_to: 'שרה\u202e', assigned_group: 'Data' } }], total: 1 };
      }),
    );
    await expect.element(row('INC0010099')).toMatchTextContent(/^\s*Waiting\s+INC0010099\s*Priority 3 - Moderate\s*P3\s*No short description\s*Assigned to שרה\s*not/);
    await expect.element(button('Unlink INC0010099')).toBeVisible();
    await button('Details of INC0010099').click();
    await expect.element(row('INC0010099')).toMatchTextContent(/Assigned to שרה\s*Assignment Group\s*Data/);
  });

  // covers: T1
  it('has a title, and its times, in isolation from what stands around them', async () => {
    await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => {
        const link = wire('a', 'INC1', 'New', '2024-01-05T00:00:00Z');
        return { ...page, items: [{ ...link, last_synced_at: '2024-01-05T00:00:00Z', ticket: { ...link.ticket, title: 'דוח שבועי (2)' } }], total: 1 };
      }),
    );
    await expect.element(row('INC1')).toBeVisible();
    expect(standsApart('דוח שבועי (2)')).toBe(true);
    const times = row('INC1').element().querySelectorAll('time > *');
    expect([...times].map((words) => getComputedStyle(words).unicodeBidi)).toEqual(['isolate']);
  });

  // covers: L1, T2
  it('stands by state first: open before resolved before closed and canceled, which are dimmed, the newest link first', async () => {
    await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => ({
        ...page,
        items: [
          wire('a', 'INC1', 'Closed', '2024-01-05T00:00:00Z'),
          wire('b', 'INC2', 'New', '2024-01-01T00:00:00Z'),
          wire('c', 'INC3', 'Canceled', '2024-01-06T00:00:00Z'),
          wire('d', 'INC4', 'Resolved', '2024-01-02T00:00:00Z'),
          wire('e', 'INC5', 'On Hold', ''),
        ],
        total: 5,
      })),
    );
    await expect.poll(numbers).toEqual(['INC2', 'INC5', 'INC4', 'INC3', 'INC1']);
    const dimmed = rows().elements().filter((element) => element.classList.contains('dimmed'));
    expect(dimmed.map((element) => element.getAttribute('data-number'))).toEqual(['INC3', 'INC1']);
    const [shade, plain] = ['INC1', 'INC2'].map((number) => getComputedStyle(text(`About ${number}`).element()).color);
    expect(shade).not.toBe(plain);
  });

  // covers: L4, T1
  it('shows states as a code, as a label, and as a label of the instance’s own', async () => {
    await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => ({
        ...page,
        items: [wire('a', 'INC1', '3', ''), wire('b', 'INC2', 'Unknown (New)', ''), wire('c', 'INC3', '101', ''), wire('d', 'INC4', 'Waiting for parts', ''), wire('e', 'INC5', '', '')],
        total: 5,
      })),
    );
    for (const [number, state] of [['INC1', 'On Hold'], ['INC2', 'New'], ['INC3', 'State 101'], ['INC4', 'Waiting for parts'], ['INC5', 'Unknown']] as const) {
      await expect.element(row(number)).toMatchTextContent(new RegExp(`^\\s*${state}`));
    }
  });

  // covers: L10, Y8
  it('links to an address of the recorded instance alone', async () => {
    await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => ({
        ...page,
        items: page.items.map((item, index) => (index === 0 ? { ...item, ticket: { ...item.ticket, url: 'https://evil.example/nav_to.do' } } : item)),
      })),
    );
    await expect.element(rows().nth(1)).toBeVisible();
    const links = page.getByRole('link').elements().map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/^https:\/\/acme\.service-now\.com\/nav_to\.do\?uri=incident\.do%3Fsys_id%3D[0-9a-f]{32}$/);
  });

  // covers: L3, L10
  it('names the other anomalies that are told, counts the rest, and makes no link of what is no address', async () => {
    await show('default', undefined, (world) =>
      rewriteLinks(world, ({ items: [first], ...rest }) => ({
        ...rest,
        items: [{ ...first, other_anomalies_count: 5, also_on: [{ id: 7, url: 'javascript:alert(1)' }, { id: 8 }, { nothing: true }] }],
      })),
    );
    await button(/^Details of/).click();
    await expect.element(rows()).toMatchTextContent(/Also linked to Anomaly 7\s*Anomaly 8\s*3 other anomalies/);
    expect(page.getByRole('link', { name: /^Anomaly/ }).elements()).toHaveLength(0);
  });

  // covers: T1
  it('is shown without an id that can be read, with nothing to do that would take one', async () => {
    await show('default', undefined, (world) =>
      rewriteLinks(world, ({ items, ...rest }) => ({ ...rest, items: items.map((item, index) => (index === 0 ? { ...item, id: null } : item)) })),
    );
    await expect.element(row('INC0010042')).toBeVisible();
    await expect.element(row('INC0010017')).toBeVisible();
    expect(page.getByRole('button', { name: /^Unlink/ }).elements()).toHaveLength(1);
    for (const number of ['INC0010042', 'INC0010017']) await details(number).click();
    await expect.element(button(/^Sync now/)).toBeVisible();
  });

  // covers: L11, L3
  it('stays on an archived anomaly, which takes no other tickets and says so', async () => {
    const { element } = await show('default', undefined, undefined, '34');
    await expect.element(row('INC0009311')).toMatchTextContent('Closed');
    await expect.element(row('INC0009287')).toBeVisible();
    await expect.element(text('This anomaly is archived as Duplicate. Restore it to create or link tickets.')).toBeVisible();
    await expect.element(button('Unlink INC0009311')).toBeVisible();
    expect(page.getByRole('button', { name: /^(Link|Create) ticket/ }).elements()).toHaveLength(0);
    expect(text(/don’t affect this anomaly/).elements()).toHaveLength(0);
    await isAccessible(element);
  });

  // covers: L4
  it('says once a ticket is resolved or closed that the open anomaly stays as it is', async () => {
    const { element, world } = await show();
    await expect.element(row('INC0010042')).toMatchTextContent('New');
    expect(text(/don’t affect this anomaly/).elements()).toHaveLength(0);
    world.servicenow.store.update('incident', incident(world, 'INC0010042').sys_id, { state: '6', close_code: 'Solved', close_notes: 'Done.' });
    await callAs(world, 'POST', `/api/anomalies/42/ticket-links/${linkIn(world, 'INC0010042').id}/sync`);
    await element.refresh();
    await expect.element(row('INC0010042')).toMatchTextContent('Resolved');
    await expect.element(text('Changes in ServiceNow don’t affect this anomaly. Acknowledge or archive the anomaly here.')).toBeVisible();
  });

  // covers: L3, E4
  it.each(['default', 'deleted'] as const)('has its number in one piece at 320 px, with whatever state beside it: %s', async (scenario) => {
    const { element } = await show(scenario);
    Object.assign(element.style, { inlineSize: '262px', letterSpacing: '0.12em' });
    for (const number of ['INC0010042', 'INC0010017']) {
      const link = page.getByRole('link', { name: new RegExp(number) });
      await expect.element(link).toBeVisible();
      expect(link.element().getBoundingClientRect().height).toBeLessThan(30);
    }
    expect(overflowOf(element)).toBe(0);
  });

  // covers: E4
  it.each([262, 600, 958])('holds a number of any length within %i px', async (width) => {
    const { element } = await show('default', undefined, (world) =>
      rewriteLinks(world, (page) => ({ ...page, items: page.items.map((item) => ({ ...item, ticket: { ...item.ticket, ticket_number: `INC${'0'.repeat(60)}` } })) })),
    );
    Object.assign(element.style, { inlineSize: `${width}px`, letterSpacing: '0.12em' });
    await expect.element(rows().nth(1)).toBeVisible();
    expect(overflowOf(element)).toBe(0);
  });
});

/** How far what an element shows goes beyond its own width, in whole pixels. */
function overflowOf(element: HTMLElement): number {
  const { right } = element.getBoundingClientRect();
  const parts = allInside(element, '.row *').filter((part) => part.closest('.sr-only') === null);
  return Math.max(0, ...parts.map((part) => Math.floor(part.getBoundingClientRect().right - right)));
}
