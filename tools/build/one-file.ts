import { build } from 'vite';
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

/** A file, and the modules that went into it. */
export interface OneFile {
  code: string;
  inputs: readonly string[];
}

/**
 * Builds an entry as one file, as a page without a bundler has it: by Vite, the lazy parts drawn in.
 *
 * @param options.ownOnly leaves the libraries out
 */
export async function buildOneFile(entry: string, { ownOnly = false }: { readonly ownOnly?: boolean } = {}): Promise<OneFile> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [compacted(drawnIn)],
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
  const [chunk] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built of ${entry}.`);
  return { code: chunk.code, inputs: chunk.moduleIds };
}
