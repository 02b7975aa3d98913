import { readdir } from 'node:fs/promises';
import { posix, sep } from 'node:path';

/** Where code and prose of the project stand. */
const folders = ['.ci', '.storybook', 'bench', 'decisions', 'docs', 'src', 'stories', 'test', 'tools'];

/** Returns the files whose references are checked, by their paths from the root, in their order. */
export async function scannedFiles(): Promise<string[]> {
  const below = await Promise.all(folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((name) => posix.join(folder, ...name.split(sep)))));
  return [...(await readdir('.')), ...below.flat()].filter((name) => /\.(ts|js|mjs|md|html|json|css)$|^\.ci\/run$/.test(name) && !/generated|package-lock|custom-elements\.json/.test(name)).sort();
}
