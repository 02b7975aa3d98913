import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (fromBench: string): string => fileURLToPath(new URL(`../${fromBench}`, import.meta.url));

/**
 * A file of `bench/` as it would be shipped: as JavaScript, whose first run nothing has slowed down by translating it.
 * Returns the path of what was built. Processes and threads start from it: the loader of this one is not theirs.
 */
export async function built(file: string): Promise<string> {
  const outfile = path(`../node_modules/.cache/bench/${file.replace(/\.ts$/, '.mjs')}`);
  const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' } as const;
  await build({ entryPoints: [path(file)], outfile, logLevel: 'error', ...options });
  return outfile;
}
