import { defineConfig } from 'vite';

// Empty, and in place of the project's own, which starts the playground's servers.
export default defineConfig({});
