import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { allInside, inside } from '../../support/inside.js';
import { overflowing } from './fitting.js';
import { comes, pageStyle, show, type, windowOf } from './support.js';
import { sendWrongly, showView, views } from './views.js';

const undo: (() => void)[] = [];
const style = (css: string): void => void undo.push(pageStyle(css));

afterEach(() => {
  for (const one of undo.splice(0)) one();
});

const wide = (content: TemplateResult): TemplateResult => html`<div class="place" style="inline-size: 1000px">${content}</div>`;
const narrow = (content: TemplateResult): TemplateResult => html`<div class="place">${content}</div>`;

const px = (element: HTMLElement, selector: string, property: 'fontSize' | 'lineHeight' | 'minBlockSize' | 'blockSize' | 'inlineSize' | 'gridTemplateColumns' | 'columnGap'): number =>
  parseFloat(getComputedStyle(inside(element, selector) ?? element)[property]);

/** What text and the boxes around it measure: sizes, lines, controls, tracks, icons. */
const measures = (element: HTMLElement): Record<string, number> => ({
  text: px(element, '.cell-title', 'fontSize'),
  line: px(element, '.cell-title', 'lineHeight'),
  small: px(element, '.cell-synced', 'fontSize'),
  heading: px(element, '.heading', 'fontSize'),
  button: px(element, '.actions button', 'minBlockSize'),
  row: px(element, '.row', 'minBlockSize'),
  gap: px(element, '.row', 'columnGap'),
  icon: px(element, '.cell-actions svg', 'inlineSize'),
});

const usual = { text: 14, line: 20, small: 12, heading: 16, button: 32, row: 44, gap: 12, icon: 16 };
const times = (factor: number): Record<string, number> => Object.fromEntries(Object.entries(usual).map(([name, value]) => [name, value * factor]));

async function showWide(css = ''): Promise<HTMLElement> {
  style(css);
  await windowOf(1280);
  const { element } = await show('linked-tickets', { place: (content) => html`<div class="place" style="inline-size: 2000px">${content}</div>` });
  return element;
}

const measured = async (css?: string): Promise<Record<string, number>> => measures(await showWide(css));

describe('the size of text', () => {
  it('is 14 px, 12 px where it is secondary, for a reader who has not chosen any', async () => {
    expect(await measured()).toEqual(usual);
  });

  it('doubles with the reader\'s own, and all that holds text with it', async () => {
    expect(await measured('html { font-size: 200% }')).toEqual(times(2));
  });

  it('widens the tracks of the list as it grows', async () => {
    const track = async (css: string): Promise<number> => px(await showWide(css), '.row', 'gridTemplateColumns');
    const plain = await track('');
    expect(await track('html { font-size: 200% }')).toBeCloseTo(2 * plain, 0);
  });

  it.each([
    ['18px', 18 / 14],
    ['1.125rem', 18 / 14],
    ['28px', 2],
  ])('is what the page says (%s)', async (size, factor) => {
    const found = await measured(`.place { --ticketing-font-size: ${size}; font-size: 30px }`);
    for (const [name, value] of Object.entries(times(factor))) expect(found[name]).toBeCloseTo(value, 1);
  });

  it('is the page\'s own where it says 1em', async () => {
    const found = await measured('.place { --ticketing-font-size: 1em; font-size: 18px }');
    expect(found['text']).toBe(18);
    expect(found['button']).toBeCloseTo((32 * 18) / 14, 1);
  });

  it.each(['13px', '8px', '0.5rem'])('is nowhere under 12 px, whatever the page says (%s)', async (size) => {
    await measured(`.place { --ticketing-font-size: ${size} }`);
    const sizes = allInside(document.querySelector('linked-tickets'), '.frame *').map((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it.each(views)('is nowhere under 12 px ($what)', async (view) => {
    await windowOf(1280);
    const { element } = await showView(view, { place: wide });
    const sizes = allInside(element, '.frame *').map((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(Math.min(...sizes)).toBe(12);
  });

  it('does not shrink in small text within small text', async () => {
    await windowOf(1280);
    style('.place { --ticketing-font-size: 1em; font-size: 28px }');
    const { element } = await show('create-ticket-dialog', { place: wide });
    type(element, '.combobox', 'Data Platfrom');
    inside(element, '#field-0')?.focus();
    await comes(element, '.small > .suggestion.small');
    expect(px(element, '.suggestion', 'fontSize')).toBe(24);
  });
});

describe.each([1280, 360])('at twice the size, in a window of %i px', (width) => {
  it.each(views)('nothing of it is cut off or beyond the window ($what)', async (view) => {
    await windowOf(width);
    style('html { font-size: 200% } body { margin: 8px }');
    const { element } = await showView(view, { place: narrow });
    expect(overflowing(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const footer of allInside(element, '.dialog-footer')) {
      expect(footer.getBoundingClientRect().bottom).toBeLessThanOrEqual(footer.closest('dialog')?.getBoundingClientRect().bottom ?? 0);
    }
  });

  it('a field is left in view when something is wrong, and the buttons, too', async () => {
    await windowOf(width);
    style('html { font-size: 200% }');
    const { element } = await show('create-ticket-dialog', { scenario: 'picky' });
    await sendWrongly(element);
    expect(inside(element, '.dialog-body')?.clientHeight).toBeGreaterThan(150);
    expect(inside(element, '.dialog-footer')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
  });
});
