/** Numbers of incidents and of what a later release links (`servicenow-api.md 4.1`). */
const number = /\b(INC|PRB|CHG|S?CTASK|P?TASK)\d+\b/i;

/**
 * What to search for: the text as typed, or what a pasted incident address names (its sys_id or number), in the
 * classic form, wrapped by `nav_to.do`, or in the Next Experience (`servicenow-api.md 4.6`).
 */
export function searchText(input: string): string {
  const text = input.trim();
  if (!/^https?:\/\//i.test(text)) return text;
  const address = decodeRepeatedly(text);
  return /\b[0-9a-f]{32}\b/.exec(address)?.[0] ?? number.exec(address)?.[0] ?? text;
}

/**
 * The host of a pasted address where it is another one than that of the incidents found by it: numbers repeat from
 * instance to instance, and a clone has the sys_ids of the instance that it was made from.
 */
export function strangeHost(input: string, [first]: readonly { url: string }[]): string | undefined {
  const pasted = hostOf(input.trim());
  return first === undefined || pasted === hostOf(first.url) ? undefined : pasted;
}

const hostOf = (text: string): string | undefined => (/^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).host : undefined);

/** Such addresses nest one encoded address in another, two deep at most. */
function decodeRepeatedly(text: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(text));
  } catch {
    return text;
  }
}
