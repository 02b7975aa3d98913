import ts from 'typescript';
import { statementOf, textOf } from './declarations.js';
import type { Entry } from './entries.js';
import { exportsOf, meant } from './open-program.js';

/**
 * Returns what an entry of the package shows, as text: what it exports, by name; what of our own these declarations name and nobody can import; and
 * what it adds to the page's types. Nothing of it changes without a line in here.
 */
export function reportOf(program: ts.Program, { name, declarations }: Entry, packageName: string): string {
  const { file, names } = exportsOf(program, declarations);
  const exported = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const statements = new Set(exported.flatMap(([, symbol]) => statementsOf(symbol)));
  const shown = exported.flatMap(([as, symbol]) => [...(symbol.name === as ? [] : [`export { ${symbol.name} as ${as} };`]), ...statementsOf(symbol).map(textOf)]);
  return [
    `// ${name === '.' ? packageName : `${packageName}/${name}`}, as built. Written by "npm run docs:api".`,
    ...shown,
    ...section('Named by these, and not exported', reachedFrom(program, statements)),
    ...section('Added to the types of the page', globalsFrom(program, file)),
    '',
  ].join('\n\n');
}

const section = (title: string, texts: readonly string[]): string[] => (texts.length === 0 ? [] : [`// ${title}:`, ...texts]);

const statementsOf = ({ declarations = [] }: ts.Symbol): ts.Statement[] => [...new Set(declarations.flatMap((declaration) => statementOf(declaration) ?? []))];

/** The declarations of our own that others lead to. In which file they are is nobody's business: none of these can be imported. */
function reachedFrom(program: ts.Program, exported: ReadonlySet<ts.Statement>): string[] {
  const checker = program.getTypeChecker();
  const seen = new Set(exported);
  const visit = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    for (const statement of symbol ? statementsOf(meant(checker, symbol)) : []) {
      if (seen.has(statement) || !isOurs(program, statement.getSourceFile())) continue;
      seen.add(statement);
      visit(statement);
    }
    ts.forEachChild(node, visit);
  };
  exported.forEach(visit);
  const found = [...seen].filter((statement) => !exported.has(statement)).map(textOf);
  return [...new Set(found)].sort();
}

/** The blocks `declare global` of an entry and of what it imports. */
function globalsFrom(program: ts.Program, entry: ts.SourceFile): string[] {
  const files = new Set([entry]);
  for (const file of files) for (const imported of importsOf(program, file)) files.add(imported);
  return [...files].flatMap(({ statements }) => statements.filter(({ flags }) => flags & ts.NodeFlags.GlobalAugmentation).map(textOf)).sort();
}

function importsOf(program: ts.Program, file: ts.SourceFile): ts.SourceFile[] {
  const checker = program.getTypeChecker();
  const specifiers = file.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier ? [statement.moduleSpecifier] : [],
  );
  const modules = specifiers.flatMap((specifier) => checker.getSymbolAtLocation(specifier)?.declarations ?? []);
  return modules.filter((module) => ts.isSourceFile(module)).filter((module) => isOurs(program, module));
}

const isOurs = (program: ts.Program, file: ts.SourceFile): boolean => !file.fileName.includes('/node_modules/') && !program.isSourceFileDefaultLibrary(file);
