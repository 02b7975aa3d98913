import { unsafeCSS, type CSSResult } from 'lit';

/** Lengths but hairlines, which are one pixel wherever they are, and steps of space. */
const lengths = /(-?\b(?!1px)[\d.]+)(px|sp)\b/g;

/**
 * Lit's `css` for style sheets of the elements. A length in px is what it is where text has its default size, and grows with that
 * (`--ticketing-font-size`, the reader's own size). A length in sp is steps of space, 4 px each unless a page or a density says otherwise. In the
 * conditions of @media and @container, which cannot grow so, lengths are in em; one that is never to grow is in pt.
 */
export const css = (sheet: TemplateStringsArray, ...values: readonly (CSSResult | number)[]): CSSResult =>
  unsafeCSS(String.raw({ raw: sheet }, ...values).replace(lengths, 'calc($1*var(--ticketing-$2))'));
