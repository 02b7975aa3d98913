import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { commandEntry, mockEntries } from './package-entries.js';

const asModules: BuildOptions = { bundle: true, format: 'esm', target: 'es2022', legalComments: 'linked', logLevel: 'warning' };

/**
 * Libraries in CommonJS, which asks for `require`, with what is taken of each: the certificates of `--tls`, and the way to instances.
 * They are loaded where they are needed; what a browser loads has no part in them.
 */
const apart: Readonly<Record<string, string>> = { selfsigned: 'generate', undici: 'Agent, fetch, ProxyAgent' };

const keptApart: Plugin = {
  name: 'kept apart',
  setup: (build) => {
    build.onResolve({ filter: new RegExp(`^(${Object.keys(apart).join('|')})$`) }, ({ path }) => ({ path: `./${path}.js`, external: true }));
  },
};

/**
 * Bundles the mock, as modules for tests and stories and as the command, with all that it needs but Node and what the package depends on
 * anyway: what the mock is made with is no dependency of a page that embeds the elements.
 */
export async function buildMock(folder: string): Promise<void> {
  for (const [name, taken] of Object.entries(apart)) {
    await build({
      ...asModules,
      stdin: { contents: `export { ${taken} } from '${name}';`, resolveDir: process.cwd() },
      outfile: join(folder, `mock/${name}.js`),
      platform: 'node',
      banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    });
  }
  await build({
    ...asModules,
    entryPoints: Object.fromEntries([...mockEntries, commandEntry].map(({ source, built }) => [built, source])),
    outdir: folder,
    chunkNames: 'mock/shared-[hash]',
    splitting: true,
    // A chunk that a browser loads holds nothing of Node's: which entries share a file decides where it goes. test/tools/package.test.ts runs one there.
    platform: 'node',
    conditions: ['module'],
    external: ['zod', 'msw'],
    plugins: [keptApart],
  });
  await chmod(join(folder, `${commandEntry.built}.js`), 0o755);
}
