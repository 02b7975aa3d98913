import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import type { PackageEntry } from './package-entries.js';

/**
 * Declares the entries: a file for each, and a few that several of them share. What no entry leads to is declared nowhere.
 * A class that two entries show is declared once, so that it is one type for the compiler.
 */
export async function buildDeclarations(entries: readonly PackageEntry[], folder: string): Promise<void> {
  // Beside the packages, where their types are found, and not among them: what is there is taken for somebody else's.
  const compiled = resolve(mkdtempSync('.declarations-'));
  try {
    compile(entries, compiled);
    await rollUp(entries, compiled, folder);
  } finally {
    rmSync(compiled, { recursive: true });
  }
}

function compile(entries: readonly PackageEntry[], outDir: string): void {
  const project = join(outDir, 'tsconfig.json');
  const files = entries.map(({ source }) => resolve(source));
  writeFileSync(project, JSON.stringify({ extends: resolve('tsconfig.declarations.json'), compilerOptions: { rootDir: resolve('src'), outDir }, files }));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { stdio: 'inherit' });
}

async function rollUp(entries: readonly PackageEntry[], compiled: string, folder: string): Promise<void> {
  const input = Object.fromEntries(entries.map(({ source, built }) => [built, join(compiled, source.replace(/^src\//, '').replace(/\.ts$/, '.d.ts'))]));
  const bundle = await rollup({
    input,
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    plugins: [dts()],
  });
  const { output } = await bundle.write({ dir: folder, format: 'es', entryFileNames: '[name].d.ts', chunkFileNames: ({ moduleIds }) => (moduleIds.some((id) => id.includes('/mock/')) ? 'mock/shared-[name].ts' : 'shared/[name].ts'), minifyInternalExports: false });
  for (const { fileName } of output) nameLibrary(join(folder, fileName));
}

/** What `using` needs is in no library that compilers take by themselves, and rolling up drops what the sources say of that. */
function nameLibrary(path: string): void {
  const text = readFileSync(path, 'utf8');
  if (/\b(?:Async)?Disposable\b/.test(text)) writeFileSync(path, `/// <reference lib="esnext.disposable" preserve="true" />\n${text}`);
}
