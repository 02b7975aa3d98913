import type { RuleId } from '../rules/rules.js';
import type { Exchange } from './exchange.js';

/** A rule that was not kept. */
export interface Finding {
  readonly rule: RuleId;
  /** What was seen, and what was expected. */
  readonly message: string;
  /** The calls that show it, the earliest first. */
  readonly exchanges: readonly Exchange[];
}

/** Ends a check: its rule was not kept. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly exchanges: readonly Exchange[];

  constructor(message: string, exchanges: readonly Exchange[]) {
    super(message);
    this.exchanges = exchanges;
  }
}

/** Ends a check: what it begins with could not be had. Whatever was wrong with that is another rule's. */
export class NotChecked extends Error {
  override readonly name = 'NotChecked';
}
