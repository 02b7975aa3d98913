/**
 * Reading work notes back. In display mode a journal column holds every entry, newest first, each under a line
 * `2026-07-14 08:20:11 - System Administrator (Work notes)` and followed by a blank line (`servicenow-api.md 3.6`).
 * The time is in the account's own zone and format and the label may be translated, so neither is relied on.
 */

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Returns the authors' display names of the entries whose text is exactly `text`, newest first. */
export function authorsOf(text: string, journal: string): string[] {
  const header = String.raw`(?<=^|\n\n)[^\n]*? - ([^\n]*) \([^\n()]*\)\n`;
  const end = String.raw`\n*(?=\n\n[^\n]* - [^\n]* \([^\n()]*\)\n|\s*$)`;
  const entry = new RegExp(`${header}${escaped(normalized(text))}${end}`, 'g');
  return Array.from(normalized(journal).matchAll(entry), ([, author = '']) => author);
}

const normalized = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\s+$/, '');
