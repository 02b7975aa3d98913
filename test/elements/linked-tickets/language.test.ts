import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../../src/texts/catalogue.js';
import { listTexts, type ListTexts } from '../../../src/texts/en/list.js';
import { TextStore, type TextStoreOptions } from '../../../src/texts/text-store.js';
import { button } from '../../support/page.js';
import { testWorld } from '../../support/world.js';
import { mount, region, row } from './support/section.js';

type Translate = (words: Words) => ListTexts;

/** English but for what a first view says first. */
const esperanto: Translate = (words) => ({ ...listTexts.english(words), heading: 'Ligitaj biletoj', neverSynced: 'ankoraŭ ne', synced: 'sinkronigita' });

async function show(options: Partial<TextStoreOptions>) {
  const world = testWorld();
  world.client = { ...world.client, locale: options.language ? 'eo' : '', texts: new TextStore({ product: 'Qualytics', provider: 'ServiceNow', ...options }) };
  return { element: await mount(world), world };
}

const inEsperanto = (list: () => Promise<Translate>) => ({ language: { tag: 'eo', parts: { list } } });

describe('the list of linked tickets in another language', () => {
  it('says nothing until its words are there, then all of it in them', async () => {
    let answer = (): void => undefined;
    const { element } = await show(inEsperanto(() => new Promise((resolve) => (answer = () => resolve(esperanto)))));
    await element.updateComplete;
    expect(page.getByRole('region').elements()).toHaveLength(0);
    expect(element).toMatchTextContent(/^\s*$/);
    answer();
    await expect.element(page.getByRole('region', { name: 'Ligitaj biletoj', exact: true })).toBeVisible();
    await expect.element(row('INC0010042')).toMatchTextContent('sinkronigita');
  });

  it('is in English where they cannot be fetched', async () => {
    await show(inEsperanto(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))));
    await expect.element(region()).toBeVisible();
    await expect.element(row('INC0010042')).toMatchTextContent('synced');
  });

  it('has single texts in the host’s own words', async () => {
    await show({ overrides: { list: { heading: 'Incidents', unlink: (ticket: string) => `Remove ${ticket}` } } });
    await expect.element(page.getByRole('region', { name: 'Incidents', exact: true })).toBeVisible();
    await expect.element(button('Remove INC0010042')).toBeVisible();
    await expect.element(button('Details of INC0010042')).toBeVisible();
  });
});
