import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const ticketing = ['create-ticket-dialog', 'linked-tickets', 'servicenow-settings-panel'];

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => ticketing.includes(tag) } } })],
  preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4173), strictPort: true },
});
