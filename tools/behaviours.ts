import { readdir, readFile, writeFile } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import { behaviours } from './behaviours/document.js';
import { domain } from './behaviours/domain.js';
import { elements } from './behaviours/elements.js';
import type { FileCoverage } from './behaviours/covering-test.js';
import { problemsOf } from './behaviours/problems.js';
import { readCoverage } from './behaviours/read-coverage.js';
import { shownIn } from './behaviours/shown-in.js';

/**
 * Writes docs/behaviours.md from the tests; with `--check` it says instead whether it is up to date. Both fail where a
 * point is not covered or not shown, or a comment names what is no point.
 */
const document = 'docs/behaviours.md';
const points = [...domain, ...elements];

const files = new Map<string, FileCoverage>();
for (const file of await testFiles()) files.set(file, readCoverage(file, await readFile(file, 'utf8')));
const wanted = behaviours(points, [...files.values()].flatMap(({ tests }) => tests), shownIn);

if (!process.argv.includes('--check')) await writeFile(document, wanted);
else if (wanted !== (await readFile(document, 'utf8').catch(() => ''))) fail(`${document} is stale: run "npm run docs".`);
problemsOf(points, files, shownIn).forEach(fail);

async function testFiles(): Promise<string[]> {
  const found = await Promise.all(['test', 'stories'].map(async (folder) => (await readdir(folder, { recursive: true })).map((name) => posix.join(folder, ...name.split(sep)))));
  return found.flat().filter((name) => /\.(test|stories)\.ts$/.test(name)).sort();
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
