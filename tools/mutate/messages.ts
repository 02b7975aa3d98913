/** What the process that runs tests is asked: run these, in their order, until one fails. */
export interface Request {
  /** The files that have changed since the last request. */
  readonly changed: readonly string[];
  readonly tests: readonly string[];
}

/** What it says: that it begins with a test file, and how the request ended. */
export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'started'; readonly test: string }
  /** `failed` is the test file that failed; `passed` the number of tests that passed. */
  | { readonly kind: 'ended'; readonly failed: string | undefined; readonly passed: number };
