/** Encoded queries of ServiceNow (`servicenow-api.md 2.3`). */

/**
 * Returns a user's text as values that can stand in an encoded query. `^` separates conditions and has no escape that is
 * documented, so the text is split there and every part has to match; `javascript:` would be evaluated.
 */
export function safeTerms(text: string): string[] {
  return text
    .split('^')
    .map((term) => withoutScript(term).trim())
    .filter((term) => term !== '');
}

function withoutScript(term: string): string {
  const rest = term.replace(/^\s*javascript:/i, '');
  return rest === term ? term : withoutScript(rest);
}

/** Returns `a LIKE term or b LIKE term`, for each term of the text. */
export const containing = (text: string, ...columns: string[]): string[] =>
  safeTerms(text).map((term) => columns.map((column) => `${column}LIKE${term}`).join('^OR'));

/** Joins conditions that all have to hold, then the order. */
export const all = (...parts: readonly (string | readonly string[])[]): string => parts.flat().filter(Boolean).join('^');

/** Returns the sys_id that a text is or carries, as a pasted web address does; undefined when there is none. */
export const sysIdIn = (text: string): string | undefined =>
  /(?:^|[^0-9a-f])([0-9a-f]{32})(?:$|[^0-9a-f])/i.exec(text.replaceAll(/%3D/gi, '='))?.[1]?.toLowerCase();
