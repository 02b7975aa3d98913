import { describe, expect, it } from 'vitest';
import { priorityOf } from '../../../src/providers/servicenow/priority.js';

describe('the priority of an incident', () => {
  // covers: C12, D6
  it('is looked up from impact and urgency', () => {
    const table = ['1', '2', '3'].map((impact) => ['1', '2', '3'].map((urgency) => priorityOf(impact, urgency)));
    expect(table).toEqual([
      [1, 2, 3],
      [2, 3, 4],
      [3, 4, 5],
    ]);
  });

  it('is nothing outside of the table', () => {
    expect(priorityOf('', '1')).toBeUndefined();
    expect(priorityOf('4', '1')).toBeUndefined();
    expect(priorityOf('constructor', '1')).toBeUndefined();
  });
});
