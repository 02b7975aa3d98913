import { fixture, html } from '@open-wc/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { colors } from '../../src/theme/defaults.js';
import { cssOf, pairs, type Shade } from '../../src/theme/pairs.js';
import { allInside } from '../support/inside.js';
import { pageStyle } from '../elements/host-style/support.js';
import { rarerViews, showView, views } from '../elements/host-style/views.js';

/** A colour for each token that no other one has: what is seen tells which it was. */
const marked = Object.keys(colors).map((name, at) => `--ticketing-${name}: rgb(${40 + at * 8} ${(at * 53) % 256} ${(at * 97) % 256});`);
let undo: (() => void) | undefined;

beforeAll(() => {
  undo = pageStyle(`:root { ${marked.join(' ')} }`);
});

afterAll(() => undo?.());

const shades = new Set(pairs.flatMap(({ foreground, background }) => [foreground, background]));
const names = new Map<string, Shade>();

/** Asks the browser how it says each shade. */
async function learnNames(): Promise<void> {
  const probe = await fixture<HTMLElement>(html`<div></div>`);
  for (const shade of [...(Object.keys(colors) as Shade[]), ...shades]) {
    probe.style.backgroundColor = cssOf(shade);
    names.set(getComputedStyle(probe).backgroundColor, shade);
  }
}

const nameOf = (color: string): string => names.get(color) ?? color;
const isClear = (color: string): boolean => color === 'rgba(0, 0, 0, 0)';

/** What an element is seen on: its own colour, or that of what is around it; in the page, the surface. */
function backgroundOf(element: Element | null): string {
  if (!element || element.matches('.frame')) return 'surface';
  const { backgroundColor } = getComputedStyle(element);
  return isClear(backgroundColor) ? backgroundOf(element.parentElement) : nameOf(backgroundColor);
}

type Seen = readonly [foreground: string, background: string, needed: number, what: string];

const hasText = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
const isControl = (element: Element): element is HTMLInputElement => element.matches('input:not([type=radio], [type=checkbox]), textarea, select');

/** The pairs of an element: its text, its icon, its edge where that says what it is. */
function pairsOf(element: HTMLElement): Seen[] {
  const style = getComputedStyle(element);
  const what = `${element.localName}.${element.getAttribute('class') ?? ''}`;
  const own = backgroundOf(element);
  const found: Seen[] = [];
  if (hasText(element) || isControl(element)) found.push([nameOf(style.color), own, 4.5, what]);
  if (element.localName === 'svg') found.push([nameOf(style.color), own, 3, what]);
  if (!isControl(element)) return found;
  found.push([nameOf(style.borderTopColor), backgroundOf(element.parentElement), 3, `edge of ${what}`]);
  if (element.placeholder) found.push([nameOf(getComputedStyle(element, '::placeholder').color), own, 4.5, `placeholder of ${what}`]);
  return found;
}

const isListed = ([foreground, background, needed]: Seen): boolean => pairs.some((pair) => pair.foreground === foreground && pair.background === background && pair.needed >= needed);
/** What cannot be pressed at the moment is exempt. */
const isExempt = (element: Element): boolean => element.matches(':disabled, [aria-disabled="true"], [aria-disabled="true"] *') || element.closest('.sr-only') !== null;

const everSeen = new Set<string>();

describe('the pairs of colours', () => {
  it.each([...views, ...rarerViews])('are those that are listed ($what)', async (view) => {
    await learnNames();
    const { element } = await showView(view);
    const seen = allInside(element, '.frame *').filter((one) => one.checkVisibility() && !isExempt(one) && one.getBoundingClientRect().width > 0);
    const found = seen.flatMap(pairsOf);
    expect(found.length).toBeGreaterThan(3);
    for (const [foreground, background] of found) everSeen.add(`${foreground} on ${background}`);
    const unlisted = found.filter((one) => !isListed(one)).map(([foreground, background, needed, what]) => `${foreground} on ${background} (${needed}): ${what}`);
    expect([...new Set(unlisted)]).toEqual([]);
  });

  it('are all seen in one view or another, but for what only a pointer, the focus, or a message that is rarer still shows', () => {
    const text = pairs.filter(({ needed }) => needed > 3).map(({ foreground, background }) => `${foreground} on ${background}`);
    expect(text.filter((pair) => !everSeen.has(pair))).toEqual([
      'text-muted on danger-subtle',
      'text-muted on warning-subtle',
      'accent on warning-subtle',
      'accent on success-subtle',
      'on-accent on accent:hover',
      'surface on danger:hover',
      'danger on accent-subtle',
      'warning on surface-subtle',
      'state-other on state-other:pill',
    ]);
  });
});
