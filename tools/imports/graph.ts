import { posix } from 'node:path';
import ts from 'typescript';

/** The files that each file imports, types included, by their paths from the root. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Reads the imports of files from one another; what is no file among them is left out. */
export function readGraph(files: ReadonlyMap<string, string>): Graph {
  return new Map([...files].map(([file, text]) => [file, importsOf(file, text).filter((target) => files.has(target))]));
}

function importsOf(file: string, text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const targets = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
  return [...new Set(targets.map((name) => posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts')))];
}
