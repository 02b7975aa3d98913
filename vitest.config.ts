import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './tools/chromium.js';
import { componentTests, nodeTests, walks } from './tools/component-tests.js';
import { RunReporter } from './tools/run-reporter.js';
import { SummaryReporter } from './tools/summary-reporter.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const chromium = playwright({ launchOptions: { executablePath: await chromiumPath() } });
/** Pages that processes serve have scripts that are not kept with the sources. */
const globalSetup = path('./tools/page-scripts.ts');

export default defineConfig({
  test: {
    reporters: ['default', new RunReporter(), new SummaryReporter()],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['json-summary', 'lcovonly'] },
    projects: [
      {
        // Plain functions of a Request or a value: no page needed.
        test: { name: 'node', globals: true, include: nodeTests, globalSetup, testTimeout: 60_000, expect: { poll: { timeout: 30_000 } } },
      },
      componentTests('chromium', chromium),
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
            provider: chromium,
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // User walks through the playground, driven from outside.
        test: { name: 'walks', globals: true, include: walks, globalSetup, testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
