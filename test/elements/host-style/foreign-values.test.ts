import { afterEach, describe, expect, it } from 'vitest';
import { allInside } from '../../support/inside.js';
import { testWorld } from '../../support/world.js';
import { mount } from '../linked-tickets/support/section.js';
import { windowOf } from './support.js';
import { showView, views, type View } from './views.js';

/** What a backend says in English: names, states, choices, titles. */
const isForeign = (text: string): boolean => /[a-z]/i.test(text) && /^[\x20-\x7e]{2,}$/.test(text);

interface Drawn {
  readonly text: string;
  readonly first: DOMRect;
  readonly last: DOMRect;
  readonly parent: HTMLElement;
}

function drawn(element: HTMLElement): Drawn[] {
  const seen = allInside(element, '.frame *').filter((one) => one.checkVisibility({ contentVisibilityAuto: true }) && !one.closest('.sr-only, option, pre, textarea, style'));
  return seen.flatMap((parent) => [...parent.childNodes].flatMap((node) => (node instanceof Text && isForeign(node.data.trim()) ? [drawnOf(parent, node)] : [])));
}

function drawnOf(parent: HTMLElement, node: Text): Drawn {
  const start = node.data.length - node.data.trimStart().length;
  const end = node.data.trimEnd().length;
  return { text: node.data.trim(), first: rectOf(node, start), last: rectOf(node, end - 1), parent };
}

function rectOf(node: Text, at: number): DOMRect {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect();
}

/** Whether its beginning is outside of what cuts it. */
function isCutAtStart({ first, parent }: Drawn): boolean {
  for (let around: Element | null = parent; around && !around.matches('.frame, dialog, [popover]'); around = around.parentElement) {
    if (getComputedStyle(around).display === 'inline' || getComputedStyle(around).overflowX === 'visible') continue;
    const { left, right } = around.getBoundingClientRect();
    if (first.left < left - 1 || first.right > right + 1) return true;
  }
  return false;
}

/** Shows a view in Arabic: what is pressed is found by its English words, but in the create dialog, which stays in the language that it was opened in. */
async function inArabic(view: View, width: number): Promise<HTMLElement> {
  await windowOf(width);
  const { element } = await showView(view, { locale: 'ar' });
  element.setAttribute('locale', 'ar');
  await expect.poll(() => allInside(element, '[lang="ar"]').length, { timeout: 10_000 }).toBeGreaterThan(0);
  return element;
}

afterEach(() => windowOf(1280));

describe('what is said in English, among Arabic', () => {
  it.each(views.flatMap((view) => [1280, 360].map((width) => ({ ...view, width }))))('keeps its order and its beginning, $width px wide ($what)', async (view) => {
    const element = await inArabic(view, view.width);
    const said = drawn(element);
    expect(said.filter(({ first, last }) => Math.abs(first.top - last.top) < 4 && last.left < first.left).map(({ text }) => text)).toEqual([]);
    expect(said.filter(isCutAtStart).map(({ text }) => text)).toEqual([]);
  });

  it('keeps its order in an option, too', async () => {
    const element = await inArabic({ what: '', tag: 'create-ticket-dialog' }, 1280);
    const choices = allInside(element, 'option').filter(({ textContent }) => textContent.includes('High'));
    expect(choices.length).toBeGreaterThan(0);
    for (const { textContent } of choices) expect(textContent).toMatch(/^\u2068.*\u2069$/u);
  });

  it.each([1280, 360])('begins a line of its own under the words that say what has failed, %i px wide', async (width) => {
    await windowOf(width);
    const element = await mount(testWorld('failing'));
    element.setAttribute('locale', 'ar');
    await expect.poll(() => allInside(element, '[lang="ar"] .notice strong').length, { timeout: 10_000 }).toBe(1);
    const [title] = allInside(element, '.notice strong');
    const said = [...(title?.parentElement?.childNodes ?? [])].find((node) => node instanceof Text && node.data.includes('Linked tickets'));
    if (!title || !(said instanceof Text)) throw new Error('There is no notice.');
    const [first, later] = ['Linked', 'available'].map((word) => rectOf(said, said.data.indexOf(word)));
    expect(first?.top).toBeGreaterThanOrEqual(title.getBoundingClientRect().bottom - 4);
    // From left to right, or further down.
    expect((later?.left ?? 0) > (first?.left ?? 0) || (later?.top ?? 0) > (first?.top ?? 0) + 4).toBe(true);
  });
});
