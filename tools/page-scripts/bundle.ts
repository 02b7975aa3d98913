import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** A page that a process serves from memory, with a script of its own. */
export interface PageScript {
  /** The script's first module, from the root. */
  readonly entry: string;
  /** The module that holds the bundle as text. */
  readonly made: string;
}

/** What is generated: the mock's admin page, and the page of `serve`. */
export const pageScripts = {
  admin: { entry: 'src/mock/admin/page/client/main.ts', made: 'src/mock/admin/page/script.generated.ts' },
  serve: { entry: 'src/serve/page/client/main.ts', made: 'src/serve/page/script.generated.ts' },
} as const satisfies Readonly<Record<string, PageScript>>;

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The elements come with the package's file for pages without a bundler, which is served beside the script. */
const standaloneApart: Plugin = {
  name: 'standalone apart',
  setup: (build) => {
    build.onResolve({ filter: /\/standalone\.js$/ }, () => ({ path: '/standalone.js', external: true }));
  },
};

/** The script of a page as a module that holds it as text: a process runs from its sources, where nobody bundles for a browser. */
export async function pageScriptModule({ entry }: PageScript): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fromRoot(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    charset: 'ascii',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['production'],
    plugins: [standaloneApart],
  });
  const [script] = outputFiles;
  return `/** Made by tools/page-scripts.ts from client/main.ts. */\nexport const script =\n  ${JSON.stringify(script?.text ?? '')};\n`;
}
