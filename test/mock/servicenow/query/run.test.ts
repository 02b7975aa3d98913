// Which rows a query goes through, and which of them it finds
import { createInstance } from '../../../../src/mock/servicenow/instance/instance.js';
import type { CompiledAlternative, Lookup } from '../../../../src/mock/servicenow/query/compile.js';
import { findMatches, noMatches } from '../../../../src/mock/servicenow/query/run.js';

const { store, database } = createInstance();
const seeds = [
  ['1', '1', 'x'],
  ['2', '2', 'x'],
  ['3', '1', 'y'],
  ['4', '2', 'y'],
  ['5', '1', 'z'],
] as const;
for (const [number, state, correlation_id] of seeds) store.insert('incident', { number, state, correlation_id });

/** What the predicates were asked: numbers of rows, with their position where it is known. */
let asked: string[] = [];
beforeEach(() => {
  asked = [];
});

type Group = CompiledAlternative[number];

/** A group that the rows of these numbers match, and which these lookups answer. */
const group = (matching: string, ...lookups: readonly Lookup[]): Group => ({
  matches: ({ number = '' }, position) => {
    asked.push(position < 0 ? number : `${number}@${position}`);
    return matching.includes(number);
  },
  lookups: lookups.length > 0 ? lookups : undefined,
});
const lookUp = (column: string, ...values: readonly string[]): Lookup => ({ column, values });

const run = (...alternatives: readonly CompiledAlternative[]) => findMatches(database, 'incident', { alternatives, sorts: [], problems: [] });
const found = (...alternatives: readonly CompiledAlternative[]): string => run(...alternatives).rows.map(({ number }) => number).join('');

describe('A query', () => {
  it('finds every row where it has no condition, or an alternative has none', () => {
    expect([found(), found([]), found([group('2')], []), found([], [group('2')])]).toEqual(['12345', '12345', '12345', '12345']);
  });

  it('goes through all rows where no index answers', () => {
    expect(found([group('24')])).toBe('24');
    expect(asked).toEqual(['1@0', '2@1', '3@2', '4@3', '5@4']);
  });

  it('goes through all rows where an index answers only one of its alternatives', () => {
    expect(found([group('2', lookUp('state', '2'))], [group('5')])).toBe('25');
    expect(asked.filter((row) => row === '1@0')).toHaveLength(2);
  });

  it('goes through the rows of an index only', () => {
    expect(found([group('24', lookUp('state', '2'))])).toBe('24');
    expect(asked).toEqual(['2', '4']);
  });

  it('asks of rows from an index what else they have to match', () => {
    expect(found([group('24', lookUp('state', '2')), group('345')])).toBe('4');
    expect(found([group('345'), group('24', lookUp('state', '2'))])).toBe('4');
    expect(asked).toEqual(['2', '2', '4', '4', '2', '4', '4']);
  });

  it('takes of several indexes the one with the fewest rows, all values counted', () => {
    const [state, correlation] = [group('135', lookUp('state', '1')), group('12', lookUp('correlation_id', 'x'))];
    const most = group('12345', lookUp('state', '1', '2'));
    for (const groups of [[state, correlation], [correlation, state], [most, correlation], [correlation, most]]) {
      asked = [];
      expect(found(groups)).toBe(groups.includes(most) ? '12' : '1');
      expect(new Set(asked)).toEqual(new Set(['1', '2']));
    }
  });

  it('takes an index that finds nothing at its word', () => {
    expect(found([group('12345', lookUp('state', '9')), group('12345')])).toBe('');
    expect(asked).toEqual([]);
  });

  it('finds rows in the order of creation, each once, whichever lookups find them', () => {
    expect(found([group('12345', lookUp('number', '4', '1', '3'))])).toBe('134');
    expect(found([group('12345', lookUp('correlation_id', 'X', 'z', 'x'))])).toBe('125');
    expect(found([group('12345', lookUp('correlation_id', 'y'), lookUp('state', '1'))])).toBe('1345');
    expect(found([group('12345', lookUp('state', '2'))], [group('12345', lookUp('state', '1'))])).toBe('12345');
    expect(found([group('12345', lookUp('state', '2'))], [group('12345', lookUp('correlation_id', 'y'))])).toBe('234');
  });
});

describe('A page', () => {
  it.each([
    [0, Infinity, '12345'],
    [0, 2, '12'],
    [2, 2, '34'],
    [4, 2, '5'],
    [5, 2, ''],
    [2, 0, ''],
  ])('begins at %i and has at most %i rows: %s', (offset, limit, expected) => {
    expect(run().page(offset, limit).map(({ number }) => number).join('')).toBe(expected);
  });

  it('is in the order that is asked for, the rows are in that of creation', () => {
    const sorts = [{ key: ({ number = '' }) => number, descending: true }];
    const matches = findMatches(database, 'incident', { alternatives: [], sorts, problems: [] });
    expect([matches.rows, matches.page(1, 2)].map((some) => some.map(({ number }) => number).join(''))).toEqual(['12345', '43']);
  });

  it('is empty where nothing is found', () => {
    expect([noMatches.rows, noMatches.page(0, 10)]).toEqual([[], []]);
  });
});
