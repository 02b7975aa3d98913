import type { ConformanceReport, RuleResult } from '../index.js';
import { ruleGroups, type RuleGroup } from '../rules/rules.js';

/** The results of a group of rules. */
interface ReportedGroup {
  /** What the numbers of its rules begin with. */
  readonly number: string;
  readonly title: string;
  readonly results: readonly RuleResult[];
}

/** Returns the results by the groups of their rules. */
export const rulesOf = ({ results }: ConformanceReport): ReportedGroup[] =>
  Object.values<RuleGroup>(ruleGroups).map(({ title, rules }) => {
    const [first = ''] = Object.keys(rules);
    return { number: first.split('.')[0] ?? '', title, results: results.filter(({ id }) => Object.hasOwn(rules, id)) };
  });
