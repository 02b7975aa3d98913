// servicenow-api.md 2.3: the query language against a naive interpreter, and printed and parsed again
import fc from 'fast-check';
import type { Condition, Operator, Query, Sort } from '../../../../src/mock/servicenow/query/ast.js';
import { parseQuery } from '../../../../src/mock/servicenow/query/parse.js';
import { printQuery } from '../../../../src/mock/servicenow/query/print.js';
import { createWorld } from '../client.js';

type Incident = Readonly<Record<string, string>>;

const textColumns = ['short_description', 'description', 'correlation_id'] as const;
const numberColumns = ['state', 'impact', 'reassignment_count'] as const;
const columns: readonly string[] = [...textColumns, ...numberColumns];
const isColumn = (path: string): boolean => columns.includes(path);

const word = fc.constantFrom('row', 'Row Count', 'count', 'INC', 'a^b', 'IN', 'LIKE', '=x', 'ORDER', 'ümlaut', '');
const digit = fc.constantFrom('1', '2', '3', '6', '10', '');

const textOperators: readonly Operator[] = [
  '=',
  '!=',
  'LIKE',
  'NOT LIKE',
  'STARTSWITH',
  'ENDSWITH',
  'ISEMPTY',
  'ISNOTEMPTY',
  'EMPTYSTRING',
  'ANYTHING',
];
const numberOperators: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>=', 'IN', 'NOT IN', 'ISEMPTY', 'ISNOTEMPTY'];
const withoutValue: ReadonlySet<Operator> = new Set(['ISEMPTY', 'ISNOTEMPTY', 'EMPTYSTRING', 'ANYTHING']);

function conditionOf(field: string, operator: Operator, value: string): Condition {
  return { kind: 'condition', field, operator, value: withoutValue.has(operator) ? '' : value };
}

/** An order needs something to compare with. */
const filled = (value: string): string => (value === '' ? '2' : value);

const textCondition = fc
  .tuple(fc.constantFrom(...textColumns), fc.constantFrom(...textOperators), word)
  .map(([field, operator, value]) => conditionOf(field, operator, value));

const numberCondition = fc
  .tuple(fc.constantFrom(...numberColumns), fc.constantFrom(...numberOperators), fc.array(digit, { minLength: 1 }))
  .map(([field, operator, values]) => {
    const isList = operator === 'IN' || operator === 'NOT IN';
    return conditionOf(field, operator, isList ? values.map(filled).join(',') : filled(values[0] ?? ''));
  });

const condition: fc.Arbitrary<Condition> = fc.oneof(textCondition, numberCondition);
const group = fc.array(condition, { minLength: 1, maxLength: 3 });
const alternative = fc.array(group, { minLength: 1, maxLength: 3 });
const sort: fc.Arbitrary<Sort> = fc.record({ field: fc.constantFrom(...columns), descending: fc.boolean() });
const query: fc.Arbitrary<Query> = fc.record({
  alternatives: fc.array(alternative, { maxLength: 3 }),
  sorts: fc.uniqueArray(sort, { maxLength: 2, selector: ({ field }) => field }),
});

const incident: fc.Arbitrary<Incident> = fc.record({
  short_description: word,
  description: word,
  correlation_id: word,
  state: digit,
  impact: digit,
  reassignment_count: digit,
});

/** What each operator means, written down as plainly as can be. */
function holds({ field, operator, value }: Condition, row: Incident): boolean {
  const own = (row[field] ?? '').toLowerCase();
  const wanted = value.toLowerCase();
  const compare = (test: (a: number, b: number) => boolean) => own !== '' && test(Number(own), Number(wanted));
  if (operator === '=') return own === wanted;
  if (operator === '!=') return own !== wanted;
  if (operator === 'LIKE') return own.includes(wanted);
  if (operator === 'NOT LIKE') return !own.includes(wanted);
  if (operator === 'STARTSWITH') return own.startsWith(wanted);
  if (operator === 'ENDSWITH') return own.endsWith(wanted);
  if (operator === 'IN') return wanted.split(',').includes(own);
  if (operator === 'NOT IN') return !wanted.split(',').includes(own);
  if (operator === 'ISEMPTY' || operator === 'EMPTYSTRING') return own === '';
  if (operator === 'ISNOTEMPTY') return own !== '';
  if (operator === 'ANYTHING') return true;
  if (operator === '<') return compare((a, b) => a < b);
  if (operator === '<=') return compare((a, b) => a <= b);
  if (operator === '>') return compare((a, b) => a > b);
  return compare((a, b) => a >= b);
}

