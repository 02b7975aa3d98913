import { posix } from 'node:path';
import ts from 'typescript';

/**
 * Returns the declarations that one of them leads to by its imports, itself included. Packages and what the compiler knows itself
 * are none of them.
 *
 * @param read gives the text of a file by its path.
 */
export function reachedFrom(entry: string, read: (path: string) => string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { fileName } of ts.preProcessFile(read(path)).importedFiles) {
      if (fileName.startsWith('.')) visit(posix.join(posix.dirname(path), fileName.replace(/\.js$/, '.d.ts')));
    }
  };
  visit(entry);
  return reached;
}
