import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { button, dialog, field, focused, isAccessible, text } from '../../support/page.js';
import type { TestWorld } from '../../support/world.js';
import { callAs, incident, show } from './support/section.js';

const search = () => field('Search by number or short description');
const within = () => dialog('Link existing ticket');
const hits = () => within().getByRole('radio');
const numbers = () => [...within().element().querySelectorAll('.hit strong')].map(({ textContent }) => textContent);
const select = (name: string) => within().getByRole('combobox', { name, exact: true });
const searched = ({ asked }: Opened) => asked.filter(({ pathname }) => pathname.endsWith('/tickets/search')).map(({ searchParams }) => searchParams);

interface Opened {
  world: TestWorld;
  /** What the page has asked the backend for. */
  asked: URL[];
}

/** The dialog of a backend whose answers may be rewritten on their way. */
async function open(rewrite: (url: URL, answer: Response) => Promise<Response> | Response = (_, answer) => answer, prepare?: (world: TestWorld) => void): Promise<Opened> {
  const asked: URL[] = [];
  const { world } = await show('default', undefined, (made) => {
    prepare?.(made);
    made.intercept(async (request, next) => {
      const url = new URL(request.url);
      asked.push(url);
      return rewrite(url, await next(request));
    });
  });
  await button('Link ticket').click();
  await expect.element(search()).toBeVisible();
  return { world, asked };
}

/** A backend without some of the additions. */
const without =
  (...names: string[]) =>
  async ({ pathname }: URL, answer: Response): Promise<Response> =>
    pathname.endsWith('/capabilities') ? Response.json({ ...((await answer.json()) as object), ...Object.fromEntries(names.map((name) => [name, false])) }) : answer;

/** So many incidents of one word. */
const plenty =
  (count: number) =>
  ({ servicenow: { store } }: TestWorld): void => {
    for (let index = 0; index < count; index += 1) store.insert('incident', { number: `INC00${91_000 + index}`, short_description: 'Plentiful', state: '1' });
  };

afterEach(() => {
  vi.useRealTimers();
});

