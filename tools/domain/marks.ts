const mark = /\[not yet: ([^\]]+)\]/g;

/** Returns what the marks in a text say is missing, in their order. */
export const marksIn = (text: string): string[] => [...text.matchAll(mark)].map(([, missing = '']) => missing.replace(/\s+/g, ' '));

/** Returns the brackets that look like a mark and are none: `[not yet]`, `[Not yet: ...]`, one that is not closed. */
export const brokenMarksIn = (text: string): string[] => text.replace(mark, '').match(/\[not yet[^\]\n]{0,60}\]?/gi) ?? [];
