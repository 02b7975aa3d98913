/**
 * Reading work notes back. In display mode a journal column holds every entry, newest first, each under a line
 * `2026-07-14 08:20:11 - System Administrator (Work notes)` and followed by a blank line (`servicenow-api.md 3.6`).
 * The time is in the account's own zone and format and the label may be translated, so neither is relied on; and what an
 * instance does to blanks, blank lines and characters that its database has no room for must not hide an entry.
 *
 * Everything is read line by line and once: a note of others may be as long as they like.
 */

import { headerAuthor } from './journal-header.js';
import { findRuns } from './find-runs.js';

/** Characters beyond U+FFFF, with what joins them; an instance may keep, drop or replace them (`servicenow-api.md 3.5`). */
const astral = /[\u{10000}-\u{10FFFF}\p{Surrogate}]|\u200D|\uFE0F/gu;

/** What may stand in the place of such a character, beside that itself. */
const replaced = /[\u{10000}-\u{10FFFF}\p{Surrogate}\uFFFD?]|\u200D|\uFE0F/gu;

/** Returns the authors' display names of the entries whose text is `text`, newest first. */
export function authorsOf(text: string, journal: string): string[] {
  const isAltered = text.search(astral) >= 0;
  const written = linesOf(text, isAltered);
  const lines = linesOf(journal, isAltered);
  return findRuns(written, lines).flatMap((start) => {
    const author = headerAuthor(lines[start - 1] ?? '');
    return author !== undefined && isEnd(lines[start + written.length]) ? [author] : [];
  });
}

/** Tests whether nothing more of an entry comes: the journal ends, or the next entry begins. */
const isEnd = (line: string | undefined): boolean => line === undefined || headerAuthor(line) !== undefined;

/** Returns the lines of a text that hold anything, in the form in which they are compared. */
const linesOf = (text: string, isAltered: boolean): string[] =>
  (isAltered ? text.replace(replaced, '') : text)
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
