import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { msw } from 'msw/vite';
import { mergeConfig } from 'vite';

// The stories' controls and events come from the manifest: it is made here, so that `storybook dev` works without npm's scripts.
execFileSync(process.execPath, [createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--quiet'], { stdio: 'inherit' });

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  stories: ['../stories/docs/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // It listens on every address of this computer, and takes these for its own beside localhost.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, allowedHosts: ['127.0.0.1', '[::1]'] },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // For the page that runs on it: its service worker, beside the frame that the stories are in.
      plugins: [msw({ mode: 'worker-only' })],
      optimizeDeps: {
        // What the optimizer meets only later reloads the page, or brings a second copy of Lit.
        include: [
          '@tanstack/query-core',
          'culori/fn',
          'hono/html',
          'hono/tiny',
          'lit',
          'lit/decorators.js',
          'lit/directive-helpers.js',
          'lit/directives/guard.js',
          'lit/directives/if-defined.js',
          'lit/directives/live.js',
          'lit/directives/ref.js',
          'lit/directives/repeat.js',
          'lit/directives/style-map.js',
          'lit/directives/until.js',
          'msw',
          'msw/browser',
          'zod/mini',
        ],
      },
    }),
};

export default config;
