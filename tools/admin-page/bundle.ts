import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('../../src/mock/admin/page/client/main.ts', import.meta.url));

/**
 * The script of the admin page as a module that holds it as text: the mock runs from its sources, where nobody
 * bundles for a browser, and serves it from memory.
 */
export async function adminPageModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    charset: 'ascii',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['production'],
  });
  const [script] = outputFiles;
  return `/** Made by tools/admin-page.ts from client/main.ts. */\nexport const script =\n  ${JSON.stringify(script?.text ?? '')};\n`;
}
