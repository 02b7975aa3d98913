import { SimulatedWorld } from '../../../tools/simulation/world.js';
import type { Subject } from '../../../tools/schedules/subject.js';
import { violationsOf } from '../../../tools/schedules/verdict.js';

const subjectWith = (...traces: readonly (readonly string[])[]): Subject => ({
  send: () => Promise.reject(new Error('Nobody sends here.')),
  isOpen: () => false,
  traces: (version) => traces[version] ?? [],
});

const judge = (subject: Subject, told: readonly string[], { version = 0, isLedgerWhole = false } = {}) =>
  violationsOf({ world: new SimulatedWorld(), subject, version, told: told.map((ticketId) => ({ version, ticketId })), isLedgerWhole });

describe('the verdict on a schedule', () => {
  it('has nothing to say of what was done once and told', async () => {
    expect(await judge(subjectWith(['a']), ['a', 'a'])).toEqual({ duplicates: [], lost: [] });
    expect(await judge(subjectWith([]), [])).toEqual({ duplicates: [], lost: [] });
  });

  it('tells of what was done twice', async () => {
    expect((await judge(subjectWith(['a', 'b']), ['b'])).duplicates).toEqual(['2 times']);
  });

  it('tells of what was changed after a definite no and is there all the same', async () => {
    expect((await judge(subjectWith(['a'], ['b']), ['b'], { version: 1 })).duplicates).toHaveLength(1);
  });

  it('tells of what is not there, or not linked', async () => {
    expect((await judge(subjectWith([]), ['a'])).lost).toEqual(['told of a, which is not there']);
    expect((await judge(subjectWith(['a']), ['a'], { isLedgerWhole: true })).lost).toEqual(['a is not linked, or twice']);
  });
});
