// servicenow-api.md 2.3: numeric for integers, lexical for dates
import { findField } from '../../../../src/mock/servicenow/query/field.js';
import { comparison, orderings } from '../../../../src/mock/servicenow/query/order.js';
import { tableOf } from '../../../../src/mock/servicenow/schema/table.js';

/** The signs of the comparisons of neighbours, each way round. */
function signs(column: string, values: readonly string[]): number[] {
  const field = findField(tableOf('incident'), column);
  if (field === undefined) throw new Error(`No column ${column}`);
  const compare = comparison(field);
  return values.slice(1).flatMap((value, index) => [compare(values[index] ?? '', value), compare(value, values[index] ?? '')].map(Math.sign));
}

describe('Values in order', () => {
  it('are integers by size', () => {
    expect(signs('state', ['-1', '2', '10', '10'])).toEqual([-1, 1, -1, 1, 0, 0]);
  });

  it('are texts and times letter by letter, without regard to case', () => {
    expect(signs('short_description', ['10', '2', 'a', 'B', 'b', 'c'])).toEqual([-1, 1, -1, 1, -1, 1, 0, 0, -1, 1]);
    expect(signs('due_date', ['2024-01-15 10:30:00', '2024-01-15 10:30:01'])).toEqual([-1, 1]);
  });
});

describe('An ordering', () => {
  it.each([
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
  ] as const)('%s holds of less, the same and more: %o', (operator, expected) => {
    expect([-1, 0, 1].map((order) => orderings[operator](order))).toEqual(expected);
  });
});
