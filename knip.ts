import type { KnipConfig } from 'knip';

/** Refuses files, exports and dependencies that nobody uses: `npx knip`. Each exception has its reason beside it. */
const config: KnipConfig = {
  entry: [
    'src/index.ts',
    'src/define.ts',
    'src/define/*.ts',
    'src/contract/index.ts',
    'src/contract/strict/index.ts',
    'src/theme/index.ts',
    // The reference backend's face, for who runs it with ports of their own.
    'src/backend/index.ts',
    'src/standalone.ts',
    // Read whole: each export is a token (tools/tokens).
    'src/elements/ui/styles/tokens.ts',
    // For who translates.
    'src/languages/entry.ts',
    'src/mock/entry.ts',
    'src/mock/msw-entry.ts',
    'src/mock/node/servicenow/entry.ts',
    'stories/**/*.stories.ts',
    'stories/docs/*.mdx',
    'tools/*.ts',
    'test/**/*.test.ts',
    // Held by the compiler.
    'test/**/*.test-d.ts',
    // Started by name, as processes of their own.
    'bench/servers/*.ts',
    'tools/crashes/backend-process.ts',
    'tools/consumers/shell-process.ts',
    // Bundled for pages, by their paths: tools/page-scripts.ts.
    'src/mock/admin/page/client/main.ts',
    'src/serve/page/client/main.ts',
    // Plug-ins of the manifest's analyzer.
    'custom-elements-manifest.config.mjs',
    // Named in settings: Storybook's builder, an alias of the tests.
    '.storybook/vite.config.ts',
    'test/support/wtr-commands.ts',
    // Set-up of the tests that the mutation tester runs, named by its path.
    'tools/mutate/session-storage.ts',
    // A worker, started by its address.
    'bench/support/load-worker.ts',
  ],
  project: ['src/**/*.ts', 'stories/**/*.{ts,mdx}', 'tools/**/*.{ts,js}', 'bench/**/*.ts', 'test/**/*.ts', '!test/consumers/**', '.storybook/*.ts'],
  // Applications of their own, which install what they need: tools/examples.ts.
  ignore: ['examples/**'],
  // A type that an exported signature names is exported with it, though nobody imports it by its name so far.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Where a machine has it.
  ignoreBinaries: ['unshare'],
  ignoreDependencies: [
    // CommonJS, loaded by require.
    'json-server',
    'servicenow-rest-api',
    // Types in the JSDoc of the manifest's plug-ins; the analyzer brings them.
    'custom-elements-manifest',
    // Optional peers, named in the declarations that the build makes for templates.
    '@types/react',
    'svelte',
    'vue',
  ],
};

export default config;
