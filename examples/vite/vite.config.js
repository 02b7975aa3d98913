import { defineConfig } from 'vite';

const port = Number(process.env.PORT ?? 4173);

export default defineConfig({
  // What the elements are written in.
  build: { target: 'es2022' },
  preview: { host: '127.0.0.1', port, strictPort: true },
});
