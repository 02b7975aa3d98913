import { fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allInside, inside } from '../../support/inside.js';
import { ways } from './hostile.js';
import { chooseTicket, comes, pageStyle, press, show, windowOf, type Tag } from './support.js';

const undo: (() => void)[] = [];
const style = (css: string): void => void undo.push(pageStyle(css));

beforeEach(() => windowOf(1280));
afterEach(() => {
  for (const one of undo.splice(0)) one();
});

/** The place that elements stand in, of the same width whatever the page says of text. */
const place = (content: TemplateResult): TemplateResult => html`<div class="place" style="inline-size: 900px">${content}</div>`;

/** What a page hands down all the same, and the size that the reader has chosen, which is the root's. */
const kept = '.place.place { color-scheme: light !important; font-family: serif !important } html { font-size: 16px !important }';

/** What an element shows, and what has to be done for it. */
const views: readonly [what: string, tag: Tag, act: (element: HTMLElement) => Promise<void> | void][] = [
  ['the list with the details of a row', 'linked-tickets', (element) => openDetails(element)],
  ['the link dialog', 'linked-tickets', chooseTicket],
  ['the create dialog', 'create-ticket-dialog', () => undefined],
  ['the panel', 'servicenow-settings-panel', () => undefined],
  ['the dialog of a connection', 'servicenow-settings-panel', (element) => openConnection(element)],
];

async function openDetails(element: HTMLElement): Promise<void> {
  inside(element, '[id^="more-"]')?.click();
  await comes(element, '.details dd');
}

async function openConnection(element: HTMLElement): Promise<void> {
  press(element, 'Edit');
  await comes(element, '.fields input[type="password"]');
}

// Where something is on the screen, or what the place of a box leaves of it, is the page's.
const placed = /^(perspective-origin|transform-origin|block-size|height|inset|top|bottom|left|right|-webkit-locale)/;

type Look = Readonly<Record<string, string>>;

/** How each thing in an element looks: all that the browser computes for it. What moves is left out, and what the focus does. */
function looksOf(element: HTMLElement): readonly [string, Look][] {
  return allInside(element, '.frame *').map((one): [string, Look] => {
    const computed = getComputedStyle(one);
    const names = Array.from(computed).filter((name) => !name.startsWith('--') && !placed.test(name));
    return [`${one.localName}.${one.className}`, Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)]))];
  });
}

async function looks(tag: Tag, act: (element: HTMLElement) => Promise<void> | void): Promise<readonly [string, Look][]> {
  const { element } = await show(tag, { place });
  await act(element);
  await Promise.allSettled(element.shadowRoot?.getAnimations().filter((animation) => animation instanceof CSSTransition).map(({ finished }) => finished) ?? []);
  // Rows are laid out where they can be seen: from the next frame on.
  await nextFrame();
  await nextFrame();
  return looksOf(element);
}

/** What looks different, as `thing: property, before, after`. */
function differences(before: readonly [string, Look][], after: readonly [string, Look][]): string[] {
  if (before.length !== after.length) return [`${before.length} things, then ${after.length}`];
  return before.flatMap(([name, look], index) => {
    const now = after[index]?.[1] ?? {};
    return Object.keys(look).filter((property) => look[property] !== now[property]).map((property) => `${name}: ${property}, ${look[property] ?? ''}, ${now[property] ?? ''}`);
  });
}

describe.each(views)('%s', (_, tag, act) => {
  let alone: readonly [string, Look][] | undefined;

  /** How it looks on a page without a style. */
  async function looksAlone(): Promise<readonly [string, Look][]> {
    const remove = pageStyle(kept);
    const found = await looks(tag, act);
    remove();
    fixtureCleanup();
    return found;
  }

  it.each(Object.entries(ways))('looks the same under %s', async (_, css) => {
    alone ??= await looksAlone();
    expect(alone.length).toBeGreaterThan(10);
    style(css);
    style(kept);
    expect(differences(alone, await looks(tag, act))).toEqual([]);
  });
});

