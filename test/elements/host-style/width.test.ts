import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { inside } from '../../support/inside.js';
import { filling, pageStyle, put, show, windowOf, type Tag } from './support.js';

type Place = (content: TemplateResult) => TemplateResult;

/** Parents that are as wide as what is in them wants to be. */
const shrinking: Readonly<Record<string, Place>> = {
  'a flex row': (content) => html`<div style="display: flex">${content}</div>`,
  'a flex row with something beside it': (content) => html`<div style="display: flex"><p>Details</p>${content}</div>`,
  'a centred flex column': (content) => html`<div style="display: flex; flex-direction: column; align-items: center">${content}</div>`,
  'an inline block': (content) => html`<div style="display: inline-block">${content}</div>`,
  'an auto column of a grid': (content) => html`<div style="display: grid; grid-template-columns: auto 1fr">${content}<i></i></div>`,
  'an absolute box': (content) => html`<div style="position: absolute">${content}</div>`,
  'a float': (content) => html`<div style="float: left">${content}</div>`,
  'a table cell': (content) => html`<table><tbody><tr><td>${content}</td></tr></tbody></table>`,
  'a box of fit-content': (content) => html`<div style="width: fit-content">${content}</div>`,
  'a popover': (content) => html`<div popover="manual" data-open>${content}</div>`,
  'a dialog without a width': (content) => html`<dialog data-open>${content}</dialog>`,
};

const cases = filling.flatMap((tag) => Object.entries(shrinking).map(([name, place]): [Tag, string, Place] => [tag, name, place]));

/** Opens what has to be opened for its content to be seen. */
function open(element: HTMLElement): void {
  const around = element.closest('[data-open]');
  if (around instanceof HTMLDialogElement) around.showModal();
  else if (around instanceof HTMLElement) around.showPopover();
}

const widthOf = (element: Element | null): number => element?.getBoundingClientRect().width ?? 0;
const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);

describe('an element in a place that is as wide as its content', () => {
  it.each(cases)('<%s> in %s is 30rem wide in a wide window, what it shows fills it, and reading moves nothing', async (tag, _, place) => {
    await windowOf(1280);
    const { element } = await put(tag, { place });
    open(element);
    const before = widthOf(element);
    expect(before).toBeGreaterThanOrEqual(30 * rem);
    expect(widthOf(inside(element, 'section'))).toBeCloseTo(before, 1);
    await expect.poll(() => inside(element, '.row .cell-title, .facts')).not.toBeNull();
    expect(widthOf(element)).toBe(before);
  });

  it.each(cases)('<%s> in %s is no wider than a narrow window, which does not scroll sideways', async (tag, _, place) => {
    await windowOf(360);
    const { element } = await show(tag, { place });
    open(element);
    const { left, right } = element.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    expect(right - left).toBeGreaterThan(250);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    const around = element.closest('[data-open]') ?? document.documentElement;
    expect(around.scrollWidth).toBeLessThanOrEqual(around.clientWidth);
  });

  it.each(filling)('<%s> fills a block, be it wider or narrower than that', async (tag) => {
    await windowOf(1280);
    for (const width of [1000, 200]) {
      const { element } = await put(tag, { place: (content) => html`<div style="width: ${width}px">${content}</div>` });
      expect(widthOf(element)).toBe(width);
      expect(widthOf(inside(element, 'section'))).toBe(width);
    }
  });

  it.each(filling)('<%s> shares a row of equal columns as anything else would', async (tag) => {
    await windowOf(1280);
    const { element } = await put(tag, { place: (content) => html`<div style="display: grid; grid-template-columns: 1fr 1fr 1fr; width: 900px">${content}<i></i><i></i></div>` });
    expect(widthOf(element)).toBe(300);
  });

  it.each(filling.flatMap((tag) => ['flex', 'grid'].map((display) => [tag, display] as const)))('what <%s> shows fills it, where the page gives it display: %s', async (tag, display) => {
    await windowOf(1280);
    const remove = pageStyle(`${tag} { display: ${display}; justify-items: start }`);
    const { element } = await put(tag, { place: (content) => html`<div style="width: 1000px">${content}</div>` });
    expect(widthOf(inside(element, 'section'))).toBe(1000);
    remove();
  });

  it.each([
    ['html { font-size: 200% }', 960],
    // Text has 12 px at the least.
    ['html { font-size: 62.5% }', (480 * 12) / 14],
    ['linked-tickets { --ticketing-font-size: 13px }', 480],
    ['linked-tickets { --ticketing-font-size: 28px }', 960],
  ] as const)('asks for 30rem, or what its text needs where that is more, under %s', async (css, width) => {
    await windowOf(1280);
    const remove = pageStyle(css);
    const { element } = await put('linked-tickets', { place: (content) => html`<div style="float: left">${content}</div>` });
    expect(widthOf(element)).toBeCloseTo(width, 1);
    remove();
  });

  it('<create-ticket-dialog> takes no place at all', async () => {
    await windowOf(1280);
    const { element } = await put('create-ticket-dialog', { place: (content) => html`<div style="display: flex">${content}</div>` });
    expect(widthOf(element)).toBe(0);
  });

  it('and the list goes by the width that it got, not by that of the window', async () => {
    await windowOf(1280);
    const columns = async (place: Place): Promise<number> => {
      const { element } = await show('linked-tickets', { place });
      const row = inside(element, '.row');
      return row ? getComputedStyle(row).gridTemplateColumns.split(' ').length : 0;
    };
    expect(await columns((content) => html`<div style="width: 1000px">${content}</div>`)).toBe(6);
    expect(await columns((content) => html`<div style="float: left">${content}</div>`)).toBe(5);
  });
});
