import type { GlobalTypes } from 'storybook/internal/csf';
import { everyday, worldChoices } from '../stories/support/world-args.js';
import { brands } from './brands.js';

type Icon = NonNullable<GlobalTypes[string]['toolbar']>['icon'];

interface Choice {
  readonly value: string;
  readonly title: string;
}

/** `loses-answers` is `Loses answers`. */
const inWords = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

const named = (names: readonly string[], titles: Readonly<Record<string, string>> = {}): Choice[] =>
  names.map((value) => ({ value, title: titles[value] ?? inWords(value) }));

const global = (title: string, icon: Icon, description: string, items: readonly Choice[]): GlobalTypes[string] => ({
  description,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

const locales = { en: 'English', de: 'German', fr: 'French', es: 'Spanish', ja: 'Japanese', ar: 'Arabic, right to left', 'en-XA': 'Pseudo, long and marked' };

const networkTitles = {
  normal: 'Normal network',
  slow: 'Slow, 2 s',
  silent: 'Never answers',
  'holds-writes': 'Busy with every write',
  'loses-answers': 'Loses answers to writes',
  'breaks-off': 'Breaks off at a write',
};

/** Sizes and families of the page's text, as styles of the page around a story. */
export const hostFonts: Readonly<Record<string, { readonly title: string; readonly styles: Readonly<Record<string, string>> }>> = {
  system: { title: 'System font', styles: {} },
  serif: { title: 'Serif', styles: { fontFamily: 'Georgia, serif' } },
  mono: { title: 'Monospace', styles: { fontFamily: 'ui-monospace, monospace' } },
  small: { title: 'Small, 13 px', styles: { '--ticketing-font-size': '0.8125rem' } },
  large: { title: 'Large, 21 px', styles: { '--ticketing-font-size': '1.3125rem' } },
};

const titled = (entries: Readonly<Record<string, { readonly title: string }>>): Choice[] => Object.entries(entries).map(([value, { title }]) => ({ value, title }));

/** What the toolbar chooses for all stories. A story that needs another value says so in its args, which go first. */
export const globalTypes: GlobalTypes = {
  theme: global('Theme', 'circlehollow', 'The color-scheme of the page around the element', named(['light', 'dark', 'auto'])),
  locale: global('Language', 'globe', 'The language of the page, and its direction', named(Object.keys(locales), locales)),
  scenario: global('Scenario', 'box', 'What the backend and ServiceNow hold', named(worldChoices.scenario, { default: 'Everyday' })),
  role: global('Role', 'user', 'The user’s role', named(worldChoices.role)),
  team: global('Team', 'users', 'The user’s permission on the anomaly’s datastore', named(worldChoices.team)),
  fault: global('Instance', 'lightning', 'What is wrong with the ServiceNow instance', named(worldChoices.fault, { none: 'Healthy instance' })),
  network: global('Network', 'transfer', 'What becomes of requests and answers between page and backend', named(worldChoices.network, networkTitles)),
  density: global('Density', 'listunordered', 'The density attribute of the elements', named(['comfortable', 'compact'])),
  font: global('Font', 'paragraph', 'The text of the page around the element', titled(hostFonts)),
  brand: global('Brand', 'paintbrush', 'Tokens that the page around the element sets', titled(brands)),
};

export const initialGlobals = { theme: 'light', locale: 'en', ...everyday, density: 'comfortable', font: 'system', brand: 'none' };
