import type { Kit } from '../kit/kit.js';
import type { RuleId } from '../rules/rules.js';

/** One way to see whether a rule is kept. */
export interface Check {
  readonly rule: RuleId;
  /** Looks, and throws a Violation where the rule is not kept, a NotChecked where it cannot be seen. */
  readonly run: (kit: Kit) => Promise<void>;
}

/** Puts the checks of rules down by their numbers. */
export const checksOf = (checks: Readonly<Partial<Record<RuleId, Check['run']>>>): Check[] =>
  Object.entries(checks).map(([rule, run]) => ({ rule: rule as RuleId, run }));
