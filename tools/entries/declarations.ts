import ts from 'typescript';

const printer = ts.createPrinter({ removeComments: true });

/** Returns the statement that declares a symbol at the top of a module, or nothing for what is declared inside of something else. */
export function statementOf(declaration: ts.Declaration): ts.Statement | undefined {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts.isStatement(node) && ts.isSourceFile(node.parent) ? node : undefined;
}

/** Returns the text of a declaration, without comments and what is private. */
export function textOf(statement: ts.Statement): string {
  const { transformed } = ts.transform(statement, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node | undefined => (isPrivate(node) ? undefined : ts.visitEachChild(node, visit, context));
      return ts.visitEachChild(root, visit, context);
    },
  ]);
  return transformed.map((node) => printer.printNode(ts.EmitHint.Unspecified, node, statement.getSourceFile())).join('\n');
}

function isPrivate(node: ts.Node): boolean {
  if (!ts.isClassElement(node)) return false;
  if (node.name && ts.isPrivateIdentifier(node.name)) return true;
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
}
