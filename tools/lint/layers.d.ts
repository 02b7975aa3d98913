import type { Rule } from 'eslint';

/** A part of the source that imports what is listed and nothing else. */
export interface Zone {
  /** The other zones that files of this one may import. */
  readonly imports: readonly string[];
  /** The packages that they may import. */
  readonly packages: readonly (string | RegExp)[];
}

/** Holds the arrows between the layers, whichever way an import is written. */
export const layers: Rule.RuleModule;
