import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import { mockBackend } from './src/mock/node/vite-plugin.js';

/** The playground: a page of the host product, with the mock backend at its own `/api`. */
export default defineConfig(({ command }) => ({
  // A static build may be put into any folder; the dev server needs the root for backlinks.
  base: command === 'build' ? './' : '/',
  plugins: [mockBackend(), msw({ mode: 'worker-only' })],
  // The applications in examples are no part of it.
  optimizeDeps: { entries: ['index.html'] },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  // The mock with MSW is one chunk that only the in-page backend loads.
  build: { outDir: 'playground-static', target: 'es2022', chunkSizeWarningLimit: 800 },
}));
