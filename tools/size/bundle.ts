import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { build, type Metafile, type Plugin } from 'esbuild';
import { asBuilt } from '../build/compacted.js';
import { buildOneFile } from '../build/one-file.js';

/** What is counted: bytes as written, and as sent by a server that compresses well (gzip -9, brotli 11). */
export interface Size {
  minified: number;
  gzip: number;
  brotli: number;
}

export interface Bundle {
  /** Everything, lazy parts included. */
  all: Size;
  /** What a page loads before anybody clicks: the entry and its static imports. */
  initial: Size;
  /** Source files in the initial graph, with the minified bytes that each one contributes. */
  initialInputs: ReadonlyMap<string, number>;
  /** Every source file that is bundled. */
  inputs: readonly string[];
}

export interface BundleOptions {
  /** Leaves lit, query-core and zod out, for the size of the code that is written here. */
  ownOnly?: boolean;
}

/** Loads style sheets and templates as the package has them. */
const elementsAsBuilt: Plugin = {
  name: 'elements as built',
  setup: (build) => {
    build.onLoad({ filter: /\/src\/elements\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: asBuilt(source), loader: 'ts' };
    });
  },
};

/** Builds an entry as one file, with what it weighs. */
export async function oneFile(entry: string, { ownOnly = false }: BundleOptions = {}): Promise<Pick<Bundle, 'all' | 'inputs'>> {
  const { code, inputs } = await buildOneFile(entry, { ownOnly });
  return { all: sizeOf([new TextEncoder().encode(code)]), inputs };
}

/** Bundles an entry as an application would for production, and tells the initial graph from the lazy rest. */
export async function bundle(entry: string, { ownOnly = false }: BundleOptions = {}): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    packages: ownOnly ? 'external' : 'bundle',
    // Nobody needs more than one of them, and who reads English none.
    external: ['../languages/*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: 'size',
    write: false,
    metafile: true,
    // As tsc writes it: no 'use strict' in each module, and fields set by the constructor.
    tsconfigRaw: { compilerOptions: { target: 'es2022', useDefineForClassFields: false } },
    plugins: [elementsAsBuilt],
  });
  const paths = Object.keys(metafile.outputs);
  const contents = new Map(outputFiles.map((file) => [paths.find((path) => file.path.endsWith(path)), file.contents]));
  const initial = initialOutputs(metafile, entry);
  return {
    all: sizeOf([...contents.values()]),
    initial: sizeOf([...initial].flatMap((path) => contents.get(path) ?? [])),
    initialInputs: inputsOf(metafile, initial),
    inputs: Object.keys(metafile.inputs),
  };
}

/** Returns the files that a browser fetches for an entry without running an `import()`. */
function initialOutputs({ outputs }: Metafile, entry: string): ReadonlySet<string> {
  const reached = new Set(Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === entry));
  for (const path of reached) {
    for (const { path: imported, kind, external } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !external) reached.add(imported);
    }
  }
  return reached;
}

function inputsOf({ outputs }: Metafile, paths: Iterable<string>): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (const path of paths) {
    for (const [input, { bytesInOutput }] of Object.entries(outputs[path]?.inputs ?? {})) {
      bytes.set(input, (bytes.get(input) ?? 0) + bytesInOutput);
    }
  }
  return bytes;
}

/** Each file is compressed for itself, as it is sent. */
export function sizeOf(files: readonly Uint8Array[]): Size {
  const sum = (measure: (file: Uint8Array) => number): number => files.reduce((total, file) => total + measure(file), 0);
  return {
    minified: sum((file) => file.byteLength),
    gzip: sum((file) => gzipSync(file, { level: 9 }).byteLength),
    // Node's default is brotli's best, quality 11.
    brotli: sum((file) => brotliCompressSync(file).byteLength),
  };
}
