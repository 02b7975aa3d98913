import { describe, expect, it } from 'vitest';
import { TicketingError } from '../../../src/api/index.js';
import { problemCodes } from '../../../src/contract/problem.js';
import { isDefinite } from '../../../src/data/writes/definite.js';

const known = (code: (typeof problemCodes)[number]) => new TicketingError(code, '', { definite: true });

describe('a failed write', () => {
  // covers: W
  it('is a definite no at first where the backend says so, but for who is signed out', () => {
    expect(problemCodes.filter((code) => !isDefinite(known(code), false))).toEqual(['unauthenticated']);
  });

  // covers: W
  it('is a definite no of a replay where it tells of the first request, too', () => {
    expect(problemCodes.filter((code) => isDefinite(known(code), true)).sort()).toEqual(
      ['already-linked', 'ticket-not-found', 'invalid-request', 'provider-rejected', 'idempotency-mismatch', 'other-instance'].sort(),
    );
  });

  // covers: W
  it('is none where nobody knows, and where it is no answer at all', () => {
    for (const isReplay of [true, false]) {
      expect(problemCodes.filter((code) => isDefinite(new TicketingError(code, ''), isReplay))).toEqual([]);
      expect(isDefinite(new TypeError('broken'), isReplay)).toBe(false);
    }
  });
});
