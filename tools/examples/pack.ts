import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { tarballName } from './example.js';

const Packed = z.tuple([z.object({ filename: z.string() })]);

/** Packs what is built in `dist`, as it would be published. Returns where the tarball is. */
export function pack(folder: string): string {
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8', shell: process.platform === 'win32' });
  const [{ filename }] = z.parse(Packed, JSON.parse(said));
  const tarball = join(folder, tarballName);
  renameSync(join(folder, filename), tarball);
  return tarball;
}
