import { changedSince } from './changed-lines.js';
import type { Mutant } from './mutants.js';
import type { Options } from './options.js';
import { sample } from './sample.js';

/** Returns the mutants that are asked for, and says so where they are others. */
export function choose(all: readonly Mutant[], { paths, changed, limit, seed }: Options, commit: string | undefined, say: (line: string) => void): Mutant[] {
  const below = paths.length === 0 ? all : all.filter(({ file }) => paths.some((path) => file === path || file.startsWith(`${path}/`)));
  const wanted = changed ? ofChangedLines(below, commit, say) : below;
  return limit === undefined ? [...wanted] : sample(wanted, limit, seed);
}

function ofChangedLines(mutants: readonly Mutant[], commit: string | undefined, say: (line: string) => void): readonly Mutant[] {
  const lines = commit === undefined ? undefined : changedSince(commit);
  if (!lines) {
    say(commit === undefined ? 'No result is committed so far: mutants of all files.' : `This checkout does not have ${commit}, which the last result is of: mutants of all files.`);
    return mutants;
  }
  const changed = mutants.filter(({ file, line }) => lines.get(file)?.has(line));
  if (changed.length > 0) return changed;
  say(`Nothing that is tried has changed since ${commit ?? ''}: mutants of all files.`);
  return mutants;
}
