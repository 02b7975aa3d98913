import { execFileSync } from 'node:child_process';

/** The lines of each file that have changed. */
export type ChangedLines = ReadonlyMap<string, ReadonlySet<number>>;

/** Returns the lines that have changed since a commit; undefined where the repository does not have that commit. */
export function changedSince(commit: string): ChangedLines | undefined {
  try {
    const diff = execFileSync('git', ['diff', '--unified=0', '--no-color', '--no-ext-diff', commit, '--', 'src'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 });
    return linesIn(diff);
  } catch {
    return undefined;
  }
}

/** Reads the lines that a diff without context adds. */
export function linesIn(diff: string): ChangedLines {
  const files = new Map<string, Set<number>>();
  let lines = new Set<number>();
  for (const line of diff.split('\n')) {
    const file = /^\+\+\+ b\/(.+)$/.exec(line)?.[1];
    if (file !== undefined) files.set(file, (lines = new Set()));
    const [, start, count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    for (let index = 0; start !== undefined && index < Number(count); index += 1) lines.add(Number(start) + index);
  }
  return files;
}
