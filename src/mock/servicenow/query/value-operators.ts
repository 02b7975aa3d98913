import { comparable } from '../store/column-index.js';
import { plainColumn, rawReader, textReader } from './field.js';
import { comparison, orderings, type Ordering } from './order.js';
import type { Compile, Predicate, QueryScope } from './scope.js';
import { evaluateValue } from './script-values.js';

/** Tests a column of the row itself by its text, which a scan has at hand. */
function testColumn(name: string, { source, table }: QueryScope, test: (text: string) => boolean): Predicate {
  let texts: readonly string[] | undefined;
  return (row, position) => {
    if (position < 0) return test(comparable(row[name] ?? ''));
    texts ??= source.database.data(table.name).texts(name);
    return test(texts[position] ?? '');
  };
}

export const equals: Compile = (field, value, scope) => {
  const wanted = comparable(value);
  if (field.via.length === 0) return testColumn(field.column.name, scope, (text) => text === wanted);
  const read = rawReader(scope.source, field);
  return (row) => comparable(read(row)) === wanted;
};

/** Returns the values of a comma list. */
export const listed = (value: string): string[] => value.split(',').map((part) => part.trim());

export const oneOf: Compile = (field, value, { source }) => {
  const read = rawReader(source, field);
  const wanted = new Set(listed(value).map(comparable));
  return (row) => wanted.has(comparable(read(row)));
};

export const matching =
  (test: (text: string, wanted: string) => boolean): Compile =>
  (field, value, scope) => {
    const wanted = comparable(value);
    const name = plainColumn(field);
    if (name !== undefined) return testColumn(name, scope, (text) => test(text, wanted));
    const read = textReader(scope.source, field);
    return (row) => test(comparable(read(row)), wanted);
  };

export const isEmpty: Compile = (field, _, { source }) => {
  const read = rawReader(source, field);
  return (row) => read(row) === '';
};

export const ordered =
  (operator: Ordering): Compile =>
  (field, value, { source }) => {
    const read = rawReader(source, field);
    const [compare, holds] = [comparison(field), orderings[operator]];
    return (row) => {
      const own = read(row);
      return own !== '' && holds(compare(own, value));
    };
  };

export const within =
  (skipLabel: boolean): Compile =>
  (field, value, scope) => {
    const ends = value.split('@').slice(skipLabel ? 1 : 0);
    const [from, to] = ends.map((end) => evaluateValue(end, scope));
    if (from === undefined || to === undefined) return undefined;
    const [read, compare] = [rawReader(scope.source, field), comparison(field)];
    return (row) => {
      const own = read(row);
      return own !== '' && compare(own, from) >= 0 && compare(own, to) <= 0;
    };
  };

export const negated =
  (compile: Compile): Compile =>
  (field, value, scope) => {
    const predicate = compile(field, value, scope);
    return predicate && ((row, position) => !predicate(row, position));
  };
