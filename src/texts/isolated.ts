const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Returns a text of foreign origin without what is invisible in it: a direction mark would turn what follows, a zero-width blank makes a
 * look-alike. The joiners of some scripts and emoji stay.
 */
export const visible = (text: string): string => text.replace(/[^\P{Cf}\u200c\u200d]/gu, '');

/** Returns it as it can stand in a sentence: what is written from right to left in isolation, so that the rest keeps its order. */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${visible(text)}\u2069` : visible(text));
