import type { Reference, Target } from './reference.js';

/** A blank, or a line break with what begins the next line of a comment. */
const gap = String.raw`(?:[ ]|\s*\n[ \t]*(?:\*|//)?[ ]?)`;
const id = String.raw`(?:[A-Z]\d+|[AW]\b)`;
const section = String.raw`\d+(?:\.\d+)?\b`;

const patterns = {
  point: new RegExp(String.raw`\b([Dd]omain|[Ee]lements)${gap}(${id}(?:,?${gap}(?:(?:and|or|to)${gap})?${id})*)`, 'g'),
  // A closing backquote may stand behind the name or behind the first number.
  api: new RegExp(String.raw`servicenow-api\.md${'`'}?${gap}(${section}${'`'}?(?:,${gap}${section})*)`, 'g'),
  decision: /\bdecisions?[ /](\d{3})\b/g,
  document: /\b(?:docs|decisions)\/[\w-]+\.md\b/g,
};

/** Finds the points, sections, decisions and documents that a text names, in comments and in prose alike. */
export function referencesIn(text: string): Reference[] {
  const found: (Reference & { readonly at: number })[] = [];
  const add = (match: RegExpMatchArray, name: string, target: Target): void => {
    const at = match.index ?? 0;
    found.push({ at, line: text.slice(0, at).split('\n').length, text: name, target });
  };
  for (const match of text.matchAll(patterns.point)) {
    const kind = match[1]?.toLowerCase() === 'domain' ? 'domain' : 'elements';
    for (const point of expanded(match[2] ?? '')) add(match, `${kind} ${point}`, { kind, id: point });
  }
  for (const match of text.matchAll(patterns.api)) {
    for (const number of match[1]?.match(/\d+(?:\.\d+)?/g) ?? []) add(match, `servicenow-api.md ${number}`, { kind: 'api', section: number });
  }
  for (const match of text.matchAll(patterns.decision)) add(match, match[0], { kind: 'decision', number: match[1] ?? '' });
  for (const match of text.matchAll(patterns.document)) add(match, match[0], { kind: 'file', path: match[0] });
  return found.sort((a, b) => a.at - b.at).map(({ line, text: name, target }) => ({ line, text: name, target }));
}

/** `C1 to C3, Y7` is C1, C2, C3 and Y7. */
function expanded(list: string): string[] {
  const ids: string[] = [];
  for (const [, isEnd, point = ''] of list.matchAll(/(\bto[\s*/]+)?([A-Z]\d*)/g)) {
    const first = isEnd === undefined ? Number(point.slice(1)) : Number(ids.at(-1)?.slice(1)) + 1;
    const letter = point.charAt(0);
    if (point.length === 1) ids.push(letter);
    else for (let number = first; number <= Number(point.slice(1)); number++) ids.push(`${letter}${number}`);
  }
  return ids;
}
