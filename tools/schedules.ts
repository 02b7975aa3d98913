import { parseArgs } from 'node:util';
import { runSchedules, type SchedulesReport } from './schedules/run.js';

/**
 * Plays seeded schedules of creates and links in which requests, tabs, backends and the instance fail, and checks that nothing is done
 * twice and nothing is lost: `npm run schedules -- [--count 1000] [--seed 1] [--only 4711]`, the last to play one again and tell its story.
 */
const { values } = parseArgs({ options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } } });
const only = values.only === undefined ? undefined : Number(values.only);
const [count, seed] = only === undefined ? [Number(values.count), Number(values.seed)] : [1, only];
if (![count, seed].every(Number.isSafeInteger) || count < 1) {
  console.error('schedules: --count, --seed and --only want whole numbers.');
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const started = Date.now();
  const report = await runSchedules({ count, seed, onSchedule: (done) => done % 1000 === 0 && console.log(`  ${done} schedules`) });
  print(report, Math.round((Date.now() - started) / 1000));
  if (report.duplicates + report.lost > 0) process.exitCode = 1;
}

function print({ schedules, requests, faults, duplicates, lost, settling, unfinished, failures }: SchedulesReport, seconds: number): void {
  console.log(`${schedules.create} schedules of a create, ${schedules.link} of a link, from seed ${seed}, in ${seconds} s; ${requests} requests`);
  for (const [name, times] of [...faults].sort(([a], [b]) => a.localeCompare(b))) console.log(`  ${String(times).padStart(6)} ${name}`);
  for (const { seed: failed, what, story } of failures) {
    console.log(`  --only ${failed}: ${what.join('; ')}`);
    if (only !== undefined) for (const line of story) console.log(`    ${line}`);
  }
  console.log(`${duplicates} done twice, ${lost} lost, ${unfinished} unfinished, ${settling} within the settling time`);
}
