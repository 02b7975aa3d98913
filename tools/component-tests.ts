import { fileURLToPath } from 'node:url';
import { msw } from 'msw/vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserProviderOption } from 'vitest/node';

/** Of the mock all but what runs in its admin page. */
const mockTests = [
  'test/mock/*.test.ts',
  'test/mock/!(admin)/**/*.test.ts',
  'test/mock/admin/!(page)/**/*.test.ts',
  'test/mock/admin/*.test.ts',
  'test/mock/admin/page/*.test.ts',
];
/** Plain functions of a Request or a value: no page needed. */
export const nodeTests = [
  'test/command/**/*.test.ts',
  'test/conformance/**/*.test.ts',
  'test/serve/**/*.test.ts',
  'test/api/**/*.test.ts',
  'test/common/**/*.test.ts',
  'test/contract/**/*.test.ts',
  'test/providers/**/*.test.ts',
  'test/texts/**/*.test.ts',
  'test/languages/**/*.test.ts',
  'test/backend/**/*.test.ts',
  ...mockTests,
  'test/serve/**/*.test.ts',
  'test/stories/**/*.test.ts',
  'test/theme/check-contrast.test.ts',
  'test/tools/**/*.test.ts',
];
/** Tests that browsers run, and that Node can run as well: no page needed either. The mutation tester takes them. */
export const hostTests = ['test/api/**/*.test.ts', 'test/client/**/*.test.ts', 'test/data/**/*.test.ts'];
/** The mock's admin page is for testers: one engine will do. */
const adminPageTests = ['test/mock/admin/page/client/**/*.test.ts'];
/** User walks through the playground, driven from outside. */
export const walks = ['test/walks/**/*.test.ts'];

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** Runs the tests of elements, controllers and data, in a real browser. */
export const componentTests = (name: 'chromium' | 'firefox' | 'webkit', provider: BrowserProviderOption): TestProjectInlineConfiguration => ({
  plugins: [msw({ mode: 'worker-only' })],
  resolve: { alias: { '@web/test-runner-commands': path('test/support/wtr-commands.ts') } },
  optimizeDeps: {
    include: [
      '@open-wc/testing',
      '@tanstack/query-core',
      'culori/fn',
      'hono',
      'hono/html',
      'hono/tiny',
      'lit',
      'lit/decorators.js',
      'lit/directive-helpers.js',
      'lit/directives/class-map.js',
      'lit/directives/guard.js',
      'lit/directives/if-defined.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      'lit/directives/repeat.js',
      'lit/html.js',
      'lit/static-html.js',
      'msw',
      'msw/browser',
      'zod/mini',
    ],
  },
  test: {
    name,
    globals: true,
    include: ['test/**/*.test.ts'],
    globalSetup: path('tools/page-scripts.ts'),
    exclude: [...nodeTests, ...walks, ...(name === 'chromium' ? [] : adminPageTests)],
    setupFiles: ['test/support/quiet-lit.ts', 'test/support/setup.ts'],
    // The first of a run waits for what is built on demand.
    expect: { poll: { timeout: 10_000 } },
    browser: { enabled: true, headless: true, screenshotFailures: false, provider, instances: [{ browser: name }] },
  },
});
