import type { FileResult } from './report.js';

/** Runs files once; returns what is known of each. */
export type Run = (files: readonly string[]) => Promise<readonly FileResult[]>;

/**
 * Runs files, and once more, each by itself, those whose frame was lost: at most three times in all. Returns the last that is known of each.
 */
export async function untilTold(files: readonly string[], run: Run): Promise<FileResult[]> {
  const results = new Map((await run(files)).map((result) => [result.file, result]));
  for (let again = 0; again < 2; again += 1) {
    const lost = [...results.values()].filter(({ isLost }) => isLost).map(({ file }) => file);
    for (const file of lost) for (const result of await run([file])) results.set(result.file, result);
  }
  return [...results.values()];
}

/** A file of which nothing is known has failed. */
export const failuresOf = ({ failed, isLost }: FileResult): number => (isLost ? Math.max(failed, 1) : failed);
