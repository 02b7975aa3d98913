import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { mutationPage } from './mutate/page.js';
import type { Score } from './mutate/score.js';

/** Writes docs/mutation.md from docs/mutation.json; with `--check` it fails instead when the page is stale. */
const file = 'docs/mutation.md';
const page = mutationPage(JSON.parse(await readFile('docs/mutation.json', 'utf8')) as Score, existsSync);

if (!process.argv.includes('--check')) await writeFile(file, page);
else if (page !== (await readFile(file, 'utf8').catch(() => ''))) {
  console.error(`${file} is stale: run "npm run docs".`);
  process.exitCode = 1;
}
