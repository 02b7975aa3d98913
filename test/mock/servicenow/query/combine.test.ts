import { allOf, anyOf } from '../../../../src/mock/servicenow/query/combine.js';
import type { Predicate } from '../../../../src/mock/servicenow/query/scope.js';

/** All lists of so many truth values. */
const lists = (length: number): boolean[][] =>
  length === 0 ? [[]] : lists(length - 1).flatMap((list) => [[...list, true], [...list, false]]);

const row = { number: '1' };

describe.each([0, 1, 2, 3, 4])('Of %i predicates', (length) => {
  it.each(lists(length).map((truths) => ({ truths })))('as true as $truths any or all hold', ({ truths }) => {
    const predicates = truths.map((truth): Predicate => () => truth);
    expect([anyOf(predicates)(row, 0), allOf(predicates)(row, 0)]).toEqual([truths.some(Boolean), truths.every(Boolean)]);
  });

  it('each is asked of the same row at the same position', () => {
    const asked: unknown[] = [];
    const asks = (truth: boolean) => Array.from({ length }, (): Predicate => (...asking) => {
      asked.push(asking);
      return truth;
    });
    anyOf(asks(false))(row, 7);
    allOf(asks(true))(row, 7);
    expect(asked).toEqual(Array.from({ length: 2 * length }, () => [row, 7]));
  });
});
