import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { readDocuments } from './domain/documents.js';
import { brokenMarksIn } from './domain/marks.js';
import { notYetPage } from './domain/not-yet-page.js';

/** Writes docs/not-yet.md from the marks of the documents; with `--check` it fails instead when the page is stale. */
const file = 'docs/not-yet.md';
const page = notYetPage(readDocuments());

if (!process.argv.includes('--check')) await writeFile(file, page);
else if (page !== (await readFile(file, 'utf8').catch(() => ''))) fail(`${file} is stale: run "npm run docs".`);

for (const document of ['docs/domain.md', 'docs/elements.md', 'docs/servicenow-api.md']) {
  for (const broken of brokenMarksIn(readFileSync(document, 'utf8'))) fail(`${document}: “${broken}” is no mark: write [not yet: what is missing].`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
