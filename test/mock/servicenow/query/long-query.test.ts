// servicenow-api.md 2.3: queries that a program has put together
import { createInstance } from '../../../../src/mock/servicenow/instance/instance.js';
import { findRows } from '../../../../src/mock/servicenow/query/find-rows.js';
import { splitTokens } from '../../../../src/mock/servicenow/query/split.js';
import { tableOf } from '../../../../src/mock/servicenow/schema/table.js';

function found(query: string): number {
  const instance = createInstance();
  for (const number of ['INC1', 'INC2']) instance.store.insert('incident', { number });
  return findRows(instance, tableOf('incident'), query, 0).length;
}

describe('A query of a million related lists', () => {
  const isField = (path: string) => path === 'number';

  it('is split at the first of them where none has an end', () => {
    const query = 'RLQUERY'.repeat(1_000_000);
    expect(splitTokens(`number=1^${query}`, isField)).toEqual(['number=1', query]);
  });

  it('is folded where each has an end', () => {
    const tokens = splitTokens('RLQUERYa^b^ENDRLQUERY^'.repeat(1_000_000), isField);
    expect([tokens.length, new Set(tokens)]).toEqual([1_000_000, new Set(['RLQUERY'])]);
  });
});

describe('A query of twenty thousand conditions', () => {
  const times = 20_000;

  it('finds what one of them is true of', () => {
    expect(found(`numberLIKEx${'^ORnumberLIKEx'.repeat(times)}^ORnumberLIKE2`)).toBe(1);
  });

  it('finds what all of them are true of', () => {
    expect(found(`numberLIKEINC${'^numberLIKEINC'.repeat(times)}^numberLIKE2`)).toBe(1);
  });

  it('finds what one of its alternatives is true of', () => {
    expect(found(`numberLIKEx${'^NQnumberLIKEx'.repeat(times)}^NQnumberLIKE2`)).toBe(1);
  });
});
