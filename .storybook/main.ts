import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      optimizeDeps: {
        // What the optimizer meets only later reloads the page, or brings a second copy of Lit.
        include: [
          '@tanstack/query-core',
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
          'zod/mini',
        ],
      },
    }),
};

export default config;
