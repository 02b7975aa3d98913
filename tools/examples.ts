import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exampleNames } from './examples/example.js';
import { writeLock } from './examples/lock.js';
import { pack } from './examples/pack.js';
import { stopAll } from './examples/processes.js';
import { tryExample } from './examples/try-example.js';

/**
 * Tries the applications of `examples/` as strangers would: `npm run test:examples [-- names]`. What is built in `dist` is packed, each
 * example is copied into a folder outside of the repository, installed, built and started, and a ticket is created through it in
 * a browser, against the mock that comes with the package. `--lock` writes their package-lock.json anew instead.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { lock: { type: 'boolean', default: false } } });
const names = exampleNames(positionals);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'examples-')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stopAll().finally(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(1);
    });
  });
}

let failed = 0;
try {
  const tarball = pack(folder);
  for (const name of names) {
    if (values.lock) await writeLock(name, tarball, join(folder, name));
    else if (!(await passes(name, tarball))) failed += 1;
  }
} finally {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
}
if (!values.lock) console.log(`${names.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

/** Prints a line that says how it went, and why where it failed. */
async function passes(name: string, tarball: string): Promise<boolean> {
  const began = performance.now();
  const place = join(folder, name);
  try {
    await tryExample(name, tarball, place);
    console.log(`passed  ${name} (${seconds(began)} s)`);
    return true;
  } catch (error) {
    console.log(`FAILED  ${name} (${seconds(began)} s)`);
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    await stopAll();
    rmSync(place, { recursive: true, force: true });
  }
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(0);
}
