import type { Operator } from './ast.js';

/** Every operator by its first spelling, with the others that a client may use (servicenow-api.md 2.3). */
const spellings: Readonly<Record<Operator, readonly string[]>> = {
  '=': [],
  '!=': [],
  LIKE: ['*', 'CONTAINS'],
  'NOT LIKE': ['NOTLIKE', '!*', 'DOES NOT CONTAIN'],
  STARTSWITH: [],
  ENDSWITH: ['%'],
  IN: [],
  'NOT IN': ['NOTIN'],
  ISEMPTY: ['EMPTY'],
  ISNOTEMPTY: ['NOTEMPTY'],
  EMPTYSTRING: [],
  ANYTHING: [],
  '<': [],
  '<=': [],
  '>': [],
  '>=': [],
  BETWEEN: [],
  SAMEAS: [],
  NSAMEAS: [],
  GT_FIELD: [],
  LT_FIELD: [],
  GT_OR_EQUALS_FIELD: [],
  LT_OR_EQUALS_FIELD: [],
  ON: [],
  NOTON: [],
  RELATIVEGT: [],
  RELATIVEGE: [],
  RELATIVELT: [],
  RELATIVELE: [],
  RELATIVEEE: [],
  MORETHAN: [],
  LESSTHAN: [],
  DATEPART: [],
  DYNAMIC: [],
  VALCHANGES: [],
  CHANGESFROM: [],
  CHANGESTO: [],
  INSTANCEOF: [],
};

interface OperatorMatch {
  readonly operator: Operator;
  readonly value: string;
}

function isOperator(name: string): name is Operator {
  return Object.hasOwn(spellings, name);
}

/** Longest first, so that `INSTANCEOF` is not read as `IN` and `<=` not as `<`. */
const bySpelling: readonly (readonly [spelling: string, operator: Operator])[] = Object.keys(spellings)
  .filter(isOperator)
  .flatMap((operator) => [operator, ...spellings[operator]].map((spelling) => [spelling, operator] as const))
  .sort(([a], [b]) => b.length - a.length);

/** Operators that no value follows. */
const withoutValue: ReadonlySet<Operator> = new Set(['ISEMPTY', 'ISNOTEMPTY', 'EMPTYSTRING', 'ANYTHING', 'VALCHANGES']);

const takesValue = (operator: Operator): boolean => !withoutValue.has(operator);

/** Reads an operator and its value at `position` of `token`. */
export function readOperator(token: string, position: number): OperatorMatch | undefined {
  for (const [spelling, operator] of bySpelling) {
    if (!token.startsWith(spelling, position)) continue;
    const value = token.slice(position + spelling.length);
    return { operator, value: takesValue(operator) ? value : '' };
  }
  return undefined;
}
