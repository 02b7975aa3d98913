import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { componentTests } from './tools/component-tests.js';

const executablePath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** The tests of the elements in an installed Firefox, by WebDriver BiDi. */
export default defineConfig({
  test: {
    projects: [componentTests('firefox', playwright({ launchOptions: { channel: 'moz-firefox', executablePath } }))],
  },
});
