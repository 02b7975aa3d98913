import { fixture, html } from '@open-wc/testing';
import { page } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import '../../../../src/define/linked-tickets.js';
import { faceOf } from '../../../../src/client/client-face.js';
import { registerLanguage } from '../../../../src/client/index.js';
import { makeClient } from '../../../../src/data/client/client.js';
import type { LinkedTicketsElement } from '../../../../src/index.js';
import { languageListeners } from '../../../../src/texts/languages.js';
import { listTexts, type ListTexts } from '../../../../src/texts/en/list.js';
import type { Words } from '../../../../src/texts/catalogue.js';
import { inside } from '../../../support/inside.js';
import { testWorld } from '../../../support/world.js';

const { documentElement: root } = document;
const pageLanguage = root.lang;

afterEach(() => {
  root.lang = pageLanguage;
});

/** A language of which the heading alone is translated. */
const speak = (tag: string, heading: string, ready: Promise<unknown> = Promise.resolve()): void =>
  registerLanguage({ tag, parts: { list: async () => ready.then(() => (words: Words): ListTexts => ({ ...listTexts.english(words), heading })) } });

const sectionIn = (name: string) => page.getByRole('region', { name, exact: true });

const show = (locale = '', client = testWorld().client) =>
  fixture<LinkedTicketsElement>(html`<linked-tickets anomaly-id="42" locale=${locale} .client=${faceOf(client)}></linked-tickets>`);

const languageOf = (element: Element) => inside(element, '.language');

describe('an element’s language', () => {
  it('is the one of its attribute, of a region that has no words of its own, too', async () => {
    speak('eo', 'Ligitaj biletoj');
    const element = await show('eo-XX');
    await expect.element(sectionIn('Ligitaj biletoj')).toBeVisible();
    expect(languageOf(element)?.lang).toBe('eo-XX');
    element.locale = 'en-GB';
    await expect.element(sectionIn('Linked Tickets')).toBeVisible();
    expect(languageOf(element)?.lang).toBe('en-GB');
  });

  it('is the one of its client, before that of the page', async () => {
    speak('eo', 'Ligitaj biletoj');
    speak('ia', 'Tickets ligate');
    root.lang = 'ia';
    await show('', { ...testWorld().client, locale: 'eo' });
    await expect.element(sectionIn('Ligitaj biletoj')).toBeVisible();
  });

  it('is the page’s, and changes with it', async () => {
    speak('eo', 'Ligitaj biletoj');
    await show();
    await expect.element(sectionIn('Linked Tickets')).toBeVisible();
    root.lang = 'eo';
    await expect.element(sectionIn('Ligitaj biletoj')).toBeVisible();
    root.lang = 'en';
    await expect.element(sectionIn('Linked Tickets')).toBeVisible();
  });

  it('is that of the part of the page that it is in', async () => {
    speak('eo', 'Ligitaj biletoj');
    const { client } = testWorld();
    await fixture(html`<div lang="eo"><linked-tickets anomaly-id="42" .client=${faceOf(client)}></linked-tickets></div>`);
    await expect.element(sectionIn('Ligitaj biletoj')).toBeVisible();
  });

  it('is English where nobody has made a translation, and where the tag is none', async () => {
    for (const locale of ['tlh', 'not a tag!']) {
      const element = await show(locale);
      await expect.element(sectionIn('Linked Tickets')).toBeVisible();
      expect(languageOf(element)?.lang).toMatch(/^en/);
      element.remove();
    }
  });

  it('is taken up as soon as the page adds it', async () => {
    await show('vo');
    await expect.element(sectionIn('Linked Tickets')).toBeVisible();
    speak('vo', 'Biliets peyümöl');
    await expect.element(sectionIn('Biliets peyümöl')).toBeVisible();
  });

  it('is English while its words are long in coming, and its own once they have come', async () => {
    let come = (): void => undefined;
    speak('io', 'Ligita bilieti', new Promise<void>((resolve) => (come = resolve)));
    const element = await show('io');
    expect(element).toMatchTextContent(/^\s*$/);
    await expect.element(sectionIn('Linked Tickets')).toBeVisible();
    expect(languageOf(element)?.lang).toMatch(/^en/);
    come();
    await expect.element(sectionIn('Ligita bilieti')).toBeVisible();
  });

  it('says which way it is written', async () => {
    speak('he', 'פניות מקושרות');
    const element = await show('he');
    await expect.element(sectionIn('פניות מקושרות')).toBeVisible();
    expect([languageOf(element)?.dir, getComputedStyle(inside(element, '.section') ?? element).direction]).toEqual(['rtl', 'rtl']);
    element.locale = 'en';
    await expect.element(sectionIn('Linked Tickets')).toBeVisible();
    expect(languageOf(element)?.hasAttribute('dir')).toBe(false);
  });

  it('leaves the drafts, what was read and the client itself as they are', async () => {
    speak('eo', 'Ligitaj biletoj');
    const world = testWorld();
    await show('', world.client);
    await expect.element(sectionIn('Linked Tickets')).toBeVisible();
    const asked = world.requests.length;
    await show('eo', world.client);
    await expect.element(sectionIn('Ligitaj biletoj')).toBeVisible();
    expect(world.requests.length).toBe(asked);
  });

  it('is no longer listened to when the last element has gone', async () => {
    const before = languageListeners().size;
    const element = await show();
    expect(languageListeners().size).toBe(before + 1);
    element.remove();
    await expect.poll(() => languageListeners().size).toBe(before);
  });
});

describe('a single text in the host’s own words', () => {
  it('may be another one in each language', async () => {
    speak('eo', 'Ligitaj biletoj');
    const { client } = testWorld();
    const own = makeClient({ storage: null, texts: (tag) => (tag === 'eo' ? { list: { create: 'Krei' } } : { list: { create: 'Raise a ticket' } }) });
    const spoken = { ...client, texts: own.texts, say: own.say };
    const element = await show('', spoken);
    await expect.element(page.getByRole('button', { name: 'Raise a ticket' })).toBeVisible();
    element.locale = 'eo';
    await expect.element(page.getByRole('button', { name: 'Krei' })).toBeVisible();
  });
});
