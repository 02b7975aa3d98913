import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { choose } from './mutate/choose.js';
import { mutantsOf, type Mutant } from './mutate/mutants.js';
import { readOptions } from './mutate/options.js';
import { mutationPage } from './mutate/page.js';
import { Results, type Result } from './mutate/results.js';
import { MutationRun } from './mutate/run.js';
import { floor, percent, scoreOf, survivorOf, type Score } from './mutate/score.js';
import { TestSelection } from './mutate/select-tests.js';
import { readTree, targetsOf } from './mutate/source-files.js';
import { Reasons, type Reason } from './mutate/survivors.js';

/**
 * `npm run mutate`: changes one small thing of the source at a time, in a copy of the tree, and has the nearest tests run; one of
 * them has to fail. Ctrl-C stops it, the next run goes on from there.
 *
 *     npm run mutate                                    all of them (hours); writes docs/mutation.json and docs/mutation.md
 *     npm run mutate -- src/contract src/api/api.ts     those of folders and files
 *     npm run mutate -- --changed --limit 20 --seed 7   some of the lines that have changed since the last result
 *     npm run mutate -- --tests 4 --jobs 2              a first look: asks the four nearest tests, not eight
 *     npm run mutate -- --report                        writes what is known so far, and says that it is partial
 */
const options = readOptions(process.argv.slice(2));
const files = readTree();
const selection = new TestSelection(files, options.tests);
const all = targetsOf(files.keys()).flatMap((file) => mutantsOf(file, files.get(file) ?? ''));
const results = new Results('node_modules/.cache/mutate/results.jsonl', files);
const reasons = new Reasons(JSON.parse(readFileSync('tools/mutate/survivors.json', 'utf8')) as Reason[]);
const page = 'docs/mutation.json';
const committed = existsSync(page) ? (JSON.parse(readFileSync(page, 'utf8')) as Score) : undefined;

const known = (mutant: Mutant): Result | undefined => results.of(mutant, selection.of(mutant.file));
const chosen = options.report ? [] : choose(all, options, committed?.commit, console.log);
const isFull = !options.report && options.tests === undefined && chosen.length === all.length;
// Until a whole run is committed nobody knows which mutants live for a reason: a sample names survivors, and fails nothing.
const isStrict = isFull || committed?.partial === false;
await tryAll(chosen.filter((mutant) => !known(mutant)));

const judged = (isFull || options.report ? all : chosen).map((mutant) => [mutant, known(mutant)] as const);
const score = scoreOf(execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(), judged, reasons);
if (isFull || options.report) {
  writeFileSync(page, `${JSON.stringify(score, undefined, 1)}\n`);
  writeFileSync('docs/mutation.md', mutationPage(score, existsSync));
}
conclude();

async function tryAll(mutants: readonly Mutant[]): Promise<void> {
  console.log(`${chosen.length} of ${all.length} mutants, ${chosen.length - mutants.length} of them known${options.limit === undefined ? '' : `, by the seed ${options.seed}`}.`);
  if (mutants.length === 0) return;
  const run = new MutationRun(files, selection, results);
  process.once('SIGINT', () => {
    run.stop();
    console.log('\nStopped. The next run goes on from here.');
    process.exit(130);
  });
  const began = performance.now();
  let done = 0;
  try {
    await run.try(mutants, options.jobs, (mutant, result) => {
      done += 1;
      if (result.state === 'survived') tellSurvivor(mutant);
      if (done % 25 === 0) console.log(`${done} of ${mutants.length}, ${((done * 60_000) / (performance.now() - began)).toFixed(0)} a minute`);
    });
    for (const test of await run.red()) fail(`${test} fails without any change: it was left out.`);
  } finally {
    run.stop();
  }
}

function tellSurvivor(mutant: Mutant): void {
  const { file, line, change, reason } = survivorOf(mutant, reasons);
  console.log(`survived: ${file}:${line}  ${change}${reason === undefined ? '' : `  (${reason})`}`);
}

function conclude(): void {
  for (const row of score.folders) {
    if (row.mutants > 0) console.log(`${row.folder.padEnd(28)}${row.killed} of ${row.mutants} killed, ${row.survived} survived, ${row.untried} not tried`);
  }
  for (const { file, line, change, reason } of score.survivors) if (reason === undefined) fail(`No reason for a survivor: ${file}:${line}  ${change}`);
  if (isFull) for (const { file, change } of reasons.needless(score.survivors)) fail(`A reason for what does not survive: ${file}  ${change}`);
  const killed = percent(score.folders);
  console.log(`${killed.toFixed(1)} % killed`);
  // A few mutants say nothing of a share.
  if (options.limit === undefined && killed < floor) fail(`Less than ${floor} %.`);
}

function fail(message: string): void {
  console.error(message);
  if (isStrict) process.exitCode = 1;
}
