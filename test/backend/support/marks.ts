/** Returns a work note as the domain words it: without the mark by which it is found again, or what a preview has in its place. */
export const withoutMark = (note: string): string => note.replace(/ \[ref:(?:[0-9a-f]{12}|…)\]$/, '');
