import ts from 'typescript';

/** Opens files with what they import, for questions about their names and types; nothing is checked. */
export const openProgram = (files: readonly string[], host?: ts.CompilerHost): ts.Program =>
  ts.createProgram(
    [...files],
    {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      experimentalDecorators: true,
    },
    host,
  );

/** Opens texts by their paths as if they were files. */
export function openTexts(texts: Readonly<Record<string, string>>): ts.Program {
  const host = ts.createCompilerHost({});
  const textOf = (path: string): string | undefined => texts[path.replace(`${host.getCurrentDirectory()}/`, '')];
  host.fileExists = (path) => textOf(path) !== undefined || ts.sys.fileExists(path);
  // A folder is there with the files in it, whether or not the package is built.
  host.directoryExists = (path) => Object.keys(texts).some((name) => `${host.getCurrentDirectory()}/${name}`.startsWith(`${path}/`)) || ts.sys.directoryExists(path);
  host.readFile = (path) => textOf(path) ?? ts.sys.readFile(path);
  host.getSourceFile = (path, options) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, options);
  };
  return openProgram(Object.keys(texts), host);
}

/** Returns a file of a program, and what it exports, each name with what it stands for in the end. */
export function exportsOf(program: ts.Program, path: string): { file: ts.SourceFile; names: ReadonlyMap<string, ts.Symbol> } {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  if (!file) throw new Error(`${path} is missing: build the package first.`);
  const symbol = checker.getSymbolAtLocation(file);
  const exported = symbol ? checker.getExportsOfModule(symbol) : [];
  return { file, names: new Map(exported.map((name) => [name.name, meant(checker, name)])) };
}

/** Returns what a name stands for, past imports and what is handed on. */
export const meant = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
