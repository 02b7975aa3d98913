import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the page loads beside its own script. */
export interface PageFiles {
  /** The elements in one file; undefined where they are not built. */
  readonly standalone: string | undefined;
}

/** Where the elements lie, from here: beside the command's folder in the package; in a clone, where the build puts them. */
const places = ['../standalone.js', '../../../dist/standalone.js'] as const;

/** Reads the elements that the package brings for pages without a bundler. */
export function readPageFiles(): PageFiles {
  const found = places.map((place) => join(import.meta.dirname, place)).find((path) => existsSync(path));
  return { standalone: found === undefined ? undefined : readFileSync(found, 'utf8') };
}
