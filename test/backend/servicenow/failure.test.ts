import { asFailure, causeOf, closedTicket, failureText, lacking, refusesRecord, ServiceNowError, stoppedAnswer } from '../../../src/backend/servicenow/failure.js';

const needs = [{ access: 'read', on: 'incident' }] as const;
const all = { detail: 'It stopped.', unclear: true, stopped: true, retryAfter: 7, needs, asks: ['State'], stranger: true, barred: true };

// covers: S11
test('a failure says its code’s own text, and is definite and whole unless it is said otherwise', () => {
  const { message, code, unclear, stopped, retryAfter, needs: rights, asks, stranger, barred } = new ServiceNowError('provider-tls');
  expect({ message, code, unclear, stopped, retryAfter, rights, asks, stranger, barred }).toEqual({
    message: failureText['provider-tls'], code: 'provider-tls', unclear: false, stopped: false, retryAfter: undefined, rights: [], asks: [], stranger: false, barred: false,
  });
  expect(new ServiceNowError('provider-error', all)).toMatchObject({ message: 'It stopped.', unclear: true, stopped: true, retryAfter: 7, needs, asks: ['State'], stranger: true, barred: true });
});

// covers: W
test('the failure of a read leaves nothing in doubt, and says all else', () => {
  const { detail: message, ...rest } = all;
  expect(new ServiceNowError('provider-error', all).ofRead()).toMatchObject({ ...rest, code: 'provider-error', message, unclear: false });
  const definite = new ServiceNowError('provider-forbidden', { needs });
  expect(definite.ofRead()).toBe(definite);
});

// covers: S11
test('the wire names the rights that are lacking and the fields that are asked for', () => {
  expect(causeOf(new ServiceNowError('provider-error', all))).toEqual({ provider: 'servicenow', needs: [...needs], asks: ['State'] });
  expect(lacking(needs)).toEqual({ provider: 'servicenow', needs: [...needs], asks: [] });
});

// covers: W
test('an answer that is not whole leaves a write in doubt', () => {
  expect(stoppedAnswer()).toMatchObject({ code: 'provider-error', unclear: true, stopped: true, message: expect.stringContaining('stopped the query') as string });
});

test('only a failure of ServiceNow’s becomes a value', () => {
  const error = new ServiceNowError('provider-tls');
  expect(asFailure(error)).toBe(error);
  expect(() => asFailure(new RangeError('Not ours.'))).toThrow(RangeError);
});

// covers: Y6
test('a closed ticket says its number, what follows of that, and the call that was refused', () => {
  const exchange = { request: 'PATCH /', status: 403, message: 'No', account: '', at: '' };
  expect(closedTicket('INC1', ' It waits.', exchange)).toMatchObject({
    code: 'ticket-closed',
    message: 'INC1 is closed and no longer takes work notes. Reopen it in ServiceNow, or leave it as it is. It waits.',
    exchange,
  });
});

// covers: Y6
test.each([
  [new ServiceNowError('provider-forbidden'), true],
  [new ServiceNowError('provider-rejected'), true],
  [new ServiceNowError('provider-rejected', { asks: ['State'] }), false],
  [new ServiceNowError('provider-forbidden', { asks: ['State'] }), true],
  [new ServiceNowError('provider-forbidden', { unclear: true }), false],
  [new ServiceNowError('provider-credentials'), false],
])('a write is refused for its record by an access rule, or by a rule that asks for nothing: %o', (error, is) => {
  expect(refusesRecord(error)).toBe(is);
});
