import { describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/index.js';
import { rules, type RuleId } from '../../src/conformance/rules/rules.js';
import { mutants } from './support/mutants.js';
import { checkSubject, type Mutant } from './support/subject.js';

const failedIn = ({ results }: ConformanceReport): [RuleId, string[]][] =>
  results.filter(({ outcome }) => outcome === 'failed').map(({ id, findings }) => [id, findings.map(({ message }) => message)]);

const each: [RuleId, number, Mutant][] = (Object.entries(mutants) as [RuleId, Mutant[]][]).flatMap(([rule, made]) => made.map((mutant, index): [RuleId, number, Mutant] => [rule, index + 1, mutant]));

describe('the conformance kit', () => {
  it('finds our own backend right in every rule that can be checked', async () => {
    const report = await checkSubject();
    expect(failedIn(report)).toEqual([]);
    const unchecked = report.results.filter(({ outcome }) => outcome === 'not checked').map(({ id }) => id);
    expect(unchecked).toEqual([...rules].filter(([, { unchecked: reason }]) => reason !== undefined).map(([id]) => id));
    expect(report.leftLinked).toEqual([]);
  });

  it.each(each)('finds a backend that breaks rule %s (%i) wrong in that rule alone', async (rule, _, mutant) => {
    expect(failedIn(await checkSubject({ mutant })).map(([id]) => id)).toEqual([rule]);
  });

  it('has a wrong backend for each rule that it checks', () => {
    expect(Object.keys(mutants)).toEqual([...rules].filter(([, { unchecked }]) => unchecked === undefined).map(([id]) => id));
  });
});
