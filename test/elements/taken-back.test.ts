import { fixture, html } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import '../../src/define.js';
import { faceOf } from '../../src/client/client-face.js';
import { getClient, getDefaultClient, setDefaultClient, type CreateTicketDialogElement, type LinkedTicketsElement, type ServiceNowSettingsPanelElement } from '../../src/index.js';
import { button } from '../support/page.js';
import { testWorld } from '../support/world.js';
import { rows } from './linked-tickets/support/section.js';

type Own = LinkedTicketsElement | CreateTicketDialogElement | ServiceNowSettingsPanelElement;

/** How a page takes an address back: by the attribute, or, as frameworks do, by the property. */
const ways: [string, (element: Own) => void][] = [
  ['its attribute goes', (element) => element.removeAttribute('base-url')],
  ['null', (element) => Object.assign(element, { baseUrl: null })],
  ['undefined', (element) => Object.assign(element, { baseUrl: undefined })],
];
const elements = ['linked-tickets', 'create-ticket-dialog', 'servicenow-settings-panel'] as const;

afterEach(() => setDefaultClient(undefined));

describe('what a page takes back', () => {
  it.each(elements.flatMap((tag) => ways.map(([how, take]) => [tag, how, take] as const)))('leaves <%s> with the page’s client where the address is taken back: %s', async (tag, _, take) => {
    setDefaultClient(faceOf(testWorld().client));
    const element = document.createElement(tag);
    element.setAttribute('base-url', 'https://other.example');
    expect(getClient(element)).not.toBe(getDefaultClient());
    take(element);
    const host = await fixture<HTMLElement>(html`<div>${element}</div>`);
    expect(await (host.firstElementChild as Own).updateComplete).toBe(true);
    expect(getClient(element)).toBe(getDefaultClient());
  });

  it('is the empty text, of each attribute that holds one', () => {
    const list = document.createElement('linked-tickets');
    const dialog = document.createElement('create-ticket-dialog');
    for (const name of ['anomaly-id', 'base-url', 'settings-url']) {
      for (const element of [list, dialog]) {
        element.setAttribute(name, '42');
        element.removeAttribute(name);
      }
    }
    expect([list.anomalyId, list.baseUrl, list.settingsUrl, dialog.anomalyId, dialog.baseUrl]).toEqual(['', '', '', '', '']);
  });

  it.each([[null], [undefined]])('is no page of settings where it is %s', async (settingsUrl) => {
    const { client } = testWorld('disconnected');
    const element = await fixture<LinkedTicketsElement>(html`<linked-tickets anomaly-id="42" settings-url="/settings" .client=${faceOf(client)}></linked-tickets>`);
    const link = () => element.shadowRoot?.querySelectorAll('a[href$="/settings"], a[href$="/null"], a[href$="/undefined"]').length;
    await expect.poll(link).toBe(1);
    Object.assign(element, { settingsUrl });
    await element.updateComplete;
    expect(link()).toBe(0);
  });

  it.each([[null], [undefined]])('is no anomaly where it is %s: nothing is read, nothing is offered, and the next one is shown', async (anomalyId) => {
    const world = testWorld();
    const element = await fixture<LinkedTicketsElement>(html`<linked-tickets anomaly-id="42" .client=${faceOf(world.client)}></linked-tickets>`);
    await expect.element(rows().nth(1)).toBeVisible();
    Object.assign(element, { anomalyId });
    await element.updateComplete;
    expect(button('Create ticket').elements()).toEqual([]);
    element.anomalyId = '42';
    await expect.element(rows().nth(1)).toBeVisible();
    expect(world.requests.filter((request) => /null|undefined/.test(request))).toEqual([]);
  });
});
