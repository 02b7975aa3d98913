import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// An installed Chromium, or the one that `npx playwright install chromium` brings.
const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  // What Vite would find while the first story runs: the page would load twice, and Lit with it.
  optimizeDeps: { include: ['lit', 'servicenow-ticketing', 'servicenow-ticketing/define', 'servicenow-ticketing/mock'] },
  plugins: [storybookTest({ configDir: '.storybook' })],
  test: {
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: executablePath ? { executablePath } : {} }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
