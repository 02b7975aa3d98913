import ts from 'typescript';

/** A test as it is written down. */
export interface TestCall {
  readonly title: string;
  /** Why it proves nothing: it never runs, is expected to fail, or does nothing. Undefined for one that counts. */
  readonly idle: string | undefined;
}

/** Ways to write a test down that keep it from proving anything. */
const idleWords: Readonly<Record<string, string>> = { skip: 'is skipped', todo: 'is to be written', fails: 'is expected to fail', skipIf: 'is skipped at times', runIf: 'runs at times' };

/** Reads the test that a statement declares: `it(...)`, `test.each([...])(...)`. Returns undefined for anything else. */
export function testCall(node: ts.Node): TestCall | undefined {
  if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return undefined;
  const names = calledNames(node.expression.expression);
  const [root = '', ...modifiers] = names;
  if (root !== 'it' && root !== 'test') return undefined;
  const [written] = node.expression.arguments;
  const title = written && textOf(written);
  if (title === undefined) return undefined;
  const idle = modifiers.map((name) => idleWords[name]).find((words) => words !== undefined);
  return { title, idle: idle ?? (doesNothing(node.expression) ? 'does nothing' : undefined) };
}

/** `test.each(rows)` and `` test.each`rows` `` are `['test', 'each']`. */
function calledNames(callee: ts.Expression): string[] {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee)) return [...calledNames(callee.expression), callee.name.text];
  if (ts.isCallExpression(callee)) return calledNames(callee.expression);
  return ts.isTaggedTemplateExpression(callee) ? calledNames(callee.tag) : [];
}

/** Returns whether no function of the test calls anything: nothing can be expected there. */
function doesNothing({ arguments: given }: ts.CallExpression): boolean {
  const body = given.find((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument));
  return body !== undefined && !callsAnything(body);
}

/** Returns whether anything is called in there. */
export const callsAnything = (node: ts.Node): boolean => ts.isCallExpression(node) || (ts.forEachChild(node, (child) => callsAnything(child) || undefined) ?? false);

/** Returns a string as it stands; what a template fills in is `…`. */
function textOf(expression: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (!ts.isTemplateExpression(expression)) return undefined;
  return expression.head.text + expression.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}
