/** Numbers of incidents and of what a later release links (`servicenow-api.md 4.1`). */
const number = /\b(INC|PRB|CHG|S?CTASK|P?TASK)\d+\b/i;

/**
 * Returns what to search for: the text as typed, or what a pasted incident address names (its sys_id or number), in the
 * classic form, wrapped by `nav_to.do`, or in the Next Experience (`servicenow-api.md 4.6`, elements T4).
 */
export function searchText(input: string): string {
  const text = input.trim();
  if (!/^https?:\/\//i.test(text)) return text;
  const address = decodeRepeatedly(text);
  return /\b[0-9a-f]{32}\b/i.exec(address)?.[0].toLowerCase() ?? number.exec(address)?.[0] ?? text;
}

/** Such addresses nest one encoded address in another, two deep at most. */
function decodeRepeatedly(text: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(text));
  } catch {
    return text;
  }
}
