import { fixture, html } from '@open-wc/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LinkedTicketsElement } from '../../../src/index.js';
import type { Scenario } from '../../../src/mock/scenarios/scenario.js';
import { inside } from '../../support/inside.js';
import { focused } from '../../support/page.js';
import { keyEvent, listen, press } from '../../support/press.js';
import { focus, isModal, mount as mountIn, openBy, type, until, type Tag } from './support.js';

/** What the page around hears: its document, its window, an element around. */
let heard: string[] = [];
const ends: (() => void)[] = [];

/** An element in a page that listens for keys wherever pages do. */
async function mount<Kind extends Tag>(tag: Kind, scenario?: Scenario): Promise<HTMLElementTagNameMap[Kind]> {
  const { element, around } = await mountIn(tag, scenario);
  const listener = listen([around, document, window]);
  ends.push(listener.stop);
  ({ heard } = listener);
  return element;
}

/** Opens a dialog by its button, and puts the focus on what `selector` names in it. */
async function enter(element: Element, name: string, selector: string): Promise<HTMLElement> {
  await openBy(element, name, selector);
  return focus(element, selector);
}

// WebKit makes no such events.
const knowsAltGr = new KeyboardEvent('keydown', { modifierAltGraph: true }).getModifierState('AltGraph');

const isOpen = (element: Element): boolean => inside(element, 'dialog[open]') !== null;

beforeEach(() => sessionStorage.clear());

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe('what is typed', () => {
  const fields: Record<string, () => Promise<HTMLElement>> = {
    'Short Description': async () => enter(await mount('linked-tickets'), 'Create ticket', '.dialog-body textarea, .dialog-body input'),
    'a list of choices': async () => enter(await mount('linked-tickets'), 'Create ticket', '.dialog-body select'),
    'the search for a ticket': async () => enter(await mount('linked-tickets'), 'Link ticket', '#ticket-search'),
    'the filter of many tickets': async () => focus(await mount('linked-tickets', 'dozens'), '.filter input'),
    'the address of an instance': async () => enter(await mount('servicenow-settings-panel', 'not-connected'), 'Connect', '.dialog-body input'),
    'a password': async () => enter(await mount('servicenow-settings-panel', 'not-connected'), 'Connect', '[type=password]'),
  };

  it.each(Object.keys(fields))('into %s runs no shortcut of the page', async (name) => {
    await fields[name]?.();
    heard.length = 0;
    for (const key of ['j', 'K', '?', '/', ' ', 'é', '字', '👍', 'Dead', 'Backspace', 'Delete', 'Home', 'End', 'ArrowLeft', 'PageDown', 'Shift']) press(key);
    expect(heard).toEqual([]);
  });

  it.skipIf(!knowsAltGr)('with AltGr, which is Ctrl and Alt on Windows, is typed as well', async () => {
    await enter(await mount('linked-tickets'), 'Link ticket', '#ticket-search');
    press('@', { ctrlKey: true, altKey: true, modifierAltGraph: true });
    expect(heard).toEqual([]);
  });

  it('leaves the page its shortcuts with Ctrl, Meta or Alt, and the keys that no field takes', async () => {
    await enter(await mount('linked-tickets'), 'Link ticket', '#ticket-search');
    for (const [key, init] of [['k', { ctrlKey: true }], ['k', { metaKey: true }], ['k', { altKey: true }], ['F1', {}], ['Tab', {}], ['Control', { ctrlKey: true }]] as const) {
      heard.length = 0;
      keyEvent('keydown', key, init);
      keyEvent('keyup', key, init);
      expect(heard).toEqual([`keydown ${key}`, `keydown ${key}`, `keydown ${key}`, `keyup ${key}`, `keyup ${key}`, `keyup ${key}`]);
    }
  });

  it('is still seen by listeners that capture', async () => {
    await enter(await mount('linked-tickets'), 'Link ticket', '#ticket-search');
    const capturing = listen([document], true);
    ends.push(capturing.stop);
    press('j');
    expect(capturing.heard).toEqual(['keydown j', 'keypress j', 'keyup j']);
  });

  it('is none on a button: the page has its keys there', async () => {
    await focus(await mount('linked-tickets'), '.actions button');
    press('j');
    expect(new Set(heard)).toEqual(new Set(['keydown j', 'keypress j', 'keyup j']));
    heard.length = 0;
    press('Enter');
    press(' ');
    expect(heard).toEqual([]);
  });
});

