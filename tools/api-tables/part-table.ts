import type { Declaration } from './manifest.js';
import { code, table } from './markdown.js';

/** Returns the parts that a page can style, each once, as Markdown; what only some elements have says which. */
export function partTable(elements: readonly Declaration[]): string {
  const parts = new Map<string, Map<string, string[]>>();
  for (const { tagName = '', cssParts } of elements) {
    for (const { name, description } of cssParts) {
      const meanings = parts.get(name) ?? new Map<string, string[]>();
      parts.set(name, meanings.set(description, [...(meanings.get(description) ?? []), tagName]));
    }
  }
  const rows = [...parts].flatMap(([name, meanings]) => [...meanings].map(([meaning, tags]) => [code(name), meaning, tags.length === elements.length ? 'all' : tags.map(code).join(', ')]));
  // What all have first: these are what a page styles most.
  return table(['part', 'meaning', 'in'], rows.toSorted((one, other) => Number(one[2] !== 'all') - Number(other[2] !== 'all')));
}