describe('what there is to choose from in the dialog Link existing ticket', () => {
  // covers: T4, L3
  it('begins with incidents related to the anomaly and those linked lately, each once and none that is linked already, told aloud', async () => {
    await open();
    await expect.element(within().getByRole('group', { name: 'Related to this anomaly' })).toBeVisible();
    await expect.element(within().getByRole('group', { name: 'Recently linked' })).toBeVisible();
    const shown = numbers();
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).not.toContain('INC0010042');
    expect(within().getByRole('status').first().element().textContent).toContain(`${shown.length} incidents are suggested below.`);
    expect(within().element().querySelector('.hits + .hits .hit')?.textContent).toMatch(/ · linked .+ ago/);
    await isAccessible(within().element());
  });

  // covers: T4, T5, E1
  it('goes by the arrow to what is suggested, and links it', async () => {
    await open();
    await expect.element(hits().nth(1)).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(hits().first()).toBeChecked();
    const [first] = numbers();
    await expect.element(text(`Linking changes ${first}.`)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent?.trim()).toBe(`Link ${first}`);
    await userEvent.keyboard('{Enter}');
    await expect.element(text(new RegExp(`^${first} linked`))).toBeVisible();
  });

  it('suggests nothing while something is typed, and asks a backend that cannot for nothing', async () => {
    const { asked } = await open(without('related_tickets', 'recent_tickets'));
    await search().fill('orders');
    await expect.element(hits().first()).toBeVisible();
    expect(asked.filter(({ pathname }) => /related|recent/.test(pathname))).toEqual([]);
    expect(within().getByRole('group', { name: 'Recently linked' }).elements()).toEqual([]);
  });

  it('leaves the search as it is where nothing can be suggested', async () => {
    await open(({ pathname }, answer) => (/related|recent/.test(pathname) ? Response.json({ code: 'internal' }, { status: 500 }) : answer));
    await search().fill('INC0010033');
    await expect.element(button('Link INC0010033')).toBeVisible();
  });

  // covers: T4
  it('has five hits in view, before and after one of them is chosen at least three, on a screen of 1280 by 900', async () => {
    await page.viewport(1280, 900);
    await open();
    await search().fill('orders');
    await expect.element(hits().nth(4)).toBeVisible();
    const inView = () => {
      const { bottom = 0, top = 0 } = within().element().querySelector('.dialog-body')?.getBoundingClientRect() ?? {};
      return [...within().element().querySelectorAll('.hit')].map((hit) => hit.getBoundingClientRect()).filter((hit) => hit.bottom <= bottom && hit.top >= top).length;
    };
    expect(inView()).toBeGreaterThanOrEqual(5);
    await hits().nth(1).click();
    await expect.element(text(/^## Qualytics Anomaly Linked/).first()).toBeVisible();
    expect(inView()).toBeGreaterThanOrEqual(3);
    await page.viewport(414, 896);
  });

  // covers: T4, L3
  it('has those that are linked already last, open as they are', async () => {
    await open();
    await search().fill('INC0010042 INC0010033 INC0009311');
    await expect.element(hits().nth(1)).toBeVisible();
    expect(numbers()).toEqual(['INC0010033', 'INC0009311', 'INC0010042']);
  });

  // covers: T4, T5
  it('opens under the chosen hit what is written, the note and the first line of the details, and the whole text by a press', async () => {
    await open();
    await search().fill('orders');
    await hits().nth(1).click();
    await expect.element(text(/^\[.* UTC\] Linked to Qualytics Anomaly 42/)).toBeVisible();
    await expect.element(text(/^## Qualytics Anomaly Linked \[/).first()).toBeVisible();
    const [hit, writes] = ['.hit:has(:checked)', '.writes'].map((selector) => within().element().querySelector(selector));
    expect(hit?.nextElementSibling).toBe(writes);
    expect(within().getByRole('group', { name: 'Added to the description' }).elements()).toEqual([]);
    await within().getByText('Show the full text').click();
    await expect.element(within().getByRole('group', { name: 'Added to the description' })).toBeVisible();
    await isAccessible(within().element());
  });

  // covers: T4
  it('keeps its tint on the chosen hit under the pointer', async () => {
    await open();
    await search().fill('orders');
    await hits().nth(1).click();
    const chosen = within().element().querySelector('.hit:has(:checked)');
    const colour = () => chosen && getComputedStyle(chosen).backgroundColor;
    await userEvent.hover(search());
    const before = colour();
    await userEvent.hover(hits().nth(1));
    expect(colour()).toBe(before);
    expect(before).not.toBe('rgba(0, 0, 0, 0)');
  });

  // covers: T4
  it('asks the backend for the status and the group that are chosen among those that were found, and says what to do where none fits', async () => {
    const opened = await open();
    await search().fill('orders');
    await expect.element(hits().nth(4)).toBeVisible();
    await select('Filter by status').selectOptions('Open');
    await select('Filter by assignment group').selectOptions('Database Administration');
    await expect.element(text('2 incidents found.')).toBeVisible();
    expect(numbers()).toEqual(['INC0010033', 'INC0010020']);
    expect(searched(opened).at(-1)?.get('status')).toBe('open');
    expect(searched(opened).at(-1)?.get('group')).toBe('Database Administration');
    await isAccessible(within().element());
    await search().fill('INC0010043');
    await expect.element(text('No incidents match. Choose any status and any group to see all of them.')).toBeVisible();
    await select('Filter by assignment group').selectOptions('Any group');
    await expect.element(hits().first()).toBeVisible();
    await expect.element(hits().first()).not.toBeChecked();
  });

  // covers: T4
  it('filters what is loaded where the backend cannot, and says so', async () => {
    const opened = await open(without('search_filters'), plenty(21));
    await search().fill('orders');
    await expect.element(hits().nth(4)).toBeVisible();
    await select('Filter by status').selectOptions('On Hold');
    await expect.element(text('1 of the 8 loaded incidents matches.')).toBeVisible();
    expect(numbers()).toEqual(['INC0010020']);
    expect(searched(opened).some((params) => params.has('status'))).toBe(false);
    await select('Filter by status').selectOptions('Open');
    await search().fill('Plentiful');
    await expect.element(text('20 of the 20 loaded incidents match. Show more to filter the rest.')).toBeVisible();
  });

  // covers: T4, E1, E2
  it('reads on by a press, what was there in its place, and goes on with the first of what has come', async () => {
    const opened = await open(undefined, plenty(47));
    await search().fill('Plentiful');
    await expect.element(text('20 of 47 incidents')).toBeVisible();
    const first = numbers();
    await button('Show more').click();
    await expect.element(text('40 of 47 incidents')).toBeVisible();
    expect(numbers().slice(0, 20)).toEqual(first);
    await expect.poll(() => focused()).toBe(hits().nth(20).element());
    await button('Show more').click();
    await expect.element(text('47 incidents found.')).toBeVisible();
    expect(button('Show more').elements()).toEqual([]);
    await expect.poll(() => focused()).toBe(hits().nth(40).element());
    expect(searched(opened).map((params) => params.get('page'))).toEqual(['1', '2', '3']);
  });

  // covers: E5
  it('keeps what was there when more cannot be read, and says why', async () => {
    await open(({ searchParams }, answer) => (searchParams.get('page') === '2' ? Response.json({ code: 'provider-unreachable' }, { status: 502 }) : answer), plenty(21));
    await search().fill('Plentiful');
    await button('Show more').click();
    await expect.element(text('Couldn’t reach ServiceNow.')).toBeVisible();
    expect(numbers()).toHaveLength(20);
    await expect.element(button('Show more')).toHaveAttribute('aria-disabled', 'false');
  });

  // covers: T4, E1
  it('says by Enter what to do where several may be meant, or what was found is linked already', async () => {
    await open();
    await search().fill('orders');
    await userEvent.keyboard('{Enter}');
    await expect.element(text(/^Choose one of the \d incidents below\. Press the down arrow key to go to them\.$/)).toBeVisible();
    expect(focused()).toBe(search().element());
    await search().fill('INC0010042');
    expect(text(/^Choose one of/).elements()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.element(text('INC0010042 is already linked. Search for a different incident.')).toBeVisible();
  });

  // covers: T4, E1
  it('clears a field with something in it by Escape, and closes by the next one', async () => {
    await open();
    await search().fill('orders');
    await expect.element(hits().nth(2)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(search()).toHaveValue('');
    await expect.element(within().getByRole('group', { name: 'Recently linked' })).toBeVisible();
    expect(focused()).toBe(search().element());
    await userEvent.keyboard('{Escape}');
    await expect.element(within()).not.toBeInTheDocument();
  });

  // covers: L3
  it('looks again at what was suggested a while ago before it is linked', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { world } = await open();
    await hits().first().click();
    const [first = ''] = numbers();
    await expect.element(button(`Link ${first}`)).toHaveAttribute('aria-disabled', 'false');
    await callAs(world, 'POST', '/api/anomalies/42/ticket-links', { ticket_id: incident(world, first).sys_id });
    vi.setSystemTime(Date.now() + 31_000);
    await button(`Link ${first}`).click();
    await expect.element(text(`${first} is already linked, or can’t be found anymore.`)).toBeVisible();
  });
});
