import type { ProblemCode } from './problem-codes.js';
import type { CauseFacts } from './cause.js';

/** One finished check of a connection test. */
export interface ConnectionCheck extends CauseFacts {
  /** One of `checkKinds`; another one is shown by its `title`. */
  readonly check: string;
  /** What is checked, in words. */
  readonly title: string;
  /**
   * The outcome; `unproven` is for what a test may not try: it never writes to an instance, the rights to write turn with the first real write.
   * One that this version does not know reads as `unproven`, too.
   */
  readonly status: 'passed' | 'failed' | 'skipped' | 'unproven';
  /** The problem; undefined where there is none, or one that this version does not know. */
  readonly code?: ProblemCode | undefined;
  /** A sentence for a person: the cause, then the next step. */
  readonly detail: string;
  /** Of the check `fields`: those that a real write has shown to be kept. */
  readonly kept: readonly string[];
  /** Of the check `fields`: those that a real write has shown not to be kept. */
  readonly denied: readonly string[];
  /** When that write was, ISO 8601, UTC. */
  readonly written_at: string;
}
