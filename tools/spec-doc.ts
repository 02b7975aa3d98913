import { readFile, writeFile } from 'node:fs/promises';
import { specRows } from '../test/mock/servicenow/spec/rows.js';
import { coverageOf } from './spec-doc/coverage.js';
import { specPage } from './spec-doc/page.js';
import { mockTestFiles } from './spec-doc/test-files.js';

/** Writes docs/mock-servicenow-spec.md; with `--check` it fails instead when the page is stale. */
const file = 'docs/mock-servicenow-spec.md';
const page = specPage(specRows, coverageOf(specRows, await mockTestFiles()));

if (!process.argv.includes('--check')) {
  await writeFile(file, page);
} else if (page !== (await readFile(file, 'utf8'))) {
  console.error(`${file} is stale: run "npm run docs".`);
  process.exitCode = 1;
}
