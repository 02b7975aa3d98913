import { html } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { cutOff, overflowing, overlapping } from './fitting.js';
import { pageStyle, windowOf } from './support.js';
import { rarerViews, showView, views, type View } from './views.js';

const undo: (() => void)[] = [];

afterEach(() => {
  for (const one of undo.splice(0)) one();
});

const sizes: readonly [what: string, css: string, density: string][] = [
  ['text of 13 px, compact', ':root { --ticketing-font-size: 13px }', 'compact'],
  ['text of 18 px', ':root { --ticketing-font-size: 18px }', 'comfortable'],
  ['a reader who has chosen 24 px', 'html { font-size: 24px }', 'comfortable'],
];

async function check(view: View, css: string, density: string, width: number): Promise<void> {
  await windowOf(width);
  undo.push(pageStyle(`${css} body { margin: 8px }`));
  const { element } = await showView(view, { place: (content) => html`<div class="place">${content}</div>` });
  element.setAttribute('density', density);
  expect(overflowing(element)).toEqual([]);
  expect(cutOff(element)).toEqual([]);
  expect(overlapping(element)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
}

describe.each(sizes)('with %s', (_, css, density) => {
  it.each(views)('nothing is cut off or on something else, in a window of 1280 px ($what)', (view) => check(view, css, density, 1280));
  it.each(views)('nothing is cut off or on something else, in a window of 360 px ($what)', (view) => check(view, css, density, 360));
});

describe('with a reader who has chosen 24 px', () => {
  it.each(rarerViews)('nothing is cut off or on something else, in a window of 360 px ($what)', (view) => check(view, 'html { font-size: 24px }', 'comfortable', 360));
});
