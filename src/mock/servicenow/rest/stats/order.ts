import type { QuerySource } from '../../query/field.js';
import type { Parameters } from '../call/parameters.js';
import type { FindField, Group, GroupField } from './group.js';
import { namedMeasure } from './measures.js';
import { namesIn } from './names.js';

type Compare = (a: Group, b: Group) => number;

function compareValues(a: string, b: string): number {
  const [left, right] = [Number(a), Number(b)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return a < b ? -1 : Number(a > b);
}

const byValueOf =
  (index: number): Compare =>
  (a, b) =>
    compareValues(a.values[index] ?? '', b.values[index] ?? '');

/** `AVG^state` or `state`, either with `^DESC`; `undefined` when it names nothing that is known. */
function readSort(text: string, source: QuerySource, find: FindField, fields: readonly GroupField[]): Compare | undefined {
  const [, plain = '', descending] = /^(.*?)(\^DESC)?$/is.exec(text) ?? [];
  const sign = descending === undefined ? 1 : -1;
  const [name = '', path] = plain.split('^');
  const index = fields.findIndex((field) => field.path === plain);
  if (index >= 0) return (a, b) => sign * byValueOf(index)(a, b);
  const measure = namedMeasure(name, find(path ?? ''), source);
  return measure && ((a, b) => sign * compareValues(measure.of(a.rows), measure.of(b.rows)));
}

/** Returns the order of `sysparm_order_by`, and of the groups' own values where that leaves it open. */
export function readGroupOrder(
  parameters: Parameters,
  source: QuerySource,
  find: FindField,
  fields: readonly GroupField[],
): Compare {
  const written = namesIn(parameters, 'sysparm_order_by').map((text) => readSort(text, source, find, fields));
  const all = [...written.filter((sort) => sort !== undefined), ...fields.map((_, index) => byValueOf(index))];
  return (a, b) => {
    for (const compare of all) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
