import ts from 'typescript';
import { replaced, type Changes } from '../change.js';

const { SyntaxKind } = ts;

/** `true` becomes `false`, and the other way round. */
export const booleans: Changes = (node, source) => {
  if (ts.isLiteralTypeNode(node.parent)) return [];
  if (node.kind === SyntaxKind.TrueKeyword) return [replaced('boolean', node, source, 'false')];
  return node.kind === SyntaxKind.FalseKeyword ? [replaced('boolean', node, source, 'true')] : [];
};

/** A number becomes one more and one less; from a hundred on, where a count or a time is meant, twice as much. */
export const numbers: Changes = (node, source) => {
  if (!ts.isNumericLiteral(node) || ts.isLiteralTypeNode(node.parent)) return [];
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return [];
  const value = Number(node.text);
  // In brackets: `-1` may stand behind a minus.
  const others = value < 100 ? [value + 1, value - 1] : [value * 2];
  return others.map((other) => replaced('number', node, source, other < 0 ? `(${other})` : String(other)));
};

/** A list becomes a list without one of its elements, for each of them. */
export const elements: Changes = (node, source) => {
  if (!ts.isArrayLiteralExpression(node)) return [];
  const texts = node.elements.map((element) => element.getText(source));
  return texts.map((_, left) => replaced('element of a list', node, source, `[${texts.filter((__, index) => index !== left).join(', ')}]`));
};

/** A pattern becomes one without an end, a flag for case, or a repetition. */
export const patterns: Changes = (node, source) => {
  if (!ts.isRegularExpressionLiteral(node)) return [];
  const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
  const others = [
    body.startsWith('^') ? [body.slice(1), flags] : undefined,
    /(?<!\\)\$$/.test(body) ? [body.slice(0, -1), flags] : undefined,
    flags.includes('i') ? [body, flags.replace('i', '')] : undefined,
    ...[...body.matchAll(/(?<=[^(|^])[+*](?![+*])/g)].filter(({ index }) => isQuantifier(body, index)).map(({ index }) => [body.slice(0, index) + body.slice(index + 1), flags]),
  ];
  return others.flatMap((other) => (other && other[0] !== '' ? [replaced('pattern', node, source, `/${other[0]}/${other[1] ?? ''}`)] : []));
};

/** Returns whether the sign there repeats what is before it: it is not escaped, and not in a class. */
function isQuantifier(body: string, index: number): boolean {
  let inClass = false;
  for (let at = 0; at < index; at += 1) {
    if (body[at] === '\\') at += 1;
    else if (body[at] === '[') inClass = true;
    else if (body[at] === ']') inClass = false;
    if (at >= index) return false;
  }
  return !inClass;
}