describe('Escape', () => {
  it('that asks whether to close, that goes back, and that closes reaches no listener outside, and nothing of it comes up there', async () => {
    const element = await mount('linked-tickets');
    const field = await enter(element, 'Create ticket', '.dialog-body textarea, .dialog-body input');
    type(field, 'Typed');
    expect(press('Escape')).toBe(true);
    await until(() => inside(element, '#question')?.matches(':modal')).toBe(true);
    press('Escape');
    await until(() => inside(element, '#question')).toBe(null);
    expect(isOpen(element)).toBe(true);
    type(field, '');
    field.focus();
    press('Escape');
    await until(() => isOpen(element)).toBe(false);
    expect(heard).toEqual([]);
  });

  it('that closes a dialog comes up on the page’s own button, and the page does not hear it there', async () => {
    const element = await mount('create-ticket-dialog');
    const opener = await fixture<HTMLButtonElement>(html`<button>Create</button>`);
    opener.focus();
    element.open = true;
    await until(() => isModal(element)).toBe(true);
    await focus(element, '.dialog-footer button');
    keyEvent('keydown', 'Escape');
    await until(() => focused()).toBe(opener);
    keyEvent('keyup', 'Escape');
    expect(heard).toEqual([]);
    // The next press is the page's.
    keyEvent('keydown', 'Escape');
    keyEvent('keyup', 'Escape');
    expect(heard).toEqual(['keydown Escape', 'keyup Escape'].flatMap((event) => [event, event]));
  });

  it('of which the end was never told does not make the next one half', async () => {
    const element = await mount('linked-tickets');
    await enter(element, 'Link ticket', '#ticket-search');
    keyEvent('keydown', 'Escape');
    await until(() => isOpen(element)).toBe(false);
    const outside = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`);
    outside.focus();
    press('Escape');
    expect(new Set(heard)).toEqual(new Set(['keydown Escape', 'keyup Escape']));
  });

  it('empties the filter for itself, and is the page’s where there is nothing to empty', async () => {
    const element = await mount('linked-tickets', 'dozens');
    const filter = await focus(element, '.filter input');
    type(filter, 'orders');
    press('Escape');
    expect(heard).toEqual([]);
    press('Escape');
    expect(new Set(heard)).toEqual(new Set(['keydown Escape', 'keyup Escape']));
  });

  it('is the page’s where no dialog is open', async () => {
    await focus(await mount('linked-tickets'), '.actions button');
    press('Escape');
    expect(heard).toHaveLength(6);
  });

  it('that the page has used already stays the page’s, for those who listen after it', async () => {
    const element = await mount('linked-tickets');
    await enter(element, 'Link ticket', '#ticket-search');
    const use = (event: Event): void => event.preventDefault();
    document.addEventListener('keydown', use, true);
    press('Escape');
    document.removeEventListener('keydown', use, true);
    expect(isOpen(element)).toBe(true);
    expect(heard).toContain('keydown Escape');
  });
});

describe('the keys of a menu and of a list', () => {
  it('are kept: arrows, ends, letters and Escape; what they do not know is the page’s and the browser’s', async () => {
    const element = await mount('servicenow-settings-panel');
    const more = await focus(element, '#more');
    press('ArrowDown');
    await until(() => inside(element, '#menu')?.matches(':popover-open')).toBe(true);
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'd', 'q']) press(key);
    expect(heard).toEqual([]);
    expect(press('F5')).toBe(false);
    expect(press('r', { ctrlKey: true })).toBe(false);
    expect(new Set(heard)).toEqual(new Set(['keydown F5', 'keyup F5', 'keydown r', 'keypress r', 'keyup r']));
    heard.length = 0;
    press('Escape');
    expect(inside(element, '#menu')?.matches(':popover-open')).toBe(false);
    expect(focused()).toBe(more);
    expect(heard).toEqual([]);
  });

  it('are kept by the list of a field: Escape closes it, and neither the dialog nor anything of the page', async () => {
    const element = await mount('linked-tickets');
    const combobox = await enter(element, 'Create ticket', '[role=combobox]');
    press('ArrowDown');
    await until(() => combobox.ariaExpanded).toBe('true');
    await until(() => inside(element, '[role=option]')).not.toBe(null);
    press('ArrowDown');
    await until(() => combobox.getAttribute('aria-activedescendant')).not.toBe(null);
    press('Escape');
    await until(() => combobox.ariaExpanded).toBe('false');
    expect(isOpen(element)).toBe(true);
    press('ArrowDown');
    await until(() => inside(element, '[role=option]')).not.toBe(null);
    press('ArrowDown');
    await until(() => combobox.getAttribute('aria-activedescendant')).not.toBe(null);
    expect(press('Tab')).toBe(true);
    await until(() => combobox.ariaExpanded).toBe('false');
    expect(heard).toEqual([]);
  });

  it('are kept by a dialog that scrolls: arrows, pages and ends on one of its buttons', async () => {
    await enter(await mount('linked-tickets'), 'Create ticket', '.dialog-footer button');
    for (const key of ['ArrowDown', 'PageDown', 'Home', 'End', ' ', 'Enter']) press(key);
    expect(heard).toEqual([]);
    press('j');
    expect(heard).toContain('keydown j');
  });
});

describe('keys of an input method', () => {
  const orders: Record<string, Parameters<typeof press>[1]> = {
    'as most browsers tell them': { isComposing: true, keyCode: 229 },
    'as Safari tells them, after the end of the composition': { keyCode: 229 },
    'without a code': { isComposing: true },
  };

  it.each(Object.keys(orders))('are no commands, %s', async (order) => {
    const element = await mount('linked-tickets');
    const create = await enter(element, 'Create ticket', '[role=combobox]');
    press('ArrowDown');
    await until(() => inside(element, '[role=option]')).not.toBe(null);
    for (const key of ['ArrowDown', 'Enter', 'Tab', 'Escape']) press(key, orders[order]);
    await element.updateComplete;
    expect(create.ariaExpanded).toBe('true');
    expect(create.getAttribute('aria-activedescendant')).toBe(null);
    expect(isOpen(element)).toBe(true);
    expect(heard).toEqual([]);
  });

  it.each(Object.keys(orders))('neither choose nor close in the link dialog, %s', async (order) => {
    const element = await mount('linked-tickets');
    const search = await enter(element, 'Link ticket', '#ticket-search');
    type(search, 'INC0010040');
    await until(() => inside(element, '.hits input')).not.toBe(null);
    for (const key of ['Enter', 'ArrowDown', 'Escape']) press(key, orders[order]);
    await element.updateComplete;
    expect(focused()).toBe(search);
    expect(isOpen(element)).toBe(true);
    expect(heard).toEqual([]);
  });

  it.each(Object.keys(orders))('leave the filter as it is, %s', async (order) => {
    const filter = await focus(await mount('linked-tickets', 'dozens'), '.filter input');
    type(filter, 'にほん');
    press('Escape', orders[order]);
    expect(filter).toHaveProperty('value', 'にほん');
    expect(heard).toEqual([]);
  });
});

describe('what a page puts into a slot', () => {
  class Slotted extends LinkedTicketsElement {
    override connectedCallback(): void {
      super.connectedCallback();
      this.shadowRoot?.append(document.createElement('slot'));
    }
  }

  it('has its keys to itself', async () => {
    customElements.define('slotted-linked-tickets', Slotted);
    const element = new Slotted();
    const field = document.createElement('input');
    element.append(field);
    const around = await fixture<HTMLElement>(html`<div></div>`);
    around.append(element);
    await element.updateComplete;
    const listener = listen([around]);
    ends.push(listener.stop);
    field.focus();
    press('j');
    press('Enter', { keyCode: 229 });
    expect(listener.heard).toEqual(['keydown j', 'keypress j', 'keyup j', 'keydown Enter', 'keypress Enter', 'keyup Enter']);
  });
});
