import { build } from 'vite';
import { compacted } from './compacted.js';
import { writeLicences } from './licences.js';
import type { PackageEntry } from './package-entries.js';

/**
 * Parts of `.` that a page may want alone: with an entry of their own they share no file with elements, and `.` itself is nothing but exports, so that
 * who imports a client or an error from there loads no element.
 */
const apart = {
  'shared/client': 'src/client/index.ts',
  'shared/ticketing-error': 'src/api/ticketing-error.ts',
  'shared/define-elements': 'src/define/define-elements.ts',
};

/** Libraries of entries that no page loads, drawn into these: who installs the package for its elements installs none of them. */
const drawnIn: Readonly<Record<string, readonly string[]>> = { theme: ['culori'] };
const isDrawnIn = (id: string): boolean => Object.values(drawnIn).flat().some((library) => id.startsWith(`${library}/`));

/**
 * Builds what a page loads as modules: one for each entry, and some that several of them share. They keep their names, which whoever debugs a
 * page reads in stacks; white space and comments are left out, for an installation that is light (decisions/021). Libraries stay imports, so that
 * a page has each of them once; all but those that no page needs.
 */
export async function buildModules(entries: readonly PackageEntry[], folder: string, parts: Readonly<Record<string, string>> = apart): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [compacted()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      lib: { entry: { ...Object.fromEntries(entries.map(({ source, built }) => [built, source])), ...parts }, formats: ['es'] },
      rolldownOptions: {
        external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('src/') && !isDrawnIn(id),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'shared/[name].js',
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
          minifyInternalExports: false,
          comments: { jsdoc: false },
        },
      },
    },
  });
  for (const [built, libraries] of Object.entries(drawnIn)) if (entries.some((entry) => entry.built === built)) writeLicences(folder, built, libraries);
}
