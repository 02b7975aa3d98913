import { build } from 'vite';
import { compactStyles } from '../styles/compact.js';
import { compactTemplates } from '../styles/compact-templates.js';

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
 * Builds an entry as one file, as a page without a bundler will have it: by Vite, the lazy parts drawn in.
 * @param ownOnly leaves the libraries out
 */
export async function buildOneFile(entry: string, ownOnly: boolean): Promise<OneFile> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [{ name: 'as built', enforce: 'pre', transform: (code, id) => (/\/src\/.*\.ts$/.test(id) ? drawnIn(asBuilt(code, id)) : undefined) }],
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

/** Style sheets and templates as the package has them. */
const asBuilt = (code: string, id: string): string => (id.includes('/src/elements/') ? compactTemplates(compactStyles(code)) : code);
