import { createHash } from 'node:crypto';

/** What ran and passed the last time, file by file. */
export interface RunReport {
  /** By the test file's path from the root. */
  readonly files: Readonly<Record<string, FileRun>>;
}

export interface FileRun {
  /** The file's contents at that time, as a hash. */
  readonly hash: string;
  /** The titles of the tests that passed: none that was skipped, and none that is expected to fail. */
  readonly passed: readonly string[];
}

/** Where `npm test` leaves its report. */
export const reportPath = 'node_modules/.cache/tests/ran.json';

/** Returns a hash of a test file's contents. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Returns a report with the files of a later run in the place of their earlier ones. */
export const merged = (earlier: RunReport, later: RunReport): RunReport => ({
  files: Object.fromEntries(Object.entries({ ...earlier.files, ...later.files }).sort(([a], [b]) => (a < b ? -1 : 1))),
});

/** Reads a report; one that cannot be read has no file in it. */
export function parseReport(text: string): RunReport {
  try {
    const value: unknown = JSON.parse(text);
    return isReport(value) ? value : { files: {} };
  } catch {
    return { files: {} };
  }
}

const isReport = (value: unknown): value is RunReport => typeof value === 'object' && value !== null && 'files' in value && typeof value.files === 'object';
