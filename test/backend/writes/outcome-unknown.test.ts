import { ProblemError } from '../../../src/backend/problems/problem-error.js';
import { ServiceNowError } from '../../../src/backend/servicenow/failure.js';
import { demandInstance } from '../../../src/backend/writes/demand-instance.js';
import { inDoubt, outcomeUnknown } from '../../../src/backend/writes/outcome-unknown.js';
import { PassingAttempt } from '../../../src/backend/writes/stored-attempt.js';

const doubt = 'ServiceNow did not answer clearly, so it may or may not have done this';

// covers: W
test('an unknown outcome says what to do, and what is in the way of finding out', () => {
  expect(outcomeUnknown()).toMatchObject({
    code: 'outcome-unknown',
    message: `${doubt}. Try again without changes: nothing is done twice.`,
    options: { retryAfter: 5 },
  });
  expect(outcomeUnknown('The account is locked.').message).toBe(
    `${doubt}, and it cannot be asked now. The account is locked. Then try again without changes: nothing is done twice.`,
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
  const sentence = 'This was chosen for https://a, and https://b is connected now. Nothing was written there.';
  expect(refusal('https://a')).toMatchObject({ code: 'other-instance', message: sentence });
  expect(refusal('https://a', 0)).toMatchObject({
    code: 'other-instance',
    message: `${sentence} Whether an earlier try has written it to https://a is not known: look there first.`,
  });
});
