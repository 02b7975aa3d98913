/** A test or a story with the points of the domain that it names. */
export interface CoveringTest {
  /** From the project's root: `test/backend/notes/sync-worker.test.ts`. */
  readonly file: string;
  readonly title: string;
  readonly ids: readonly string[];
}

/** What one file says about the points that it covers. */
export interface FileCoverage {
  readonly tests: readonly CoveringTest[];
  /** Comments that name points where no test follows: `line 12: // covers: L4`. */
  readonly strays: readonly string[];
}
