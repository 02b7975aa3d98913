import ts from 'typescript';
import { replaced, type Change, type Changes } from '../change.js';

/** A condition becomes its opposite. */
export const conditions: Changes = (node, source) => {
  const condition = conditionOf(node);
  // A comparison has its own opposite, and `!a` becomes `a`.
  if (!condition || hasOpposite(condition)) return [];
  return [replaced('condition', condition, source, `!(${condition.getText(source)})`)];
};

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) return node.expression;
  if (ts.isConditionalExpression(node) || ts.isForStatement(node)) return node.condition;
  return undefined;
}

const hasOpposite = (condition: ts.Expression): boolean =>
  (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) ||
  (ts.isBinaryExpression(condition) && /^[!=]==?$/.test(condition.operatorToken.getText()));

/** A statement whose value nobody uses goes: a call, an assignment, a throw. */
export const statements: Changes = (node, source) => {
  if (ts.isExpressionStatement(node)) {
    // `a = b` in place of its declaration would be no change of what happens, but `super()` has to be there.
    return ts.isCallExpression(node.expression) && node.expression.expression.kind === ts.SyntaxKind.SuperKeyword ? [] : [removed(node, source)];
  }
  const isExit = ts.isThrowStatement(node) || ts.isBreakStatement(node) || ts.isContinueStatement(node) || (ts.isReturnStatement(node) && !node.expression);
  return isExit && !ts.isCaseOrDefaultClause(node.parent) ? [removed(node, source)] : [];
};

const removed = (node: ts.Node, source: ts.SourceFile): Change => replaced('removed statement', node, source, ';');

/** What a function returns becomes undefined. */
export const returns: Changes = (node, source) => {
  const returned = returnedBy(node);
  return returned && returned.getText(source) !== 'undefined' ? [replaced('returned value', returned, source, '(undefined as never)')] : [];
};

function returnedBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isReturnStatement(node)) return node.expression;
  return ts.isArrowFunction(node) && !ts.isBlock(node.body) ? node.body : undefined;
}
