import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { button, dialog, field, focused, text } from '../support/page.js';
import * as create from './create-ticket-dialog/harness.js';
import * as tickets from './linked-tickets/support/section.js';
import * as settings from './servicenow-settings-panel/harness.js';

/** A state of an element that has many controls; gives the element. */
const states: Record<string, () => Promise<Element>> = {
  'the linked tickets, with details, a retry and an Undo': async () => {
    const { element } = await tickets.show('deleted');
    element.settingsUrl = '/settings';
    await button(/^Details of/).first().click();
    await button('Unlink INC0010042').click();
    await expect.element(tickets.undo()).toBeVisible();
    return element;
  },
  'the linked tickets whose sync is paused': async () => {
    const { element } = await tickets.show('expired');
    element.settingsUrl = '/settings';
    await expect.element(text('Open settings')).toBeVisible();
    return element;
  },
  'the filter of many tickets': async () => {
    const { element } = await tickets.show('dozens');
    await field('Filter linked tickets').fill('INC0010042');
    await expect.poll(() => tickets.rows().elements()).toHaveLength(1);
    return element;
  },
  'the link dialog with hits': async () => {
    const { element } = await tickets.show();
    await button('Link ticket').click();
    await dialog('Link existing ticket').getByRole('searchbox').fill('orders');
    await dialog('Link existing ticket').getByRole('radio').nth(1).click();
    return element;
  },
  'the create dialog with offers': async () => {
    const { element } = await create.open();
    await expect.element(button('Link instead INC0010035')).toBeVisible();
    await field('Assignment Group').fill('Data Operatons');
    await create.title().fill('By keyboard');
    await expect.element(button('Did you mean “Data Operations”?')).toBeVisible();
    return element;
  },
  'the create dialog with a chosen group': async () => {
    const { element } = await create.open();
    await field('Assignment Group').fill('data platform');
    await create.title().fill('By keyboard');
    await expect.element(button('Show sys_id')).toBeVisible();
    return element;
  },
  'the question of the create dialog': async () => {
    const { element } = await create.open();
    await create.title().fill('By keyboard');
    await userEvent.keyboard('{Escape}');
    await expect.element(create.question()).toBeVisible();
    return element;
  },
  'the settings panel with a test': async () => {
    const { element } = await settings.show('expired', undefined, settings.callServiceNow);
    await settings.openMenuItem('Test connection');
    await expect.element(button('Copy report for Qualytics support')).toBeVisible();
    return element;
  },
  'the dialog that connects, with advice': async () => {
    const { element } = await settings.show('not-connected');
    await button('Connect').click();
    await field('Instance URL').fill('acme');
    await expect.element(button('Use https://acme.service-now.com')).toBeVisible();
    return element;
  },
  'the dialog that connects, with a host to confirm': async () => {
    const { element } = await settings.show('not-connected');
    await button('Connect').click();
    await field('Instance URL').fill('https://tickets.acme.example');
    await expect.element(text(/^Send the credentials to tickets\.acme\.example/)).toBeVisible();
    return element;
  },
  'the defaults for new tickets': async () => {
    const { element } = await settings.show();
    await settings.openMenuItem('Defaults for new tickets');
    await expect.element(field('Impact')).toBeVisible();
    return element;
  },
};

/** What can be used now: in the topmost modal dialog where one is open. Of a group of radio buttons one is a stop, the arrows reach the others. */
function controlsOf({ shadowRoot }: Element): Element[] {
  const modal = [...(shadowRoot?.querySelectorAll('dialog:modal') ?? [])].at(-1) ?? shadowRoot;
  const controls = [...(modal?.querySelectorAll('a[href], button, input, select, textarea, summary') ?? [])];
  return controls.filter((control) => control.checkVisibility() && !control.matches(':disabled, [inert] *, input[type="radio"]:not(:checked)'));
}

/** From the first control by Tab to the last one and by Shift+Tab back; gives each stop with whether a ring of two pixels is around it. */
async function walk(controls: readonly Element[]): Promise<Map<Element, boolean>> {
  const stops = new Map<Element, boolean>();
  for (const [from, keys] of [[controls.at(0), '{Tab}'], [controls.at(-1), '{Shift>}{Tab}{/Shift}']] as const) {
    (from as HTMLElement).focus();
    const seen = new Set<Element>();
    for (let stop = await step(keys); stop && !seen.has(stop); stop = await step(keys)) {
      seen.add(stop);
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      stops.set(stop, outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    }
  }
  return stops;
}

/** Where the focus goes by these keys; undefined where it leaves. */
async function step(keys: string): Promise<Element | undefined> {
  await userEvent.keyboard(keys);
  const stop = focused();
  return stop && stop !== document.body ? stop : undefined;
}

const nameOf = (control: Element): string => control.outerHTML.replace(/<!--.*?-->|\s+/g, ' ');

describe('the keyboard', () => {
  // covers: E1, E2
  it.each(Object.keys(states))('reaches every control of %s, and each one shows that it has the focus', async (state) => {
    const element = await states[state]?.();
    if (!element) throw new Error('No such state.');
    const controls = controlsOf(element);
    expect(controls.length).toBeGreaterThan(2);
    const stops = await walk(controls);
    expect(controls.filter((control) => !stops.has(control)).map(nameOf)).toEqual([]);
    expect(controls.filter((control) => stops.get(control) === false).map(nameOf)).toEqual([]);
  });
});
