import ts from 'typescript';
import { replaced, type Change, type Changes } from '../change.js';

const { SyntaxKind } = ts;

/** What stands in the place of an operator, and how the change is called. */
const others = new Map<ts.SyntaxKind, readonly [kind: string, replacement: string]>([
  [SyntaxKind.LessThanToken, ['comparison', '<=']],
  [SyntaxKind.LessThanEqualsToken, ['comparison', '<']],
  [SyntaxKind.GreaterThanToken, ['comparison', '>=']],
  [SyntaxKind.GreaterThanEqualsToken, ['comparison', '>']],
  [SyntaxKind.EqualsEqualsEqualsToken, ['equality', '!==']],
  [SyntaxKind.ExclamationEqualsEqualsToken, ['equality', '===']],
  [SyntaxKind.EqualsEqualsToken, ['equality', '!=']],
  [SyntaxKind.ExclamationEqualsToken, ['equality', '==']],
  [SyntaxKind.AmpersandAmpersandToken, ['logic', '||']],
  [SyntaxKind.BarBarToken, ['logic', '&&']],
  [SyntaxKind.PlusToken, ['arithmetic', '-']],
  [SyntaxKind.MinusToken, ['arithmetic', '+']],
  [SyntaxKind.AsteriskToken, ['arithmetic', '/']],
  [SyntaxKind.SlashToken, ['arithmetic', '*']],
  [SyntaxKind.PercentToken, ['arithmetic', '*']],
  [SyntaxKind.PlusEqualsToken, ['arithmetic', '-=']],
  [SyntaxKind.MinusEqualsToken, ['arithmetic', '+=']],
]);

/** `<` for `<=`, `||` for `&&`, `-` for `+`; a text that is put together stays as it is. */
export const binaryOperators: Changes = (node, source) => {
  if (!ts.isBinaryExpression(node) || isText(node.left) || isText(node.right)) return [];
  const other = others.get(node.operatorToken.kind);
  return other ? [replaced(other[0], node.operatorToken, source, other[1])] : [];
};

const isText = (node: ts.Expression): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** `a ?? b` becomes `a`, and `b`. */
export const fallbacks: Changes = (node, source) => {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== SyntaxKind.QuestionQuestionToken) return [];
  const side = (expression: ts.Expression, suffix: string): Change => replaced('fallback', node, source, `(${expression.getText(source)})${suffix}`);
  return [side(node.left, '!'), side(node.right, '')];
};

/** `!a` becomes `a`, `-a` becomes `a`, `a++` becomes `a--`. */
export const unaryOperators: Changes = (node, source) => {
  if (ts.isPrefixUnaryExpression(node)) {
    const { operator, operand } = node;
    if (operator === SyntaxKind.ExclamationToken || operator === SyntaxKind.MinusToken) return [replaced('sign', node, source, operand.getText(source))];
  }
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return [];
  if (node.operator !== SyntaxKind.PlusPlusToken && node.operator !== SyntaxKind.MinusMinusToken) return [];
  const text = node.getText(source);
  return [replaced('arithmetic', node, source, text.includes('++') ? text.replace('++', '--') : text.replace('--', '++'))];
};
