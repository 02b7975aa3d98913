import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resultsOf } from './firefox/report.js';
import { failuresOf, untilTold, type Run } from './firefox/until-told.js';

/**
 * Runs the elements' tests in an installed Firefox, `npm run test:firefox [path...]`; those of the page around them by default. Under
 * Vitest, Firefox loses the frame of a file now and then: such a file is run anew.
 */
const paths = process.argv.slice(2);
const files = paths.length > 0 ? paths : ['test/engines', 'test/elements/host', 'test/elements/host-style'];

const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
const report = join(folder, 'report.json');

const run: Run = async (wanted) => {
  rmSync(report, { force: true });
  await vitest(['run', '--config', 'vitest.firefox.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...wanted]);
  if (!existsSync(report)) throw new Error('Firefox has not begun: is firefox-esr installed, or FIREFOX_PATH set?');
  return resultsOf(JSON.parse(readFileSync(report, 'utf8')));
};

const vitest = (args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('npx', ['vitest', ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', () => resolve());
  });

try {
  const results = await untilTold(files, run);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const failed = sum(results.map(failuresOf));
  for (const { file, isLost } of results) if (isLost) console.error(`${file}: Firefox has lost its frame three times.`);
  console.log(`\n${sum(results.map(({ passed }) => passed))} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
