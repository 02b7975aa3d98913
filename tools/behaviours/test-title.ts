import ts from 'typescript';

/** Ways to write a test down that keep it from running: it covers nothing. */
const idle = new Set(['skip', 'todo']);

/** The title of the test that a statement declares: `it(...)`, `test.each([...])(...)`. Undefined for anything else. */
export function testTitle(node: ts.Node): string | undefined {
  if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return undefined;
  const names = calledNames(node.expression.expression);
  const [root = ''] = names;
  if ((root !== 'it' && root !== 'test') || names.some((name) => idle.has(name))) return undefined;
  const [title] = node.expression.arguments;
  return title && textOf(title);
}

/** `test.each(rows)` and `` test.each`rows` `` are `['test', 'each']`. */
function calledNames(callee: ts.Expression): string[] {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee)) return [...calledNames(callee.expression), callee.name.text];
  if (ts.isCallExpression(callee)) return calledNames(callee.expression);
  return ts.isTaggedTemplateExpression(callee) ? calledNames(callee.tag) : [];
}

/** A string as it stands; what a template fills in is `…`. */
function textOf(expression: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (!ts.isTemplateExpression(expression)) return undefined;
  return expression.head.text + expression.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}
