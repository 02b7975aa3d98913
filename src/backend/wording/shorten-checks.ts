/** A message cut below this many characters says nothing any more. */
const shortestUseful = 40;

const lineOverhead = '\n- '.length;

/**
 * Shortens the messages of failed checks so that their lines take at most `room` characters more than a single empty
 * one: first the long ones, evenly, then their number. An empty list when not even one fits.
 */
export function shortenChecks(messages: readonly string[], room: number): string[] {
  for (let count = messages.length; count > 0; count -= 1) {
    const kept = messages.slice(0, count);
    const left = messages.length - count;
    const lines = left > 0 ? [...kept, `… and ${left} more`] : kept;
    const fitted = fitEvenly(lines, room - (lines.length - 1) * lineOverhead);
    if (fitted) return fitted;
  }
  return [];
}

/** Cuts the longest lines to one common length so that all fit in `room`; undefined when that is too short. */
function fitEvenly(lines: readonly string[], room: number): string[] | undefined {
  let rest = room;
  let cap = 0;
  for (const [index, { length }] of lines.toSorted((a, b) => a.length - b.length).entries()) {
    cap = Math.floor(rest / (lines.length - index));
    if (length > cap) return cap < shortestUseful ? undefined : lines.map((line) => cut(line, cap));
    rest -= length;
  }
  return [...lines];
}

/** Cuts to `length` characters, an ellipsis included, and never through a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
