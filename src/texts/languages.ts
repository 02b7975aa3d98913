import type { Language } from './language.js';

/** What all copies of this package on a page share. */
interface Shared {
  /** By tag, in lower case. */
  readonly registered: Map<string, Language>;
  /** Told when the words of a language are there, or the page has another one. */
  readonly listeners: Set<() => void>;
}

const key: unique symbol = Symbol.for('servicenow-ticketing.languages');

const page: typeof globalThis & { [key]?: Shared } = globalThis;

const shared = (): Shared => (page[key] ??= { registered: new Map(), listeners: new Set() });

/**
 * Adds a language to those that the elements of this page speak, or replaces one. Elements that are in the page already take it up at once.
 * @throws {RangeError} for what is no BCP 47 tag
 */
export function registerLanguage(language: Language): void {
  shared().registered.set(new Intl.Locale(language.tag).toString().toLowerCase(), language);
  tellSpoken();
}

/** Returns who is told when elements have something to say anew, of all copies of this package. */
export const languageListeners = (): Set<() => void> => shared().listeners;

/** Tells the elements that what they say may have changed. */
export function tellSpoken(): void {
  for (const tell of shared().listeners) tell();
}

/** Returns what is known by a tag, or else by a shorter one: `de` for `de-AT`. */
export function languageFor<Known>(tag: string, known: (tag: string) => Known | undefined): Language | Known | undefined {
  for (let wanted = tag.toLowerCase(); wanted !== ''; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))) {
    const found = shared().registered.get(wanted) ?? known(wanted);
    if (found) return found;
  }
  return undefined;
}
