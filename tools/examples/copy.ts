import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleFolder, tarballName } from './example.js';

/** Copies an example, without what git ignores, and the package's tarball with it. */
export function copyExample(name: string, tarball: string, place: string): void {
  const folder = exampleFolder(name);
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', '.'], { cwd: folder, encoding: 'utf8' });
  for (const file of listed.split('\0').filter((path) => path !== '')) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    cpSync(join(folder, file), join(place, file));
  }
  copyFileSync(tarball, join(place, tarballName));
}
