import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Bundles the command `servicenow-mock` into one file that needs Node alone: what the mock is made with is no dependency
 * of a page that embeds the elements.
 */
const outfile = 'dist/bin/servicenow-mock.js';

await build({
  entryPoints: ['src/mock/node/servicenow/cli.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'linked',
  banner: {
    // Some of what is bundled asks for `require`, which an ES module lacks.
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
});
await chmod(outfile, 0o755);
