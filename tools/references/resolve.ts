import { hasNumber } from '../domain/api-sections.js';
import type { Documents } from '../domain/documents.js';
import type { Target } from './reference.js';

/** What references can lead to. */
export interface Destinations {
  readonly documents: Documents;
  /** `001` and so on. */
  readonly decisions: ReadonlySet<string>;
  /** Whether a file or a folder is there, by its path from the root. */
  readonly exists: (path: string) => boolean;
  /** The anchors of the headings of a Markdown file that exists. */
  readonly anchors: (path: string) => ReadonlySet<string>;
}

/** Returns whether a reference leads somewhere. */
export function resolves(target: Target, { documents, decisions, exists, anchors }: Destinations): boolean {
  switch (target.kind) {
    case 'domain':
    case 'elements':
      return documents[target.kind].some(({ points }) => points.some(({ id }) => id === target.id));
    case 'api':
      return hasNumber(documents.api, target.section);
    case 'decision':
      return decisions.has(target.number);
    case 'file':
      return exists(target.path) && (target.heading === undefined || anchors(target.path).has(target.heading));
  }
}
