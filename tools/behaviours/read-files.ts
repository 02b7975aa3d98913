import { readdir, readFile } from 'node:fs/promises';
import { posix, sep } from 'node:path';

/** Reads the files below folders whose names match, by their paths from the root, in their order. */
export async function readFiles(folders: readonly string[], name: RegExp): Promise<Map<string, string>> {
  const found = await Promise.all(folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((path) => posix.join(folder, ...path.split(sep)))));
  const paths = found.flat().filter((path) => name.test(path)).sort();
  return new Map(await Promise.all(paths.map(async (path): Promise<[string, string]> => [path, await readFile(path, 'utf8')])));
}
