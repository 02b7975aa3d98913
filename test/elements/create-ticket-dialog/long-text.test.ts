import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside } from '../../support/inside.js';
import { button, field, text } from '../../support/page.js';
import { heard, testWorld } from '../../support/world.js';
import { beginsAnew, open, openOn, theDialog, title } from './harness.js';

/** A storage that counts how often a draft is written to it. */
function countingStorage(): { storage: Storage; writes: () => number; draft: () => string } {
  const kept = new Map<string, string>();
  let writes = 0;
  const storage: Storage = {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      if (name.includes('draft:')) writes += 1;
      kept.set(name, value);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
  return { storage, writes: () => writes, draft: () => [...kept].find(([name]) => name.includes('draft:'))?.[1] ?? '' };
}

/** A text as typing makes it: an input event for each of its characters, all at once. */
function type(control: Element, characters: number): void {
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) throw new Error('no text field');
  for (let index = 0; index < characters; index += 1) {
    control.value += 'x';
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

describe('a draft', () => {
  // covers: D10
  it.each<[string, () => unknown]>([
    ['the field is left', () => field('Description').click()],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['typing has rested', () => undefined],
    ['the dialog is about to close', () => userEvent.keyboard('{Escape}')],
  ])('is written once when %s, not with every key', async (_, leave) => {
    const { storage, writes, draft } = countingStorage();
    const world = testWorld('default', { storage });
    await openOn(world);
    await title().click();
    type(title().element(), 30);
    expect(writes()).toBe(0);
    await leave();
    await expect.poll(() => draft()).toContain('x'.repeat(30));
    expect(writes()).toBe(1);
  });

  // covers: D10
  it('is written when the dialog is closed by the page, and by nobody afterwards', async () => {
    const { storage, writes, draft } = countingStorage();
    const element = await openOn(testWorld('default', { storage }));
    type(title().element(), 3);
    element.close();
    await expect.element(theDialog()).not.toBeInTheDocument();
    expect([writes(), draft().includes('xxx')]).toEqual([1, true]);
    window.dispatchEvent(new Event('pagehide'));
    expect(writes()).toBe(1);
  });

  // covers: D10, S7
  it('is not written any more once it was discarded, or the user forgotten, between key and pause', async () => {
    const { storage, writes } = countingStorage();
    const world = testWorld('default', { storage });
    const element = await openOn(world);
    type(title().element(), 3);
    world.client.drafts.clear();
    window.dispatchEvent(new Event('pagehide'));
    expect(writes()).toBe(0);
    element.close();
    await expect.element(theDialog()).not.toBeInTheDocument();
    void element.show();
    await beginsAnew();
    type(title().element(), 3);
    await userEvent.keyboard('{Escape}');
    await button('Discard draft').click();
    await expect.element(theDialog()).not.toBeInTheDocument();
    const before = writes();
    window.dispatchEvent(new Event('pagehide'));
    expect(writes()).toBe(before);
  });
});

describe('a text with a limit', () => {
  const counters = (element: Element) => allInside(element, '.field-aside .numeric').map(({ textContent }) => textContent);
  const spoken = (element: Element) => allInside(element, '.field-aside [role="status"]').map(({ textContent }) => textContent);

  // covers: C2, C3, D5, E3
  it('is counted while one types, and its limit told aloud in steps once it is near', async () => {
    const { element } = await open();
    await title().fill('');
    await expect.poll(() => counters(element)).toEqual(['0/160', '0/4000']);
    expect(spoken(element)).toEqual(['', '']);
    await title().fill('x'.repeat(130));
    await field('Description').fill('x'.repeat(3901));
    await expect.poll(() => counters(element)).toEqual(['130/160', '3901/4000']);
    expect(spoken(element)).toEqual(['At most 40 characters left.', 'At most 100 characters left.']);
    await title().fill('x'.repeat(139));
    await expect.poll(() => spoken(element)[0]).toBe('At most 40 characters left.');
    await title().fill('x'.repeat(161));
    await expect.poll(() => spoken(element)[0]).toBe('This is longer than 160 characters.');
    await title().fill('x'.repeat(127));
    await expect.poll(() => spoken(element)[0]).toBe('');
  });

  // covers: D5
  it('is counted in any field once its limit is near', async () => {
    const { element } = await open('default', undefined, ({ intercept }) =>
      intercept(async (request, next) => {
        const answer = await next(request);
        if (!request.url.includes('form-specification')) return answer;
        const plain = { type: 'string', required: false, values: [], default: '', placeholder: '', info: '', group: '' };
        return Response.json([...((await answer.json()) as object[]), { ...plain, field: 'u_cost', title: 'Cost centre', max_length: 10 }]);
      }),
    );
    await field('Cost centre').fill('12345678');
    expect(counters(element)).toHaveLength(2);
    await field('Cost centre').fill('123456789');
    await expect.poll(() => counters(element).at(-1)).toBe('9/10');
  });

  // covers: C3, D6
  it('asks for no preview above it, and for one again below', async () => {
    const { world } = await open();
    const previews = () => world.requests.filter((request) => request.includes('create-preview')).length;
    await expect.element(text(/^Qualytics adds the anomaly’s details and a link/)).toBeVisible();
    const before = previews();
    await field('Description').fill('x'.repeat(4001));
    await expect.element(text('Qualytics adds the anomaly’s details below your text.')).toBeVisible();
    await heard(world);
    expect(previews()).toBe(before);
    await field('Description').fill('x'.repeat(3000));
    await expect.element(text(/^Qualytics adds the anomaly’s details and a link/)).toBeVisible();
    await expect.poll(previews).toBe(before + 1);
  });

  // covers: D7
  it('looks for likely duplicates by its beginning alone', async () => {
    const words: (string | null)[] = [];
    await open('default', undefined, ({ intercept }) =>
      intercept((request, next) => {
        const { pathname, searchParams } = new URL(request.url);
        if (pathname.endsWith('/related-tickets')) words.push(searchParams.get('query'));
        return next(request);
      }),
    );
    await title().fill('y'.repeat(5_000));
    await expect.poll(() => words.at(-1)).toBe('y'.repeat(160));
  });
});
