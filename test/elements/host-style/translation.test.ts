import { describe, expect, it } from 'vitest';
import type { LinkedTicketsElement } from '../../../src/index.js';
import { allInside, inside } from '../../support/inside.js';
import type { TestWorld } from '../../support/world.js';
import { holdCreates } from '../create-ticket-dialog/harness.js';
import { rewriteLinks, type LinkWire } from '../linked-tickets/support/section.js';
import { chooseTicket, comes, press, show, type } from './support.js';

/** All texts that an element shows, and that say something. */
function textsOf(element: Element): Node[] {
  if (!element.shadowRoot) throw new Error('There is nothing to read.');
  const walker = document.createTreeWalker(element.shadowRoot, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

type Replace = (text: Node, font: Element) => void;
const atOnce: Replace = (text, font) => void text.parentNode?.replaceChild(font, text);
const inTwoSteps: Replace = (text, font) => {
  text.parentNode?.insertBefore(font, text);
  text.parentNode?.removeChild(text);
};

/** What the browser's translation does: each text goes, and a <font> that says the same in other words stands in its place. Returns the way back. */
function translate(element: Element, replace: Replace = atOnce): () => void {
  const pairs = textsOf(element).map((text) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `§${text.textContent ?? ''}`;
    outer.append(inner);
    replace(text, outer);
    return [text, outer] as const;
  });
  return () => {
    for (const [text, font] of pairs) font.parentNode?.replaceChild(text, font);
  };
}

const said = (element: HTMLElement, selector: string): string => (inside(element, selector)?.textContent ?? '').replaceAll('§', '').replace(/\s+/g, ' ').trim();

/** Has the backend tell other facts of the linked tickets from now on. */
const change = (world: TestWorld, tell: (links: LinkWire[]) => LinkWire[]): void => rewriteLinks(world, ({ items }) => ({ items: tell(items), total: tell(items).length }));

const first = '[data-number="INC0010042"]';

describe('once the browser has translated the page', () => {
  it('a ticket is shown as it is by now: its state, title, priority, and who has it', async () => {
    const { element, world } = await show('linked-tickets');
    await comes(element, first);
    translate(element);
    const now = { status_kind: 'progress', title: 'Another title', priority: '1 - Critical', assigned_to: 'Somebody Else' };
    change(world, (links) => links.map((link) => (link.ticket['ticket_number'] === 'INC0010042' ? { ...link, status: 'In Progress', ticket: { ...link.ticket, ...now } } : link)));
    await (element as LinkedTicketsElement).refresh();
    await expect.poll(() => said(element, `${first} .cell-title`)).toBe('Another title');
    expect(said(element, `${first} .badge`)).toBe('In Progress');
    expect(said(element, `${first} .cell-priority`)).toBe('Priority 1 - CriticalP1');
    expect(said(element, `${first} .cell-assigned`)).toBe('Somebody Else');
  });

  it('a second change is shown as well, and a third', async () => {
    const { element, world } = await show('linked-tickets');
    for (const title of ['one', 'two', 'three']) {
      translate(element);
      change(world, (links) => links.map((link) => ({ ...link, ticket: { ...link.ticket, title } })));
      await (element as LinkedTicketsElement).refresh();
      await expect.poll(() => said(element, `${first} .cell-title`)).toBe(title);
    }
  });

  it.each([
    ['at once', atOnce],
    ['in two steps', inTwoSteps],
  ])('it does not matter how the translator went about it (%s)', async (_, replace) => {
    const { element, world } = await show('linked-tickets');
    translate(element, replace);
    change(world, (links) => links.map((link) => ({ ...link, ticket: { ...link.ticket, title: 'Another title' } })));
    await (element as LinkedTicketsElement).refresh();
    await expect.poll(() => said(element, `${first} .cell-title`)).toBe('Another title');
    expect(said(element, '#heading')).toBe('Linked Tickets');
  });

  it('the page can be shown in its own language again: what has not changed says what it said, the rest what is so by now', async () => {
    const { element, world } = await show('linked-tickets');
    await comes(element, first);
    const heading = inside(element, '#heading')?.textContent;
    const undo = translate(element);
    change(world, (links) => links.map((link) => ({ ...link, ticket: { ...link.ticket, title: 'Another title' } })));
    await (element as LinkedTicketsElement).refresh();
    await expect.poll(() => said(element, `${first} .cell-title`)).toBe('Another title');
    undo();
    await expect.poll(() => inside(element, '#heading')?.textContent).toBe(heading);
    expect(inside(element, `${first} .cell-title`)?.textContent).toBe('Another title');
    expect(inside(element, '.section')?.textContent).not.toContain('§');
  });

  it('the tickets are counted as they are by now, and those that went are gone', async () => {
    const { element, world } = await show('linked-tickets');
    const before = said(element, '.count');
    translate(element);
    change(world, (links) => links.slice(0, 1));
    await (element as LinkedTicketsElement).refresh();
    await expect.poll(() => allInside(element, '.row').length).toBe(1);
    expect(before).toBe('2');
    expect(said(element, '.count')).toBe('1');
  });

  it('characters are counted while one types, in figures and aloud', async () => {
    const { element } = await show('create-ticket-dialog');
    translate(element);
    type(element, '#field-0', 'x'.repeat(12));
    await expect.poll(() => said(element, '.field-aside .numeric')).toBe('12/160');
    type(element, '#field-0', 'x'.repeat(150));
    await expect.poll(() => said(element, '.field-aside [role="status"]')).toBe('At most 20 characters left.');
  });

  it('a button says what is being done, and a live region says it, too', async () => {
    const { element, world } = await show('create-ticket-dialog');
    const { release } = holdCreates(world);
    translate(element);
    press(element, 'Create');
    await expect.poll(() => said(element, '.submit')).toBe('Creating…');
    expect(said(element, '.dialog-footer [role="status"]')).toBe('Creating…');
    release();
    await expect.poll(() => inside(element, 'dialog')).toBeNull();
  });

  it('what linking writes is about the ticket that was chosen last', async () => {
    const { element } = await show('linked-tickets');
    await chooseTicket(element);
    translate(element);
    const other = allInside(element, '.hit').filter((hit) => hit.querySelector('input'))[1];
    other?.querySelector('input')?.click();
    const number = other?.querySelector('strong')?.textContent.replace('§', '') ?? '';
    expect(number).toMatch(/^INC/);
    await expect.poll(() => said(element, '#writes-title')).toContain(number);
    expect(said(element, '.submit')).toContain(number);
  });

  it('the test of a connection ends with its result', async () => {
    const { element, world } = await show('servicenow-settings-panel');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    world.intercept(async (request, next) => {
      if (request.method === 'POST') await held;
      return next(request);
    });
    press(element, 'Test connection');
    await comes(element, '.test-summary');
    await expect.poll(() => said(element, '.test-summary')).not.toBe('');
    const running = said(element, '.test-summary');
    translate(element);
    release();
    await expect.poll(() => said(element, '.test-summary')).not.toBe(running);
    expect(said(element, '.test-summary')).toBe('The connection works.');
  });

  it('closing the menu gives the focus back to its button', async () => {
    const { element } = await show('servicenow-settings-panel');
    translate(element);
    inside(element, '#more')?.click();
    inside(element, '[role="menuitem"]')?.click();
    expect(element.shadowRoot?.activeElement?.id).toBe('more');
  });
});

describe('what no translation is to touch', () => {
  /** What ServiceNow calls things, and what is written there. */
  function names({ servicenow: { store } }: TestWorld): Set<string> {
    const incidents = store.query('incident', '');
    const people = [...store.query('sys_user_group', ''), ...store.query('sys_user', '')];
    const given = [...incidents.flatMap(({ number, short_description }) => [number, short_description]), ...people.flatMap(({ name, sys_id, email }) => [name, sys_id, email])];
    return new Set([...given.filter((name) => name.length > 3), 'ServiceNow', 'acme.service-now.com']);
  }

  const isKept = (text: Node): boolean => text.parentElement?.closest('[translate]')?.getAttribute('translate') === 'no';

  /** The texts that are names and no more, or are preformatted: those that are open to translation, and how many there are. */
  function named(element: HTMLElement, world: TestWorld): { open: string[]; count: number } {
    const known = names(world);
    // A choice is called what some groups are, and is a word.
    const found = textsOf(element).filter((text) => !text.parentElement?.closest('select')).filter((text) => known.has((text.textContent ?? '').replace(/[\u2066-\u2069]/g, '').trim()) || text.parentElement?.closest('pre, code, .verbatim'));
    return { open: found.filter((text) => !isKept(text)).map((text) => text.textContent ?? ''), count: found.length };
  }

  it('is marked in the list, with a row\'s details', async () => {
    const { element, world } = await show('linked-tickets');
    inside(element, '[id^="more-"]')?.click();
    await comes(element, '.details dd');
    const { open, count } = named(element, world);
    expect(open).toEqual([]);
    expect(count).toBeGreaterThan(5);
  });

  it('in what can be linked, and in what that writes', async () => {
    const { element, world } = await show('linked-tickets');
    await chooseTicket(element);
    const { open, count } = named(element, world);
    expect(open).toEqual([]);
    expect(count).toBeGreaterThan(8);
  });

  it('in the form, in what is appended, in groups and their sys_ids', async () => {
    const { element, world } = await show('create-ticket-dialog');
    type(element, '.combobox', 'da');
    await comes(element, '.option');
    const listed = named(element, world);
    expect(listed.open).toEqual([]);
    expect(listed.count).toBeGreaterThan(1);
    inside(element, '.option')?.click();
    await comes(element, '[aria-label="Show sys_id"]');
    inside(element, '[aria-label="Show sys_id"]')?.click();
    await comes(element, 'code');
    expect(named(element, world).open).toEqual([]);
  });

  it('in the panel', async () => {
    const { element, world } = await show('servicenow-settings-panel');
    expect(named(element, world)).toEqual({ open: [], count: 2 });
  });
});
