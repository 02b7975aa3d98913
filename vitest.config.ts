import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './tools/chromium.js';
import { SummaryReporter } from './tools/summary-reporter.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const nodeTests = ['test/contract/**/*.test.ts', 'test/mock/**/*.test.ts', 'test/tools/**/*.test.ts'];
const walks = ['test/walks/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', new SummaryReporter()],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text', 'lcov'] },
    projects: [
      {
        // Plain functions of a Request or a value: no page needed.
        test: { name: 'node', globals: true, include: nodeTests, testTimeout: 30_000 },
      },
      {
        // Elements, controllers and data in a real browser.
        plugins: [msw({ mode: 'worker-only' })],
        resolve: { alias: { '@web/test-runner-commands': path('./test/support/wtr-commands.ts') } },
        optimizeDeps: {
          include: [
            '@github/combobox-nav',
            '@open-wc/testing',
            '@tanstack/query-core',
            'hono',
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
            'lit/static-html.js',
            'msw',
            'msw/browser',
            'zod/mini',
          ],
        },
        test: {
          name: 'chromium',
          globals: true,
          include: ['test/**/*.test.ts'],
          exclude: [...nodeTests, ...walks],
          setupFiles: ['test/support/quiet-lit.ts', 'test/support/setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: await chromiumPath() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // Every story, its play function and its accessibility.
        plugins: [storybookTest({ configDir: path('./.storybook') })],
        test: {
          name: 'stories',
          testTimeout: 30_000,
          setupFiles: ['test/support/quiet-lit.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: await chromiumPath() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // User walks through the playground, driven from outside.
        test: { name: 'walks', globals: true, include: walks, testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
