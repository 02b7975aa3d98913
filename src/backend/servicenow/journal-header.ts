const opening = new Set(['(', '（']);
const closing = new Set([')', '）']);

/** A clock, a number, or what stands between them in a date: nothing that a person is called. */
const timeLike = /^[\p{Nd}\s.,:/年月日時分秒h]+(?:[ap]\.? ?m\.?|uhr)?$/iu;

/**
 * Returns the author that a line above an entry names, undefined for a line that is none such: it begins with a time, in whatever
 * format, and ends with a label in brackets, in whatever language. A time may have dashes in it, and so may a name.
 */
export function headerAuthor(line: string): string | undefined {
  const text = line.replace(/[‐‑–—−]/g, '-').replace(/\s+/g, ' ').trim();
  const label = labelStart(text);
  if (label === undefined) return undefined;
  const [time = '', ...parts] = text.slice(0, label).trimEnd().split(' - ');
  if (!/\p{Nd}/u.test(time)) return undefined;
  // Where all look like a time it is -1, which is the last one.
  const name = parts.findIndex((part) => !timeLike.test(part));
  return parts.slice(name).join(' - ') || undefined;
}

/** Returns where the brackets open that the line ends with; a label may have brackets in it. */
function labelStart(text: string): number | undefined {
  if (!closing.has(text.slice(-1))) return undefined;
  let depth = 0;
  for (let index = text.length - 1; index > 0; index -= 1) {
    const character = text.charAt(index);
    if (closing.has(character)) depth += 1;
    else if (opening.has(character)) depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}
