import { readFileSync } from 'node:fs';
import { problemsOf, type Lockfile, type Manifest } from './package/shipped.js';

/** Refuses a package that installs more, or less, than what is listed, and one whose elements bundlers would drop. */
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

for (const problem of problemsOf(read('package.json') as Manifest, read('package-lock.json') as Lockfile)) {
  console.error(problem);
  process.exitCode = 1;
}
