import { ProblemError } from '../../../src/backend/problems/problem-error.js';
import { ServiceNowError } from '../../../src/backend/servicenow/failure.js';
import { demandInstance } from '../../../src/backend/writes/demand-instance.js';
import { inDoubt, outcomeUnknown } from '../../../src/backend/writes/outcome-unknown.js';
import { PassingAttempt } from '../../../src/backend/writes/stored-attempt.js';

const doubt = 'ServiceNow didn’t confirm the request. It may still have gone through.';

// covers: W
test('an unknown outcome says what to do, and what is in the way of finding out', () => {
  expect(outcomeUnknown()).toMatchObject({
    code: 'outcome-unknown',
    message: `${doubt} Checking again won’t create a duplicate.`,
    options: { retryAfter: 5 },
  });
  expect(outcomeUnknown('The account is locked.').message).toBe(
    `${doubt} Qualytics can’t find out right now. The account is locked. Then check again. That won’t create a duplicate.`,
  );
});

// covers: W
test.each([
  ['a problem of the product’s', new ProblemError('not-connected', 'Connect first.')],
  ['a failure of ServiceNow’s', new ServiceNowError('provider-credentials', { detail: 'Connect first.' })],
])('while an outcome is unclear, %s says nothing of it, but what is in the way', (_, error) => {
  expect(inDoubt(error)).toEqual(outcomeUnknown('Connect first.'));
  expect(inDoubt(error)).toMatchObject({ code: 'outcome-unknown', message: expect.stringContaining('Connect first.') as string });
});

// covers: W
test('what already says so, says where to look, or is no answer stays as it is', () => {
  for (const error of [outcomeUnknown('It rests.'), new ProblemError('other-instance', 'Look there.'), new Error('The store is away.'), 'thrown', undefined]) {
    expect(inDoubt(error)).toBe(error);
  }
});

/** What is said of a request that was meant for an instance, while `https://b` is connected. */
function refusal(meant: string | undefined, unclearAt: number | null = null): unknown {
  const attempt = new PassingAttempt(0);
  attempt.unclearAt = unclearAt;
  try {
    demandInstance(meant, 'https://b', attempt);
    return undefined;
  } catch (error) {
    return error;
  }
}

// covers: W
test('what was read from another instance is refused, and in doubt it says where to look', () => {
  expect([undefined, '', 'https://b'].map((meant) => refusal(meant))).toEqual([undefined, undefined, undefined]);
  const sentence = 'You chose this for https://a, but https://b is connected now. Nothing was written there.';
  expect(refusal('https://a')).toMatchObject({ code: 'other-instance', message: sentence });
  expect(refusal('https://a', 0)).toMatchObject({
    code: 'other-instance',
    message: `${sentence} It’s not clear whether an earlier attempt wrote to https://a. Look there first.`,
  });
});
