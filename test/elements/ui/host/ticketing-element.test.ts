import { fixture, html } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { allInside, inside } from '../../../support/inside.js';
import { chooseTicket, comes, pageStyle, show, type Tag } from '../../host-style/support.js';

const undo: (() => void)[] = [];
const style = (css: string): void => void undo.push(pageStyle(css));

afterEach(() => {
  for (const one of undo.splice(0)) one();
});

const tags: readonly Tag[] = ['linked-tickets', 'create-ticket-dialog', 'servicenow-settings-panel'];

interface Themed extends HTMLElement {
  theme: unknown;
  density: unknown;
}
const make = (tag: Tag): Themed => document.createElement(tag) as HTMLElement as Themed;
const styleOf = (element: HTMLElement, selector: string): CSSStyleDeclaration => getComputedStyle(inside(element, selector) ?? element);

describe.each(tags)('theme and density of <%s>', (tag) => {
  it('are auto and comfortable where nobody says anything, and no attribute', () => {
    const element = make(tag);
    expect([element.theme, element.density, element.getAttributeNames()]).toEqual(['auto', 'comfortable', []]);
  });

  it.each([
    ['theme', ['light', 'dark', 'auto'], 'auto'],
    ['density', ['comfortable', 'compact'], 'comfortable'],
  ] as const)('reflect: %s is attribute and property alike, the default for a wrong value, none for undefined', (name, values, fallback) => {
    const element = make(tag);
    for (const value of values) {
      element[name] = value;
      expect([element[name], element.getAttribute(name)]).toEqual([value, value]);
    }
    element.setAttribute(name, 'purple');
    expect(element[name]).toBe(fallback);
    element[name] = undefined;
    expect([element[name], element.hasAttribute(name)]).toEqual([fallback, false]);
  });

  it('hold where they were set before the tag was defined', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const late = Object.assign(document.createElement(`late-${tag}`), { theme: 'dark', density: 'compact' });
    place.append(late);
    customElements.define(`late-${tag}`, class extends (customElements.get(tag) as CustomElementConstructor) {});
    await expect.poll(() => [late.getAttribute('theme'), late.getAttribute('density')]).toEqual(['dark', 'compact']);
  });
});

describe('theme', () => {
  it.each([
    ['dark', 'light', 'rgb(230, 237, 243)', 'rgb(22, 27, 34)'],
    ['light', 'dark', 'rgb(27, 32, 39)', 'rgb(255, 255, 255)'],
  ])('is %s in a page that is %s, the dialogs included, also under a rule for all elements', async (theme, page, text, surface) => {
    style(`:root { color-scheme: ${page} } * { color-scheme: ${page} }`);
    const { element } = await show('linked-tickets');
    element.setAttribute('theme', theme);
    await chooseTicket(element);
    expect(styleOf(element, '.cell-title').color).toBe(text);
    expect([styleOf(element, '.dialog').color, styleOf(element, '.dialog').backgroundColor]).toEqual([text, surface]);
  });

  it('is the page\'s where it is auto, wrong, or not said', async () => {
    style(':root { color-scheme: dark }');
    const { element } = await show('linked-tickets');
    for (const theme of ['auto', 'purple', '']) {
      element.setAttribute('theme', theme);
      expect(styleOf(element, '.cell-title').color).toBe('rgb(230, 237, 243)');
    }
  });

  it('takes the side of a page\'s own tokens that it names', async () => {
    style(':root { --ticketing-text: light-dark(rgb(1, 2, 3), rgb(250, 251, 252)) }');
    const { element } = await show('linked-tickets');
    element.setAttribute('theme', 'dark');
    expect(styleOf(element, '.cell-title').color).toBe('rgb(250, 251, 252)');
  });
});

/** What can be pressed, but links in sentences, and how small it is. */
function targets(element: HTMLElement): readonly (readonly [string, number])[] {
  const found = allInside(element, 'button, input:not([type=radio]), select, textarea, summary, .cell-number a').filter((one) => one.checkVisibility() && !one.closest('.sr-only'));
  return found.map((one) => [`${one.localName}.${one.className}`, Math.round(one.getBoundingClientRect().height * 100) / 100]);
}

describe('compact', () => {
  it('has lower rows and controls, and less room between them; what the page says goes before it', async () => {
    const { element } = await show('linked-tickets');
    const measures = (): (string | undefined)[] => [styleOf(element, '.row').minBlockSize, styleOf(element, '.actions button').minBlockSize, styleOf(element, '.actions').columnGap];
    expect(measures()).toEqual(['44px', '32px', '8px']);
    element.setAttribute('density', 'compact');
    expect(measures()).toEqual(['36px', '28px', '6px']);
    style('linked-tickets { --ticketing-row-height: 40px; --ticketing-control-height: 30px; --ticketing-space: 5px }');
    expect(measures()).toEqual(['40px', '30px', '10px']);
  });

  it('reaches the dialogs', async () => {
    const { element } = await show('create-ticket-dialog');
    element.setAttribute('density', 'compact');
    expect([styleOf(element, '.dialog input').minBlockSize, styleOf(element, '.dialog-body').paddingInlineStart]).toEqual(['28px', '15px']);
  });

  it.each([
    ['linked-tickets', chooseTicket],
    ['create-ticket-dialog', () => Promise.resolve()],
    ['servicenow-settings-panel', (element: HTMLElement) => (inside(element, '#more')?.click(), comes(element, '.menu:popover-open'))],
  ] as const)('has no target under 24 px, however small a page makes text and controls (<%s>)', async (tag, act) => {
    style(':root { --ticketing-font-size: 10px; --ticketing-control-height: 12px; --ticketing-row-height: 10px }');
    const { element } = await show(tag);
    element.setAttribute('density', 'compact');
    await act(element);
    const found = targets(element);
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter(([, height]) => height < 24)).toEqual([]);
  });
});
