import { parseArgs } from 'node:util';
import { runInterleavings } from './interleavings/run.js';

/**
 * Plays orders of two backends over one ServiceNow, a person who writes there, and people who unlink, disconnect and change the password, each
 * request held and let go by chance; and looks for what was lost in silence or is there twice:
 * `npm run interleavings -- [--count 2000] [--seed 1] [--only 4711]`, the last to play one again and tell its story.
 */
const { values } = parseArgs({ options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } } });
const only = values.only === undefined ? undefined : Number(values.only);
const [count, seed] = only === undefined ? [Number(values.count), Number(values.seed)] : [1, only];
if (![count, seed].every(Number.isSafeInteger) || count < 1) {
  console.error('interleavings: --count, --seed and --only want whole numbers.');
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const started = Date.now();
  const { steps, actions, failures } = await runInterleavings({ count, seed, onPlayed: (done) => done % 500 === 0 && console.log(`  ${done} interleavings`) });
  console.log(`${count} interleavings from seed ${seed}, in ${Math.round((Date.now() - started) / 1000)} s; ${steps} steps of requests`);
  for (const [name, times] of [...actions].sort(([a], [b]) => a.localeCompare(b))) console.log(`  ${String(times).padStart(6)} ${name}`);
  for (const { seed: failed, what, story } of failures) {
    console.log(`  --only ${failed}: ${what.join('; ')}`);
    if (only !== undefined) for (const line of story) console.log(`    ${line}`);
  }
  console.log(`${failures.length} of them lost something in silence, or did something twice`);
  if (failures.length > 0) process.exitCode = 1;
}
