import type { ErrorCode } from '../api/ticketing-error.js';
import type { ConnectionCheck } from '../contract/plain/connection-test.js';

/** Why something failed, and what to do or to ask of whom. */
export interface Advice {
  readonly cause: string;
  readonly steps: readonly string[];
}

/** For whom advice is: who uses the product, or who administers the provider's instance. */
export type Reader = 'user' | 'administrator';

/** What a connection test as a whole amounts to. */
export type TestResult = 'passed' | 'limited' | 'blocked' | 'failed' | 'broken';

/** Reads a provider's connection test: what each check looks at, what its failure means, and what helps. */
export interface CheckAdvisor {
  /** The domain of the provider's own instances (`.service-now.com`): of no use for knowing one, so a report keeps it. */
  readonly ownDomain: string;
  /** The rights that an account needs for all that the product does, in words. */
  readonly rights: readonly string[];
  /** The checks of a test as far as this version knows them, in their order. */
  readonly known: readonly string[];
  readonly titleOf: (check: Pick<ConnectionCheck, 'check' | 'title'>) => string;
  /** Whether a check failed that a connection can do without. */
  readonly isLimit: (check: ConnectionCheck) => boolean;
  readonly adviceOn: (check: ConnectionCheck, reader: Reader) => Advice;
  /** Returns what to do about a failure that no check stands for. */
  readonly stepsAfter: (code: ErrorCode, reader: Reader) => readonly string[];
  /** Returns what is worth knowing of a check that did not fail; `''` for nothing. */
  readonly remarkOn: (check: ConnectionCheck) => string;
  readonly resultOf: (checks: readonly ConnectionCheck[]) => TestResult;
}
