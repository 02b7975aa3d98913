/** Reads tag names from the calls of `register('tag', Class)` in `src/define`, which the analyzer does not know. */
export function definitions() {
  return {
    name: 'definitions',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'register') return;
      const [tag, element] = node.arguments;
      // A tag that is put together is the page's own.
      if (!ts.isStringLiteral(tag)) return;
      const from = importOf(ts, node.getSourceFile(), element.getText());
      moduleDoc.exports = [
        ...(moduleDoc.exports ?? []),
        {
          kind: 'custom-element-definition',
          name: tag.text,
          declaration: { name: element.getText(), module: sourcePath(from, moduleDoc.path) },
        },
      ];
    },
  };
}

/** Returns where a name of this file is imported from. */
function importOf(ts, file, name) {
  const imports = file.statements.filter(ts.isImportDeclaration);
  return imports.find(({ importClause }) => importClause?.namedBindings?.elements?.some((binding) => binding.name.text === name)).moduleSpecifier.text;
}

const sourcePath = (specifier, importer) => new URL(specifier, `file:///${importer}`).pathname.slice(1).replace(/\.js$/, '.ts');
