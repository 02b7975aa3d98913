import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compactStyles } from './styles/compact.js';
import { compactTemplates } from './styles/compact-templates.js';

/** Compacts the style sheets and templates of what has been built: `tsx tools/compact.ts [folder]`, by default `dist`. */
const folder = process.argv[2] ?? 'dist';

const files = (await readdir(folder, { recursive: true })).filter((name) => name.startsWith('elements') && name.endsWith('.js'));
if (files.length === 0) throw new Error(`There is no element in ${folder}: build it first.`);
await Promise.all(
  files.map(async (name) => {
    const path = join(folder, name);
    const source = await readFile(path, 'utf8');
    await writeFile(path, compactTemplates(compactStyles(source)));
  }),
);
