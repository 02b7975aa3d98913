import { isA, schema } from '../schema/table.js';
import { comparable } from '../store/column-index.js';
import type { Condition, Operator } from './ast.js';
import { columnsOrdered, relative, span, withColumn } from './column-operators.js';
import { datePart } from './date-part.js';
import { rawReader, type Field } from './field.js';
import type { Compile, Predicate, QueryScope } from './scope.js';
import { evaluateValue, type ScriptContext } from './script-values.js';
import { equals, isEmpty, listed, matching, negated, oneOf, ordered, within } from './value-operators.js';

/** The dynamic filter *Me*. */
const dynamicMe = '90d1921e5f510100a9ad2572f2b477fe';

const instanceOf: Compile = (field, value, { source }) => {
  const read = rawReader(source, field);
  return (row) => {
    const own = schema.get(read(row));
    return own !== undefined && isA(own, value);
  };
};

const dynamic: Compile = (field, value, scope) =>
  value === dynamicMe ? equals(field, scope.userSysId, scope) : undefined;

/** Only meaningful in a trigger, or not answered by this instance (servicenow-api.md 2.3). */
const unsupported: Compile = () => undefined;

const contains = matching((text, wanted) => text.includes(wanted));

/** Returns a value as it is stored: a flag as a word, which may be asked for as a digit. */
function asStored({ column }: Field, value: string): string {
  if (column.type !== 'boolean' || (value !== '1' && value !== '0')) return value;
  return value === '1' ? 'true' : 'false';
}

const compilers: Readonly<Record<Operator, Compile>> = {
  '=': (field, value, scope) => (value === '' ? isEmpty : equals)(field, asStored(field, value), scope),
  '!=': (field, value, scope) => negated(value === '' ? isEmpty : equals)(field, asStored(field, value), scope),
  LIKE: contains,
  'NOT LIKE': negated(contains),
  STARTSWITH: matching((text, wanted) => text.startsWith(wanted)),
  ENDSWITH: matching((text, wanted) => text.endsWith(wanted)),
  IN: oneOf,
  'NOT IN': negated(oneOf),
  ISEMPTY: isEmpty,
  ISNOTEMPTY: negated(isEmpty),
  EMPTYSTRING: isEmpty,
  ANYTHING: () => () => true,
  '<': ordered('<'),
  '<=': ordered('<='),
  '>': ordered('>'),
  '>=': ordered('>='),
  BETWEEN: within(false),
  ON: within(true),
  NOTON: negated(within(true)),
  SAMEAS: withColumn((own, other) => comparable(own) === comparable(other)),
  NSAMEAS: withColumn((own, other) => comparable(own) !== comparable(other)),
  GT_FIELD: columnsOrdered('>'),
  LT_FIELD: columnsOrdered('<'),
  GT_OR_EQUALS_FIELD: columnsOrdered('>='),
  LT_OR_EQUALS_FIELD: columnsOrdered('<='),
  RELATIVEGT: relative('>'),
  RELATIVEGE: relative('>='),
  RELATIVELT: relative('<'),
  RELATIVELE: relative('<='),
  RELATIVEEE: relative('='),
  MORETHAN: span(true),
  LESSTHAN: span(false),
  DYNAMIC: dynamic,
  INSTANCEOF: instanceOf,
  DATEPART: datePart,
  VALCHANGES: unsupported,
  CHANGESFROM: unsupported,
  CHANGESTO: unsupported,
};

/** Operators that evaluate `javascript:` themselves, in parts of their value. */
const structured: ReadonlySet<Operator> = new Set(['BETWEEN', 'ON', 'NOTON', 'DATEPART']);

/** Evaluates a list: as one script, whose arguments may have commas between them, or part by part. */
function evaluateList(value: string, context: ScriptContext): string {
  const whole = value.startsWith('javascript:') ? evaluateValue(value, context) : undefined;
  return whole ?? listed(value).map((part) => evaluateValue(part, context) ?? part).join(',');
}

/** Evaluates `javascript:` in the value; in a list, in each of its parts. Exported queries write an empty value as `NULL`. */
export function evaluateOperand({ operator, value }: Condition, context: ScriptContext): string | undefined {
  if (value === 'NULL' && (operator === '=' || operator === '!=')) return '';
  if (!value.includes('javascript:')) return value;
  if (operator === 'IN' || operator === 'NOT IN') return evaluateList(value, context);
  return structured.has(operator) ? value : evaluateValue(value, context);
}

/** Returns the test that a condition makes of a row; `undefined` when its value cannot be understood. */
export function compileCondition(field: Field, condition: Condition, scope: QueryScope): Predicate | undefined {
  const value = evaluateOperand(condition, scope);
  return value === undefined ? undefined : compilers[condition.operator](field, value, scope);
}
