import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { reachedFrom } from './package/reached.js';

/**
 * Bundles the mock ServiceNow, as the command `mock-servicenow` and as a module for tests, with all that they
 * need but Node: what the mock is made with is no dependency of a page that embeds the elements.
 *
 * `tsx tools/build-mock.ts [folder]`, by default `dist`.
 */
const folder = process.argv[2] ?? 'dist';
const command = 'bin/mock-servicenow';

await build({
  entryPoints: { [command]: 'src/mock/node/servicenow/cli.ts', 'mock-servicenow': 'src/mock/node/servicenow/entry.ts' },
  outdir: folder,
  chunkNames: 'mock-servicenow-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'linked',
  // Some of what is bundled asks for `require`, which an ES module lacks.
  banner: { js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
});
await chmod(`${folder}/${command}.js`, 0o755);

// The compiler declares all that is bundled; what the entry does not lead to is nobody's business.
const declared = await mkdtemp(join(tmpdir(), 'mock-types-'));
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.mock.json', '--outDir', declared], { stdio: 'inherit' });
for (const path of reachedFrom('mock/node/servicenow/entry.d.ts', (path) => readFileSync(join(declared, path), 'utf8'))) {
  await mkdir(join(folder, dirname(path)), { recursive: true });
  await copyFile(join(declared, path), join(folder, path));
}
await rm(declared, { recursive: true });
