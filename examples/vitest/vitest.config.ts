import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// An installed Chromium, or the one that `npx playwright install chromium` brings.
const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: ['test/*.node.test.ts'] } },
      {
        // A page that is optimized while its first test runs would load twice.
        optimizeDeps: { include: ['servicenow-ticketing', 'servicenow-ticketing/define', 'servicenow-ticketing/mock'] },
        test: {
          name: 'browser',
          include: ['test/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: executablePath ? { executablePath } : {} }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
