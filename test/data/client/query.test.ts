import { describe, expect, it } from 'vitest';
import { instanceKey, recentKey, relatedKey } from '../../../src/data/client/query.js';
import { clientAnswering } from '../../support/answering.js';

/** Fills a cache with what is read of an instance; gives what of it is stale. */
function reading() {
  const { queries } = clientAnswering(() => Response.json({})).client;
  const keys = [[...relatedKey, '42'], [...recentKey, '42'], [instanceKey, 'form', 'incident']];
  for (const queryKey of keys) queries.setQueryData(queryKey, () => []);
  return { queries, stale: () => keys.map((queryKey) => queries.getQueryCache().find({ queryKey, exact: true })?.state.isInvalidated) };
}

describe('the keys of what is read of the instance', () => {
  it('forget all of it by their beginning', async () => {
    const { queries, stale } = reading();
    await queries.invalidateQueries({ queryKey: [instanceKey], refetchType: 'none' });
    expect(stale()).toEqual([true, true, true]);
  });

  // covers: D7
  it('forget what is related, and what was linked lately, each by itself', async () => {
    const related = reading();
    await related.queries.invalidateQueries({ queryKey: relatedKey, refetchType: 'none' });
    expect(related.stale()).toEqual([true, false, false]);
    const recent = reading();
    await recent.queries.invalidateQueries({ queryKey: recentKey, refetchType: 'none' });
    expect(recent.stale()).toEqual([false, true, false]);
  });
});
