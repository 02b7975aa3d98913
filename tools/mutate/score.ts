import type { Mutant } from './mutants.js';
import type { Result } from './results.js';
import { folderOf, folders } from './source-files.js';
import type { Reasons } from './survivors.js';

/** At least this share has to be killed, in percent. */
export const floor = 95;

export interface FolderScore {
  readonly folder: string;
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  /** Mutants that have not been tried: the score is of the others. */
  readonly untried: number;
}

export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly change: string;
  readonly reason: string | undefined;
}

/** What docs/mutation.json holds. */
export interface Score {
  /** The commit that it is of: what has changed since is tried first. */
  readonly commit: string;
  /** Whether some mutants have not been tried. */
  readonly partial: boolean;
  readonly folders: readonly FolderScore[];
  readonly survivors: readonly Survivor[];
}

/** Counts what became of mutants, folder by folder; what the compiler refuses is none. */
export function scoreOf(commit: string, judged: readonly (readonly [Mutant, Result | undefined])[], reasons: Reasons): Score {
  const valid = judged.filter(([, result]) => result?.state !== 'refused');
  const count = (folder: string, test: (state: Result['state'] | undefined) => boolean): number =>
    valid.filter(([{ file }, result]) => folderOf(file) === folder && test(result?.state)).length;
  const rows = folders.map((folder) => ({
    folder,
    mutants: count(folder, () => true),
    killed: count(folder, (state) => state === 'killed' || state === 'hung'),
    survived: count(folder, (state) => state === 'survived'),
    untried: count(folder, (state) => state === undefined),
  }));
  const survivors = valid.flatMap(([mutant, result]) => (result?.state === 'survived' ? [survivorOf(mutant, reasons)] : []));
  return { commit, partial: rows.some(({ untried }) => untried > 0), folders: rows, survivors };
}

export const survivorOf = (mutant: Mutant, reasons: Reasons): Survivor => {
  const { file, line, code, change } = mutant;
  return { file, line, code, change, reason: reasons.of(mutant) };
};

/** Returns the share of the mutants that were tried and killed, in percent. */
export const percent = (rows: readonly FolderScore[]): number => {
  const killed = rows.reduce((sum, row) => sum + row.killed, 0);
  const tried = rows.reduce((sum, row) => sum + row.killed + row.survived, 0);
  return tried === 0 ? 100 : (100 * killed) / tried;
};
