import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'es2022',
    outDir: 'built',
    rolldownOptions: { input: 'src/client.js', output: { entryFileNames: 'client.js' } },
  },
});
