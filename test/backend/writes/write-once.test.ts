import { ProblemError } from '../../../src/backend/problems/problem-error.js';
import { ServiceNowError } from '../../../src/backend/servicenow/failure.js';
import { PassingAttempt } from '../../../src/backend/writes/stored-attempt.js';
import { HiddenWitness, writeWithWitness } from '../../../src/backend/writes/witnessed-write.js';
import { writeOnce } from '../../../src/backend/writes/write-once.js';
import { testPorts } from '../support/ports.js';

const settleTime = 30_000;
const lost = new ServiceNowError('provider-timeout', { unclear: true });
const refused = new ServiceNowError('provider-forbidden');
const unknown = { code: 'outcome-unknown', options: { retryAfter: 5 } };

/** What a look or a write comes to: a value, undefined for a look that finds nothing, or what it throws. */
type Outcome = string | Error | undefined;

/** A write whose looks and tries come to what is said, one after the other; each is noted with the attempt's mark at that moment. */
function writer(outcomes: { looks?: Outcome[]; write?: Outcome; unclearAt?: number; takes?: number }, make: typeof writeOnce = writeOnce) {
  const { clock, settings } = testPorts({ settleTime });
  const began = clock.now();
  const attempt = new PassingAttempt(began);
  attempt.unclearAt = outcomes.unclearAt === undefined ? null : began + outcomes.unclearAt;
  const since = () => (attempt.unclearAt === null ? 'clear' : attempt.unclearAt - began);
  const story: string[] = [];
  const looks = [...(outcomes.looks ?? [])];
  const give = (step: string, outcome: Outcome) => {
    story.push(`${step} ${since()}`);
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  const run = () =>
    make(
      attempt,
      {
        look: () => give('look', looks.shift()),
        write: async () => {
          const written = await give('write', outcomes.write ?? 'written').finally(() => clock.advance(outcomes.takes ?? 0));
          return written ?? '';
        },
      },
      { clock, settings },
    );
  return { run, story, since, clock };
}

// covers: W
test('what a look finds is not written', async () => {
  const { run, story, since } = writer({ looks: ['found'] });
  expect(await run()).toBe('found');
  expect([...story, since()]).toEqual(['look clear', 'clear']);
});

// covers: W
test('what is not there is written once, and the attempt is marked before that', async () => {
  const { run, story, since } = writer({});
  expect(await run()).toBe('written');
  expect(story).toEqual(['look clear', 'write 0']);
  // Until its answer is kept, whoever finds it looks first.
  expect(since()).toBe(0);
});

// covers: W
test('a lost answer is looked for, and what is found is the answer', async () => {
  const { run, story, since } = writer({ looks: [undefined, 'found'], write: lost, takes: 4_000 });
  expect(await run()).toBe('found');
  // The instance was at work until its answer was lost.
  expect([...story, since()]).toEqual(['look clear', 'write 0', 'look 4000', 4_000]);
});

// covers: W
test.each([undefined, lost, new Error('The look failed.')])('where that look comes to %s the outcome is unknown', async (second) => {
  const { run, since } = writer({ looks: [undefined, second], write: lost, takes: 4_000 });
  await expect(run()).rejects.toMatchObject(unknown);
  expect(since()).toBe(4_000);
});

// covers: W
test.each([
  ['a refusal of ServiceNow’s', refused],
  ['a refusal of the product’s', new ProblemError('invalid-request', 'No.')],
])('%s is definite: it is told, and nothing is in doubt', async (_, error) => {
  const { run, story, since } = writer({ write: error });
  await expect(run()).rejects.toBe(error);
  expect([...story, since()]).toEqual(['look clear', 'write 0', 'clear']);
});

// covers: W
test('a failure that says nothing of the write is told, and leaves it in doubt', async () => {
  const { run, story, since } = writer({ write: new Error('The store is away.'), takes: 4_000 });
  await expect(run()).rejects.toThrow('The store is away.');
  expect([...story, since()]).toEqual(['look clear', 'write 0', 4_000]);
});

// covers: W
test('a look that fails is told as it is where nothing is in doubt, and as an unknown outcome where it is', async () => {
  await expect(writer({ looks: [refused] }).run()).rejects.toBe(refused);
  const { run, story, since } = writer({ looks: [refused], unclearAt: -60_000 });
  await expect(run()).rejects.toMatchObject(unknown);
  expect([...story, since()]).toEqual(['look -60000', -60_000]);
});

// covers: W
test.each([
  [0, false],
  [1 - settleTime, false],
  [-settleTime, true],
  [-settleTime - 1, true],
])('what is in doubt since %i ms is written again: %s', async (unclearAt, isWritten) => {
  const { run, story, since } = writer({ unclearAt });
  if (isWritten) expect(await run()).toBe('written');
  else await expect(run()).rejects.toMatchObject(unknown);
  expect(story).toEqual([`look ${unclearAt}`, ...(isWritten ? ['write 0'] : [])]);
  expect(since()).toBe(isWritten ? 0 : unclearAt);
});

const hidden = new HiddenWitness('Look at the incident in ServiceNow.');

// covers: W
test.each([
  [{ looks: [hidden], unclearAt: -60_000 }],
  [{ looks: [undefined, hidden], write: lost }],
])('an outcome that no look can tell is a person’s to find out: %j', async (outcomes) => {
  const { run } = writer(outcomes, writeWithWitness);
  const error = await run().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'outcome-unknown', detail: 'Look at the incident in ServiceNow.', options: {} });
  expect(error).not.toHaveProperty('options.retryAfter');
});

// covers: W
test('a witness that is hidden before anything was written is told as it is', async () => {
  const { run, story } = writer({ looks: [hidden] }, writeWithWitness);
  await expect(run()).rejects.toBe(hidden);
  expect(story).toEqual(['look clear']);
});

// covers: W
test('where the witness is not hidden, everything is told as writeOnce tells it', async () => {
  await expect(writer({ looks: [undefined, lost], write: lost }, writeWithWitness).run()).rejects.toMatchObject(unknown);
  await expect(writer({ write: refused }, writeWithWitness).run()).rejects.toBe(refused);
  expect(await writer({}, writeWithWitness).run()).toBe('written');
  expect(await writer({ looks: ['found'] }, writeWithWitness).run()).toBe('found');
});
