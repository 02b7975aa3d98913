import type { Query, Term } from '../../../../src/mock/servicenow/query/ast.js';
import { printQuery } from '../../../../src/mock/servicenow/query/print.js';
import { restrict } from '../../../../src/mock/servicenow/query/restrict.js';

const is = (field: string, value: string): Term => ({ kind: 'condition', field, operator: '=', value });
const [a, b, c] = [is('a', '1'), is('b', '2'), is('c', '3')];
const query = (...alternatives: Query['alternatives']): Query => ({ alternatives, sorts: [] });

describe('A query that is restricted', () => {
  it.each([
    ['', [], query()],
    ['a=1', [[a]], query()],
    ['a=1^b=2^ORc=3', [[b, c]], query([[a]])],
    ['a=1^c=3^NQb=2^c=3', [[c]], query([[a]], [[b]])],
    ['a=1', [], query([[a]])],
  ])('has further groups in each alternative: %s', (text, groups, written) => {
    expect(printQuery(restrict(written, groups))).toBe(text);
  });

  it('keeps its sorts', () => {
    const sorted = { alternatives: [], sorts: [{ field: 'b', descending: true }] };
    expect(printQuery(restrict(sorted, [[a]]))).toBe('a=1^ORDERBYDESCb');
  });
});
