import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deadLinks } from './package/links.js';
import { problemsOf, type Lockfile, type Manifest } from './package/shipped.js';

/** Refuses a package that installs more, or less, than what is listed, one whose elements bundlers would drop, and documents that link to what they leave behind. */
const text = (path: string): string => readFileSync(path, 'utf8');
const read = (path: string): unknown => JSON.parse(text(path));

const packed = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'ignore'] });
const [tarball] = JSON.parse(packed) as readonly { readonly files: readonly { readonly path: string }[] }[];
if (tarball === undefined) throw new Error('npm packed nothing.');
const shipped = tarball.files.map(({ path }) => path);

for (const problem of [...problemsOf(read('package.json') as Manifest, read('package-lock.json') as Lockfile), ...deadLinks(shipped, text)]) {
  console.error(problem);
  process.exitCode = 1;
}
