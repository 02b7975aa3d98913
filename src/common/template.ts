/** What a name in a template may be: `{table}`. */
const name = /\{([^{}]*)\}/g;

/** Stands for a value that is missing, until what belonged to it is gone, too. */
const hole = '\0';

/** What only joins one word to another. */
const joints = String.raw`\s\-–—:;,./|·#`;
const around = new RegExp(String.raw`["'“‘«([]\s*${hole}\s*["'”’»)\]]`, 'g');
const leading = '(?:in|on|at|of|for|from|by|with)';
const first = new RegExp(String.raw`^(?:[${joints}]*${hole})+[${joints}]*(?:${leading}\s+(?!${hole}))?`, 'i');
const before = new RegExp(String.raw`(?:(?:^|\s)${leading})?[${joints}]*${hole}`, 'gi');
const ends = new RegExp(String.raw`^[${joints}]+|[${joints}]+$`, 'g');

/** Returns the names that a template has in braces; undefined where a brace stands alone. */
export function namesIn(template: string): string[] | undefined {
  return /[{}]/.test(template.replace(name, '')) ? undefined : Array.from(template.matchAll(name), ([, found = '']) => found);
}

/**
 * Fills in the values that a template names, as one line of at most `limit` characters. A value that is missing leaves nothing of what stood
 * around it for its sake alone: a word that led to it, brackets, a dash.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>, limit: number): string {
  const filled = template.replace(name, (_, found: string) => line(Object.hasOwn(values, found) ? (values[found] ?? '') : '') || hole);
  return shorten(filled.includes(hole) ? withoutHoles(filled) : line(filled), limit);
}

function withoutHoles(text: string): string {
  const closed = text.trim().replace(around, hole).replace(first, '').replace(before, hole);
  return line(closed).replace(/ (?=[,.;:!?])/g, '').replace(ends, '');
}

const line = (text: string): string => text.replaceAll(hole, ' ').replace(/\s+/g, ' ').trim();

/** Cuts a text at a word, never through a character. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length >= limit) break;
    cut += character;
  }
  // A word that fills most of it is cut all the same.
  const words = /\s/.test(text.charAt(cut.length)) ? cut : cut.replace(/\s\S*$/, '');
  return `${(words.length > limit / 2 ? words : cut).replace(ends, '')}…`;
}