function matches({ alternatives }: Query, row: Incident): boolean {
  if (alternatives.length === 0) return true;
  return alternatives.some((groups) =>
    groups.every((terms) => terms.some((term) => term.kind === 'condition' && holds(term, row))),
  );
}

function inOrder(rows: readonly Incident[], sorts: readonly Sort[]): boolean {
  const key = (row: Incident, field: string): string | number => {
    const value = row[field] ?? '';
    if (!numberColumns.some((column) => column === field)) return value.toLowerCase();
    return value === '' ? -Infinity : Number(value);
  };
  return rows.slice(1).every((row, index) => {
    for (const { field, descending } of sorts) {
      const [before, after] = [key(rows[index] ?? {}, field), key(row, field)];
      if (before !== after) return before < after !== descending;
    }
    return true;
  });
}

fc.configureGlobal({ seed: 20_240_115 });

describe('The query language', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(query, (written) => {
        expect(parseQuery(printQuery(written), isColumn)).toEqual(written);
      }),
    );
  });

  it('finds exactly what a naive interpreter finds, in the order that is asked for', () => {
    fc.assert(
      fc.property(query, fc.array(incident, { maxLength: 12 }), (written, seeds) => {
        const { store } = createWorld().snow;
        const rows = seeds.map((seed, index) => store.insert('incident', { ...seed, number: String(index) }));
        const found = store.query('incident', printQuery(written));
        const expected = rows.filter((row) => matches(written, row)).map(({ number }) => number);
        expect(found.map(({ number }) => number).sort()).toEqual(expected.sort());
        expect(inOrder(found, written.sorts)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the first of them as it finds them all, however many are asked for', () => {
    fc.assert(
      fc.property(query, fc.array(incident, { maxLength: 20 }), fc.nat(21), (written, seeds, limit) => {
        const { store } = createWorld().snow;
        for (const seed of seeds) store.insert('incident', seed);
        const text = printQuery(written);
        expect(store.query('incident', text, limit)).toEqual(store.query('incident', text).slice(0, limit));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same after rows have changed and gone, through its indexes', () => {
    const change = fc.tuple(fc.nat(11), fc.option(incident, { nil: undefined }));
    fc.assert(
      fc.property(query, fc.array(incident, { minLength: 1, maxLength: 12 }), fc.array(change), (written, seeds, changes) => {
        const { store } = createWorld().snow;
        const ids = seeds.map((seed) => store.insert('incident', seed).sys_id);
        const text = printQuery(written);
        store.query('incident', text);
        for (const [index, seed] of changes) {
          const id = ids[index % ids.length] ?? '';
          if (seed === undefined) store.delete('incident', id);
          else if (store.get('incident', id) !== undefined) store.update('incident', id, seed);
        }
        const all = store.query('incident');
        const expected = all.filter((row) => matches(written, row)).map(({ sys_id }) => sys_id);
        const found = store.query('incident', text).map(({ sys_id }) => sys_id);
        expect(written.sorts.length === 0 ? found : found.sort()).toEqual(
          written.sorts.length === 0 ? expected : expected.sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('never fails, whatever it reads', () => {
    const { store } = createWorld().snow;
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('^', '^^', '^OR', '^NQ', '^EQ', 'ORDERBY', 'ORDERBYDESC', 'state', '=', 'IN', 'LIKE', '@', 'javascript:'),
      fc.constantFrom('RLQUERY', '^ENDRLQUERY', 'BETWEEN', 'RELATIVEGT', 'MORETHAN', 'ON', 'DYNAMIC', '123TEXTQUERY321=', '.'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(() => store.query('incident', pieces.join(''))).not.toThrow();
      }),
    );
  });
});
