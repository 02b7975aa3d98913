import { defineConfig } from 'vitest/config';
import { componentTests } from './tools/component-tests.js';
import { SummaryReporter } from './tools/summary-reporter.js';
import { webkitgtk } from './tools/webkitgtk.js';

const project = componentTests('webkit', webkitgtk());

/** What needs no clicks of Vitest's, in an installed WebKitGTK: `xvfb-run -a npm run test:webkit`. */
export default defineConfig({
  test: {
    reporters: ['default', new SummaryReporter()],
    projects: [{ ...project, test: { ...project.test, include: ['test/engines/**/*.test.ts', 'test/elements/host/**/*.test.ts', 'test/elements/host-style/**/*.test.ts', 'test/data/**/*.test.ts', 'test/api/**/*.test.ts', 'test/controllers/**/*.test.ts'] } }],
  },
});
