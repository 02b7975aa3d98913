import { unsafeCSS, type CSSResult } from 'lit';

/** Lengths but hairlines, which are one pixel wherever they are. */
const lengths = /(-?\b(?!1px)\d+)px/g;

/**
 * Lit's `css` for style sheets of the elements: a length in px is what it is where text has its default size, and grows with that
 * (`--ticketing-font-size`, the reader's own size). In the conditions of @media and @container, which cannot grow so, lengths are in em;
 * one that is never to grow is in pt.
 */
export const css = (sheet: TemplateStringsArray, ...values: readonly (CSSResult | number)[]): CSSResult =>
  unsafeCSS(String.raw({ raw: sheet }, ...values).replace(lengths, 'calc($1*var(--ticketing-px))'));

/** The size of secondary text: 12 px, and not under that however small a page makes all text. */
export const small = css`max(9pt, 12px)`;
