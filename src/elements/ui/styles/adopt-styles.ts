import type { CSSResultOrNative, LitElement } from 'lit';

/** What came later, by element. */
const later = new WeakMap<Element, readonly CSSResultOrNative[]>();

/** Adds the styles of a part that was loaded later, once each. */
export function adoptLater(host: Element, styles: readonly CSSResultOrNative[]): void {
  later.set(host, [...(later.get(host) ?? []), ...styles]);
  adopt(host);
}

/** Gives an element all of its styles, also in the document of a frame or another window: that drops those of this one, and refuses them. */
export function adopt(host: Element): void {
  const { shadowRoot: root, ownerDocument: page } = host;
  const view = page.defaultView;
  if (!root || !view) return;
  const { elementStyles } = host.constructor as typeof LitElement;
  const sheets = [...elementStyles, ...(later.get(host) ?? [])].flatMap((style) => ('styleSheet' in style ? (style.styleSheet ?? []) : style));
  root.adoptedStyleSheets = [...new Set(page === document ? [...root.adoptedStyleSheets, ...sheets] : [...new Set(sheets)].map((sheet) => copyOf(sheet, view)))];
}

function copyOf({ cssRules }: CSSStyleSheet, view: typeof globalThis): CSSStyleSheet {
  const copy = new view.CSSStyleSheet();
  copy.replaceSync([...cssRules].map(({ cssText }) => cssText).join(''));
  return copy;
}
