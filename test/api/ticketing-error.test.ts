import { afterEach, describe, expect, it, vi } from 'vitest';
import { TicketingError, type ErrorCode } from '../../src/api/index.js';

afterEach(() => void vi.useRealTimers());

const issues = [{ field: 'title', detail: 'Shorten it.' }];
/** What a backend tells of a refusal. */
const facts = {
  ...{ provider: 'servicenow', needs: [], asks: [], offers: [], provider_request: 'GET /api/now/table/incident', provider_status: '403' },
  ...{ provider_message: 'Operation Failed', provider_account: 'q***s', provider_answered_at: '2024-01-15T12:00:00Z', request_id: '' },
};

describe('an error', () => {
  it('knows no more than it was told, and is in doubt', () => {
    const error = new TicketingError('network', 'No answer.');
    expect(error).toMatchObject({ message: 'No answer.', code: 'network', status: undefined, issues: [], retryAfterMs: undefined, retryAt: undefined, facts: undefined, definite: false, outcomeUnknown: true });
    expect('cause' in error).toBe(false);
  });

  it('keeps all that it was told, and when the wait is over', () => {
    vi.useFakeTimers({ now: 1_000 });
    const error = new TicketingError('rate-limited', 'Wait.', { status: 429, issues, retryAfterMs: 7_000, definite: true, facts, cause: 'x' });
    expect(error).toMatchObject({ status: 429, issues, facts, retryAfterMs: 7_000, retryAt: 8_000, definite: true, outcomeUnknown: false, cause: 'x' });
  });

  it('is the same when it has been found out that the call did nothing', () => {
    const error = new TicketingError('unavailable', 'Down.', { status: 503, issues, retryAfterMs: 7_000, facts, cause: 'x' });
    expect(error.asDefinite()).toMatchObject({ facts, code: 'unavailable', message: 'Down.', status: 503, issues, retryAfterMs: 7_000, cause: 'x', definite: true, outcomeUnknown: false });
  });

  // covers: W
  it('of a sign-out is not in doubt: the same request is sent again after it', () => {
    expect(new TicketingError('unauthenticated', '')).toMatchObject({ definite: false, outcomeUnknown: false });
  });

  it.each<[ErrorCode, boolean]>([
    ['offline', true],
    ['network', true],
    ['network-or-signed-out', true],
    ['rate-limited', true],
    ['unavailable', true],
    ['internal', true],
    ['timeout', false],
    ['invalid-answer', false],
    ['unauthenticated', false],
    ['refused', false],
  ])('with the code %s passes by itself: %s', (code, transient) => {
    expect(new TicketingError(code, '').retryable).toBe(transient);
  });

  it('is one whichever copy of this package has made it; a kind of the page’s own is not every one', () => {
    class Own extends TicketingError {}
    const [other, own] = [new TicketingError('forbidden', ''), new Own('forbidden', '')];
    expect([own instanceof TicketingError, own instanceof Own, other instanceof Own]).toEqual([true, true, false]);
    expect([own, other, { code: 'forbidden' }, new Error('No.'), null, undefined, 'forbidden'].map((value) => TicketingError.is(value))).toEqual([true, true, false, false, false, false, false]);
  });
});
