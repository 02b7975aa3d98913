import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyExample } from './copy.js';
import { exampleFolder } from './example.js';
import { run } from './processes.js';

/**
 * Writes the lock of an example anew, with the newest versions that its package.json admits: without addresses, and without the hash of the
 * package's tarball, which `npm ci` then takes as it is.
 */
export async function writeLock(name: string, tarball: string, place: string): Promise<void> {
  copyExample(name, tarball, place);
  const file = join(place, 'package-lock.json');
  rmSync(file, { force: true });
  await run('npm', ['install', '--package-lock-only', '--omit-lockfile-registry-resolved'], place);
  const lock = readFileSync(file, 'utf8').replace(/("resolved": "file:servicenow-ticketing\.tgz"),\s*"integrity": "[^"]*"/, '$1');
  writeFileSync(file, lock);
  copyFileSync(file, join(exampleFolder(name), 'package-lock.json'));
  console.log(`${exampleFolder(name)}/package-lock.json`);
}
