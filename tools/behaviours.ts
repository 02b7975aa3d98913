import { readFile, writeFile } from 'node:fs/promises';
import { behaviours } from './behaviours/document.js';
import { problemsOf } from './behaviours/problems.js';
import { readCoverage } from './behaviours/read-coverage.js';
import { readFiles } from './behaviours/read-files.js';
import { openersIn } from './behaviours/scenarios-in.js';
import { sourcesOf } from './behaviours/sources.js';
import { readDocuments } from './domain/documents.js';
import { parseReport, reportPath } from './run-report/report.js';
import { unproven } from './run-report/unproven.js';

/**
 * Writes docs/behaviours.md from the domain's documents, the source and the tests; with `--check` it says instead whether it
 * is up to date, and with `--check --ran` whether the tests that it counts ran. All fail where a point lacks source, test or scenario.
 */
const document = 'docs/behaviours.md';
const { domain, elements } = readDocuments();
const sections = [...domain, ...elements];

const texts = await readFiles(['test', 'stories'], /\.(test|stories)\.ts$/);
const openers = new Set([...(await readFiles(['test'], /\.ts$/)).values()].flatMap(openersIn));
const files = new Map([...texts].map(([file, text]) => [file, readCoverage(file, text, openers)]));
const tests = [...files.values()].flatMap((file) => file.tests);
const sources = sourcesOf(await readFiles(['src'], /\.ts$/));
const wanted = behaviours(sections, { tests, sources });

problemsOf(sections, files, sources).forEach(fail);
if (!process.argv.includes('--check')) {
  await writeFile(document, wanted);
} else {
  if (wanted !== (await readFile(document, 'utf8').catch(() => ''))) fail(`${document} is stale: run "npm run docs".`);
  checkRun(await readFile(reportPath, 'utf8').catch(() => ''));
}

/** With `--ran` everything that is counted has run, as after all tests; without it what has not since they last ran is said and no more. */
function checkRun(report: string): void {
  if (report === '' && !process.argv.includes('--ran')) return;
  const { failed, stale } = unproven(tests, texts, parseReport(report));
  failed.forEach(fail);
  if (stale.length === 0) return;
  const message = `${stale.length} of ${texts.size} test files did not run since they were changed: "npm test" runs them all.`;
  if (process.argv.includes('--ran')) fail(message);
  else console.log(message);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
