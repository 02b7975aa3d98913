const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Returns a text of foreign origin without what is invisible in it: a direction mark would turn what follows, a zero-width blank makes a
 * look-alike. The joiners of some scripts and emoji stay.
 */
export const visible = (text: string): string => text.replace(/[^\P{Cf}\u200c\u200d]/gu, '');

/** Keeps its order wherever it stands: a Latin word, and what a text is chosen by, which is not shown itself. */
const word = /^[a-z-]*$/;

/**
 * Returns it as it can stand in a sentence: what is written the other way in isolation, so that the rest keeps its order.
 * @param around which way the sentence is written; in one from right to left, `1 - High` would become `High - 1`
 */
export const isolated = (text: string, around?: 'rtl'): string =>
  (around === 'rtl' && !word.test(text)) || rightToLeft.test(text) ? `\u2068${visible(text)}\u2069` : visible(text);
