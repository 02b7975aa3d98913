import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const entry = resolve('src/mock/node/servicenow/entry.ts');
const { config } = ts.readConfigFile('tsconfig.declarations.json', (path) => ts.sys.readFile(path)) as { config: object };
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
const program = ts.createProgram([entry], options);
const checker = program.getTypeChecker();

const moduleOf = (path: string): ts.Symbol | undefined => {
  const source = program.getSourceFile(path);
  return source && checker.getSymbolAtLocation(source);
};
const resolved = (symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
const isOwn = (symbol: ts.Symbol): boolean => (symbol.declarations ?? []).some((declaration) => declaration.getSourceFile().fileName.includes('/src/'));
const isDocumented = (symbol: ts.Symbol): boolean => symbol.getDocumentationComment(checker).length > 0;
const exported = checker.getExportsOfModule(moduleOf(entry) as ts.Symbol).map(resolved);

/** The members that an interface or a class declares itself. */
function membersOf(symbol: ts.Symbol): string[] {
  const isObject = symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class);
  const members = isObject ? [...(symbol.members?.values() ?? [])] : [];
  return members.filter((member) => isOwn(member) && member.flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor) && !isDocumented(member)).map(({ name }) => `${symbol.name}.${name}`);
}

it('says of each name that the mock exports what it is, and of each member', () => {
  expect(exported.length).toBeGreaterThan(50);
  expect(exported.filter((symbol) => !isDocumented(symbol)).map(({ name }) => name)).toEqual([]);
  expect(exported.flatMap(membersOf)).toEqual([]);
});
