import { referencesIn } from '../references/in-prose.js';

/** The files of the source whose comments name a point, by its ID, in their order. */
export type Sources = ReadonlyMap<string, readonly string[]>;

/** Finds `domain L4` and `elements T2` in the files of the source. */
export function sourcesOf(files: ReadonlyMap<string, string>): Sources {
  const found = new Map<string, Set<string>>();
  for (const [file, text] of files) {
    for (const { target } of referencesIn(text)) {
      if (target.kind === 'domain' || target.kind === 'elements') found.set(target.id, (found.get(target.id) ?? new Set()).add(file));
    }
  }
  return new Map([...found].map(([id, names]) => [id, [...names].sort()]));
}
