import { defineConfig } from '@playwright/test';

// An installed Chromium, or the one that `npx playwright install chromium` brings.
const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests',
  // All tests share the one mock that is started below.
  workers: 1,
  use: { baseURL: 'http://127.0.0.1:5191', launchOptions: executablePath ? { executablePath } : {} },
  webServer: [
    // The backend is on 8181, ServiceNow on 8182.
    { command: 'npx servicenow-ticketing mock --port 8181 --scenario empty', port: 8182 },
    { command: 'npx vite --host 127.0.0.1 --port 5191 --strictPort', url: 'http://127.0.0.1:5191' },
  ],
});
