import ts from 'typescript';
import { replaced, type Changes } from '../change.js';

/** `a?.b` becomes `a.b`. */
export const optionalChains: Changes = (node, source) => {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node) && !ts.isCallExpression(node)) return [];
  const { questionDotToken } = node;
  if (!questionDotToken) return [];
  return [replaced('optional chain', questionDotToken, source, ts.isPropertyAccessExpression(node) ? '!.' : '!')];
};

/** Methods that a value can do without. */
const superfluous = new Set(['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'flat', 'concat', 'normalize']);

const otherMethods = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['find', 'findLast'],
  ['findLast', 'find'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['indexOf', 'lastIndexOf'],
  ['lastIndexOf', 'indexOf'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
  ['round', 'floor'],
]);

/** A list is not filtered, sorted or cut; `every` stands for `some`, `Math.max` for `Math.min`. */
export const methods: Changes = (node, source) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name } = node.expression;
  if (superfluous.has(name.text)) return [replaced('method', node, source, expression.getText(source))];
  const other = otherMethods.get(name.text);
  return other === undefined ? [] : [replaced('method', name, source, other)];
};
