import type { CoveringTest } from '../behaviours/covering-test.js';
import { hashOf, type RunReport } from './report.js';

/** What the report says about the tests that are counted. */
export interface Unproven {
  /** Tests that did not run, or did not pass, though their file ran as it stands: a line each. */
  readonly failed: readonly string[];
  /** Files that did not run since they were changed. */
  readonly stale: readonly string[];
}

/** Compares the tests that are counted with those that ran. */
export function unproven(tests: readonly CoveringTest[], texts: ReadonlyMap<string, string>, { files }: RunReport): Unproven {
  const stale = new Set<string>();
  const failed: string[] = [];
  for (const { file, title } of tests) {
    const run = files[file];
    if (run?.hash !== hashOf(texts.get(file) ?? '')) stale.add(file);
    else if (!run.passed.some((name) => patternOf(title, file).test(name))) failed.push(`${file}: “${title}” did not run, or did not pass.`);
  }
  return { failed, stale: [...stale].sort() };
}

/** Returns a pattern of the title when it has run: `%s`, `$name` and what a template fills in stand for anything. */
function patternOf(title: string, file: string): RegExp {
  // A story is known by its own name, without its component's.
  const name = file.endsWith('.stories.ts') ? title.replace(/^.*?: /, '') : title;
  const parts = name.split(/%[sdifjoOc#$]|\$[\w.]+|…/).map((part) => part.replaceAll('%%', '%').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`);
}
