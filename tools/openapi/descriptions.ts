import ts from 'typescript';

/** What the documentation says of a type and of its keys. */
export interface Described {
  readonly text: string;
  readonly keys: Readonly<Record<string, string>>;
}

/**
 * Reads what the types of a module say of themselves, and of their keys, those taken over from other types included.
 *
 * @returns by the type's name.
 */
export function descriptionsOf(file: string): Map<string, Described> {
  const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022 });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} is no module.`);
  const textOf = (symbol: ts.Symbol): string => plain(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
  return new Map(
    checker.getExportsOfModule(module).flatMap((exported): [string, Described][] => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!(symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))) return [];
      const keys = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).map((key): [string, string] => [key.name, textOf(key)]);
      return [[exported.name, { text: textOf(symbol), keys: Object.fromEntries(keys.filter(([, text]) => text !== '')) }]];
    }),
  );
}

/** Texts refer to points of documents that a backend engineer does not have: `(domain W)`. */
const plain = (text: string): string =>
  text
    .replace(/ ?\((?:domain|elements|servicenow-api)[^)]*\)/g, '')
    .replace(/\{@link ([^}]+)\}/g, '$1')
    .trim();
