import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the package has of the mocks: themselves, the command that starts them, the documents of what they emulate and of tests with them. */
const ofMocks = ['dist/mock', 'docs/mock*.md', 'docs/servicenow-api.md', 'docs/faults.md', 'docs/testing.md'];

/** Packs what has been built, as it would be published, without what is about the mocks. Returns what installing that loads, in bytes. */
export function packedWithoutMocks(): number {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  try {
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8', shell: process.platform === 'win32' });
    const [tarball] = JSON.parse(packed) as readonly { readonly filename: string }[];
    if (tarball === undefined) throw new Error('npm packed nothing.');
    execFileSync('tar', ['-xzf', join(folder, tarball.filename), '-C', folder]);
    const content = join(folder, 'package');
    for (const path of globSync(ofMocks, { cwd: content })) rmSync(join(content, path), { recursive: true });
    return gzipSync(execFileSync('tar', ['-cf', '-', '-C', folder, 'package'], { maxBuffer: 2 ** 28 }), { level: 9 }).byteLength;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
