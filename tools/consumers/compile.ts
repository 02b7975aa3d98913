import ts from 'typescript';
import { modes, type Mode } from './modes.js';

/** As strict as an application can be: declarations are checked, too. */
const strict: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  // TypeScript's own declarations are checked by nobody but TypeScript.
  skipDefaultLibCheck: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  types: [],
};

/** Returns what the compiler says of files together. Each mode's compiler parses once what several files import. */
export function compilerIn(folder: string): (files: readonly string[], mode: Mode) => string[] {
  const compilers = new Map<Mode, (files: readonly string[]) => string[]>();
  return (files, mode) => {
    const compile = compilers.get(mode) ?? compilerOf(folder, { ...strict, ...modes[mode] });
    compilers.set(mode, compile);
    return compile(files);
  };
}

function compilerOf(folder: string, options: ts.CompilerOptions): (files: readonly string[]) => string[] {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const parsed = new Map<string, ts.SourceFile | undefined>();
  host.getCurrentDirectory = () => folder;
  host.getSourceFile = (name, ...rest) => {
    if (!parsed.has(name)) parsed.set(name, read(name, ...rest));
    return parsed.get(name);
  };
  return (files) => ts.getPreEmitDiagnostics(ts.createProgram(files, options, host)).map((diagnostic) => ts.formatDiagnostic(diagnostic, host).trimEnd());
}
