import { parseArgs } from 'node:util';
import { loadSqlite } from '../src/backend/sqlite/index.js';
import { runCrashes } from './crashes/run.js';

/**
 * Kills a backend at seeded moments while it creates, links and comments, and checks that nothing acknowledged was lost and nothing
 * was done twice: `npm run crashes -- [--rounds 200] [--seed 1] [--settle 1000]`, the last in milliseconds.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, settle: { type: 'string', default: '1000' } },
});
const [rounds, seed, settle] = [values.rounds, values.seed, values.settle].map(Number);
if (!loadSqlite()) fail('the SQLite store, which is what is tried here, needs Node 22.13 or later.');
else if (!rounds || seed === undefined || !settle || [rounds, seed, settle].some((number) => !Number.isInteger(number) || number < 0)) fail('--rounds, --seed and --settle want whole numbers.');
else await run({ rounds, seed, settle });

async function run(options: { rounds: number; seed: number; settle: number }): Promise<void> {
  console.log(`${options.rounds} rounds, seed ${options.seed}, settling time ${options.settle} ms`);
  const started = Date.now();
  const report = await runCrashes({ ...options, onRound: (round) => round % 20 === 0 && console.log(`  round ${round}`) });
  const { create, link, comment } = report.operations;
  console.log(`${create} creates, ${link} links, ${comment} comments; ${report.replays} replays; ${report.acknowledged} acknowledged before the last start; ${report.workNotes} work notes`);
  for (const violation of report.violations) console.log(`  ${violation}`);
  console.log(`${report.violations.length} lost or doubled, in ${Math.round((Date.now() - started) / 1000)} s`);
  if (report.violations.length > 0) process.exitCode = 1;
}

function fail(message: string): void {
  console.error(`crashes: ${message}`);
  process.exitCode = 2;
}
