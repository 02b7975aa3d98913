/** A test or a story with the points of the domain that it names. */
export interface CoveringTest {
  /** From the project's root: `test/backend/notes/sync-worker.test.ts`. */
  readonly file: string;
  readonly title: string;
  /** The points that it holds the product to: `// covers: L4`. */
  readonly ids: readonly string[];
  /** The points that it holds the product back from, until a mark is taken away: `// not yet: S4`. */
  readonly contradicted: readonly string[];
  /** The scenarios that it plays in. */
  readonly scenarios: readonly string[];
}

/** What one file says about the points that it covers. */
export interface FileCoverage {
  readonly tests: readonly CoveringTest[];
  /** Comments that name points where no test follows: `line 12: // covers: L4`. */
  readonly strays: readonly string[];
  /** Tests that name points and never run, or do nothing: `line 12: "title" is skipped`. */
  readonly idle: readonly string[];
}
