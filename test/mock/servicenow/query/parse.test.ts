// servicenow-api.md 2.3: the grammar
import type { Term } from '../../../../src/mock/servicenow/query/ast.js';
import { parseQuery } from '../../../../src/mock/servicenow/query/parse.js';

const isField = (path: string): boolean => ['a', 'b', 'DERBYa'].includes(path);
const is = (field: string, value = '1'): Term => ({ kind: 'condition', field, operator: '=', value });
const up = { field: 'a', descending: false };
const [a, b] = [is('a'), is('b')];

describe('A query', () => {
  it.each<[string, Term[][][]]>([
    ['', []],
    ['a=1', [[[a]]]],
    ['a=1^b=1', [[[a], [b]]]],
    ['a=1^ORb=1', [[[a, b]]]],
    ['a=1^ORb=1^ORa=1', [[[a, b, a]]]],
    ['a=1^b=1^ORa=1^b=1', [[[a], [b, a], [b]]]],
    ['a=1^NQb=1', [[[a]], [[b]]]],
    ['a=1^ORb=1^NQb=1^ORa=1^a=1', [[[a, b]], [[b, a], [a]]]],
    ['ORa=1', [[[a]]]],
    ['NQa=1', [[[a]]]],
    ['a=1^NQ^ORb=1', [[[a]], [[b]]]],
    ['a=1^NQ', [[[a]]]],
    ['NQ^NQ', []],
    ['a=1^OR', [[[a]]]],
    ['OR^a=1', [[[a]]]],
    ['a=1^EQ', [[[a]]]],
    ['EQ^a=1', [[[a]]]],
    ['a=1^NQEQ', [[[a]]]],
    ['GROUPBYa^a=1^GROUPBYb', [[[a]]]],
    ['123TEXTQUERY321=x y', [[[{ kind: 'text', value: 'x y' }]]]],
    ['a=1^OR123TEXTQUERY321=', [[[a, { kind: 'text', value: '' }]]]],
    ['nonsense^ORa=1', [[[{ kind: 'unreadable', text: 'nonsense' }, a]]]],
    ['a=NQ^b=OR', [[[is('a', 'NQ')], [is('b', 'OR')]]]],
    ['EQUAL', [[[{ kind: 'unreadable', text: 'EQUAL' }]]]],
  ])('has alternatives of groups of terms: %s', (text, alternatives) => {
    expect(parseQuery(text, isField)).toEqual({ alternatives, sorts: [] });
  });

  it.each([
    ['ORDERBYa', [up]],
    ['ORDERBYDESCa', [{ field: 'a', descending: true }]],
    ['ORDERBYb^ORDERBYDESCa', [{ field: 'b', descending: false }, { field: 'a', descending: true }]],
    ['ORDERBY a ', [up]],
    ['ORDERBY', [{ field: '', descending: false }]],
    ['ORDERBYDESC', [{ field: '', descending: true }]],
    ['ORDERBYDERBYa', [{ field: 'DERBYa', descending: false }]],
  ])('has sorts, which are no ORs: %s', (text, sorts) => {
    expect(parseQuery(text, isField)).toEqual({ alternatives: [], sorts });
  });

  it.each([
    ['a=1^ORDERBYa^ORb=1', [[[a, b]]]],
    ['a=1^NQORDERBYa', [[[a]]]],
    ['a=1^NQORDERBYa^b=1', [[[a]], [[b]]]],
  ])('may have its sorts anywhere: %s', (text, alternatives) => {
    expect(parseQuery(text, isField)).toEqual({ alternatives, sorts: [up] });
  });

  it('has no sort in the midst of a term', () => {
    expect(parseQuery('xORDERBYa', isField).sorts).toEqual([]);
  });
});
