import { posix } from 'node:path';
import ts from 'typescript';

/** Returns the packages that declarations import, by their names. */
export function packagesIn(paths: Iterable<string>, read: (path: string) => string): ReadonlySet<string> {
  const imported = [...paths].flatMap((path) => ts.preProcessFile(read(path)).importedFiles.map(({ fileName }) => fileName));
  return new Set(imported.flatMap((name) => /^(@[^/]+\/)?[^./][^/]*/.exec(name)?.[0] ?? []));
}

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
