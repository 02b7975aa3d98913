import { build } from 'vite';
import { byKind } from './by-kind.js';
import { compacted } from './compacted.js';

/** A part that is fetched when it is needed: `import('./tools.js')`. */
const lazyImport = /\bimport\(('\.[^']+')\)/g;

/**
 * Draws the parts that a module fetches into it, for a single file: what is there from the start need not be wrapped so that it
 * can be evaluated later, which bundlers do for each module behind an `import()` (3 kB gzip).
 */
export function drawnIn(source: string): string {
  const imports: string[] = [];
  const body = source.replace(lazyImport, (_, path: string) => {
    const name = `part${imports.length}`;
    imports.push(`import * as ${name} from ${path};`);
    return `Promise.resolve(${name})`;
  });
  return imports.length > 0 ? `${imports.join('\n')}\n${body}` : source;
}

/** Languages are files of their own there, too: a page registers those that it wants. */
const languages = /\/built-in-languages\.ts$/;
const alone = (source: string, id: string): string => (languages.test(id) ? 'export const builtIn = {};' : drawnIn(source));

/** A file, and the modules that went into it. */
export interface OneFile {
  code: string;
  inputs: readonly string[];
}

/**
 * Builds an entry as one file, as a page without a bundler has it: by Vite, the lazy parts drawn in, and modules of a kind
 * together, which compresses better (4 kB gzip). Which modules there are is known after a first build.
 *
 * @param options.ownOnly leaves the libraries out
 */
export async function buildOneFile(entry: string, options: { readonly ownOnly?: boolean } = {}): Promise<OneFile> {
  const { inputs } = await built(entry, alone, options);
  const order = byKind(inputs)
    .map((module) => `import ${JSON.stringify(module)};`)
    .join('\n');
  return built(entry, (source, id) => (id.endsWith(`/${entry}`) ? `${order}\n${drawnIn(source)}` : alone(source, id)), options);
}

/** @param change what becomes of the source of each module */
async function built(entry: string, change: (source: string, id: string) => string, { ownOnly = false }: { readonly ownOnly?: boolean }): Promise<OneFile> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [compacted(change)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false, minify: true, comments: false },
        ...(ownOnly && { external: /^[a-z@]/ }),
      },
    },
  });
  const [chunk] = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built of ${entry}.`);
  return { code: chunk.code, inputs: chunk.moduleIds };
}
