import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { registerLanguage } from '../src/index.js';
import { pseudoLanguage } from '../src/languages/entry.js';
import { brands, type HostBrand } from './brands.js';
import { hostFonts } from './toolbar.js';

type Globals = Readonly<Record<string, unknown>>;
/** Of a story's context what its steps are surrounded by. */
interface Around {
  readonly canvasElement: HTMLElement;
  readonly globals: Globals;
}

registerLanguage(pseudoLanguage);

/** Stories whose steps are under way: they look for English words, so the toolbar's language comes after them. */
const underWay = new WeakSet<HTMLElement>();

/** A page around the story, as the toolbar wants it: elements follow what they inherit. */
export const stage: Decorator = (story, { globals, storyGlobals, canvasElement }) => {
  // A story that asks for a language of its own has steps that know it.
  const own = storyGlobals as Globals | undefined;
  const locale = underWay.has(canvasElement) && own?.['locale'] === undefined ? 'en' : localeOf(globals);
  return html`<div class="stage" data-theme=${String(globals['theme'])} lang=${live(locale)} dir=${live(directionOf(locale))} style=${styleMap(stylesOf(globals))}>
    ${story()}
  </div>`;
};

/** Before a story's steps: in English. */
export function beginSteps({ canvasElement }: Around): void {
  underWay.add(canvasElement);
}

/** After them: in the toolbar's language, which elements take up as they stand. */
export function endSteps({ canvasElement, globals }: Around): void {
  underWay.delete(canvasElement);
  const around = canvasElement.querySelector<HTMLElement>('.stage');
  if (!around) return;
  around.lang = localeOf(globals);
  around.dir = directionOf(around.lang);
}

const localeOf = ({ locale }: Globals): string => (typeof locale === 'string' ? locale : 'en');
const directionOf = (locale: string): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');

function stylesOf(globals: Globals): Record<string, string> {
  const known: Readonly<Record<string, HostBrand>> = brands;
  const { tokens } = known[String(globals['brand'])] ?? brands.none;
  const set = Object.entries(tokens).map(([name, value]) => [`--ticketing-${name}`, value] as const);
  return { ...Object.fromEntries(set), ...hostFonts[String(globals['font'])]?.styles };
}
