// servicenow-api.md 2.3: a query as a client would send it
import type { Query, Term } from '../../../../src/mock/servicenow/query/ast.js';
import { printQuery } from '../../../../src/mock/servicenow/query/print.js';

const is = (field: string, value: string): Term => ({ kind: 'condition', field, operator: '=', value });
const [a, b, c] = [is('a', '1'), is('b', '2'), is('c', '3')];
const query = (...alternatives: Query['alternatives']): Query => ({ alternatives, sorts: [] });

describe('A query is printed', () => {
  it.each<[string, Query]>([
    ['', query()],
    ['a=1', query([[a]])],
    ['a=1^ORb=2^c=3^NQc=3', query([[a, b], [c]], [[c]])],
    ['a=x^^y', query([[is('a', 'x^y')]])],
    ['123TEXTQUERY321=x^^y^ORnon^^^^sense', query([[{ kind: 'text', value: 'x^y' }, { kind: 'unreadable', text: 'non^^sense' }]])],
    ['ORDERBYa^ORDERBYDESCb', { alternatives: [], sorts: [{ field: 'a', descending: false }, { field: 'b', descending: true }] }],
    ['a=1^ORDERBYa', { alternatives: [[[a]]], sorts: [{ field: 'a', descending: false }] }],
  ])('as %s', (text, written) => {
    expect(printQuery(written)).toBe(text);
  });
});
