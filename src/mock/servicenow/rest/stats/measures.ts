import { rawReader, type QuerySource } from '../../query/field.js';
import type { Row } from '../../store/row.js';
import type { Parameters } from '../call/parameters.js';
import type { GroupField } from './group.js';

export const aggregates = ['avg', 'min', 'max', 'sum'] as const;
export type Aggregate = (typeof aggregates)[number] | 'count';

/** A figure of some rows, as the answer writes it. */
export interface Measure {
  readonly aggregate: Aggregate;
  /** The column that it is taken of; empty for a count of rows. */
  readonly path: string;
  of(rows: readonly Row[]): string;
}

const total = (values: readonly string[]): number => values.reduce((sum, value) => sum + (Number(value) || 0), 0);

function extreme(values: readonly string[], isInteger: boolean, sign: 1 | -1): string {
  const order = (a: string, b: string) => (isInteger ? Number(a) - Number(b) : a < b ? -1 : Number(a > b));
  return values.reduce((best, value) => (order(value, best) * sign > 0 ? value : best));
}

/** Returns a figure of the values of one column; rows without a value do not count, and without any there is no figure. */
function figure(aggregate: Exclude<Aggregate, 'count'>, values: readonly string[], isInteger: boolean): string {
  if (values.length === 0) return '';
  switch (aggregate) {
    case 'avg':
      return (total(values) / values.length).toFixed(4);
    case 'sum':
      return String(total(values));
    case 'min':
      return extreme(values, isInteger, -1);
    case 'max':
      return extreme(values, isInteger, 1);
  }
}

const count: Measure = { aggregate: 'count', path: '', of: (rows) => String(rows.length) };

/** Returns the measure of a column. */
function measureOf(aggregate: Exclude<Aggregate, 'count'>, field: GroupField, source: QuerySource): Measure {
  const read = rawReader(source, field);
  const isInteger = field.column.type === 'integer';
  const of = (rows: readonly Row[]) => figure(aggregate, rows.map(read).filter(Boolean), isInteger);
  return { aggregate, path: field.path, of };
}

/** Reads what `sysparm_count` and `sysparm_{avg,min,max,sum}_fields` ask for. */
export function readMeasures(
  parameters: Parameters,
  source: QuerySource,
  fieldsOf: (parameter: string) => readonly GroupField[],
): Measure[] {
  const columns = aggregates.flatMap((aggregate) =>
    fieldsOf(`sysparm_${aggregate}_fields`).map((field) => measureOf(aggregate, field, source)),
  );
  return parameters.flag('sysparm_count') ? [count, ...columns] : columns;
}

/** Returns the measure that `AVG` and a column's name stand for; `undefined` when one of them is unknown. */
export function namedMeasure(name: string, field: GroupField | undefined, source: QuerySource): Measure | undefined {
  const aggregate = name.trim().toLowerCase();
  if (aggregate === 'count') return count;
  const known = aggregates.find((one) => one === aggregate);
  return known && field && measureOf(known, field, source);
}
