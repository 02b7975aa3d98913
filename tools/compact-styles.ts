import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compactStyles } from './styles/compact.js';

/** Compacts the style sheets of what has been built: `tsx tools/compact-styles.ts [folder]`, by default `dist`. */
const folder = process.argv[2] ?? 'dist';

const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.styles.js'));
if (files.length === 0) throw new Error(`There is no style sheet in ${folder}: build it first.`);
await Promise.all(
  files.map(async (name) => {
    const path = join(folder, name);
    await writeFile(path, compactStyles(await readFile(path, 'utf8')));
  }),
);
