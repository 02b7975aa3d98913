import { languageListeners, tellSpoken } from '../../../texts/languages.js';

/** Returns the language of what is around an element, as its `lang` says; `''` where nothing does. */
export function pageLocaleOf(element: Element): string {
  // On a server there is nothing around it.
  const said = (element as Partial<Element>).closest?.<HTMLElement>('[lang]');
  if (said) return said.lang;
  const root = (element as Partial<Element>).getRootNode?.();
  return root instanceof ShadowRoot ? pageLocaleOf(root.host) : '';
}

/** Sees a page change its language; only while somebody listens. */
let page: MutationObserver | undefined;

/** Tells when words of a language have come, or the page says another language; returns what ends that. */
export function watchLocales(tell: () => void): () => void {
  const listeners = languageListeners();
  listeners.add(tell);
  if (!page && typeof MutationObserver === 'function') {
    page = new MutationObserver(tellSpoken);
    page.observe(document.documentElement, { attributeFilter: ['lang'] });
  }
  return () => {
    listeners.delete(tell);
    if (listeners.size > 0) return;
    page?.disconnect();
    page = undefined;
  };
}
