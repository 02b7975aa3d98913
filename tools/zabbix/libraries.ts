import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Returns the shared libraries that a program asks for and that are nowhere to be found. */
export async function missingLibraries(program: string, libraryPath = ''): Promise<string[]> {
  const { stdout } = await run('ldd', [program], { env: { ...process.env, LD_LIBRARY_PATH: libraryPath } });
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name = '']) => name);
}

/** Returns the folders below `root` where a system looks for shared libraries, as LD_LIBRARY_PATH lists them. */
export async function libraryPathOf(root: string): Promise<string> {
  const files = await readdir(root, { recursive: true });
  const folders = files.filter((file) => /^(?:usr\/)?lib\/(?:[^/]+-linux-gnu\/)?[^/]+\.so(?:\.\d+)*$/.test(file)).map((file) => join(root, dirname(file)));
  return [...new Set(folders)].join(':');
}