describe('a page whose lines run from top to bottom', () => {
  it.each(['.place', 'linked-tickets', '*:not(html, body, .place)'])('(%s) has an element whose lines do not', async (selector) => {
    style(`${selector} { writing-mode: vertical-rl !important } .place { block-size: 700px }`);
    const { element } = await show('linked-tickets', { place });
    for (const one of allInside(element, '*')) expect(getComputedStyle(one).writingMode).toBe('horizontal-tb');
    const { width = 0 } = inside(element, '.row')?.getBoundingClientRect() ?? {};
    expect(width).toBeGreaterThanOrEqual(480);
  });

  it('does not turn an element that it means itself: it fills its place', async () => {
    style('linked-tickets { writing-mode: vertical-rl }');
    const { element } = await show('linked-tickets', { place });
    expect(element.getBoundingClientRect().width).toBe(900);
  });
});

describe('a line under or through text', () => {
  it.each(['linked-tickets', '*:not(html, body, .place)'])('is not drawn through an element that is meant by it (%s)', async (selector) => {
    style(`${selector} { text-decoration: underline }`);
    const { element } = await show('linked-tickets', { place });
    expect(getComputedStyle(element).textDecorationLine).toBe('none');
  });
});

describe('text in an element', () => {
  it('can be selected, whatever the page forbids', async () => {
    style('* { -webkit-user-select: none; user-select: none }');
    const { element } = await show('linked-tickets', { place });
    const { userSelect, webkitUserSelect } = getComputedStyle(inside(element, '.frame') ?? element) as CSSStyleDeclaration & { userSelect?: string };
    expect(userSelect ?? webkitUserSelect).toBe('text');
  });

  it('is drawn as the page\'s language wants it', async () => {
    const { element } = await show('linked-tickets', { place: (content) => html`<div lang="ja">${place(content)}</div>` });
    const found = getComputedStyle(inside(element, '.cell-title') ?? element).getPropertyValue('-webkit-locale');
    // Firefox goes by the attribute alone.
    expect(found.replaceAll('"', '')).toBe(CSS.supports('-webkit-locale', '"ja"') ? 'ja' : '');
  });
});

describe('what a page hands down all the same', () => {
  it.each([
    ['the family of its text', 'font-family: "Comic Sans MS"', 'fontFamily', '"Comic Sans MS"'],
    ['its direction', 'direction: rtl', 'direction', 'rtl'],
    ['light or dark', 'color-scheme: dark', 'colorScheme', 'dark'],
    ['that it is hidden', 'visibility: hidden', 'visibility', 'hidden'],
  ] as const)('is %s', async (_, declaration, property, value) => {
    style(`.place { ${declaration} }`);
    const { element } = await show('linked-tickets', { place });
    for (const part of ['.row', '.cell-note', 'button']) expect(getComputedStyle(inside(element, part) ?? element)[property]).toBe(value);
  });

  it('is whether an element is there at all', async () => {
    style('linked-tickets { display: none }');
    const { element } = await show('linked-tickets', { place });
    expect(inside(element, 'section')?.checkVisibility()).toBe(false);
  });
});

describe('text that is written to ServiceNow', () => {
  const asWritten = { whiteSpace: 'pre-wrap', textTransform: 'none', textAlign: 'start', letterSpacing: 'normal' };
  const lookOf = (element: Element | null): unknown => {
    const { whiteSpace, textTransform, textAlign, letterSpacing } = getComputedStyle(element ?? document.body);
    return { whiteSpace, textTransform, textAlign, letterSpacing };
  };

  it('is shown with its own lines and letters before a ticket is created', async () => {
    style(ways['a rule for all elements that is important'] ?? '');
    const { element } = await show('create-ticket-dialog', { place });
    expect(lookOf(inside(element, '.appended pre'))).toEqual(asWritten);
  });

  it('and before one is linked, its work note, too', async () => {
    style(ways['a rule for all elements that is important'] ?? '');
    const { element } = await show('linked-tickets', { place });
    await chooseTicket(element);
    expect(lookOf(inside(element, '.writes pre'))).toEqual(asWritten);
    expect(lookOf(inside(element, '.writes .verbatim'))).toEqual(asWritten);
    expect(inside(element, '.writes .verbatim')?.textContent).not.toBe('');
  });
});
