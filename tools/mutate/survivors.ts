import type { Mutant } from './mutants.js';

/** Why a mutant may live: written by hand, in survivors.json. */
export interface Reason {
  readonly file: string;
  /** The line of the source as it stands there, so that it is found wherever it moves. */
  readonly code: string;
  readonly change: string;
  readonly reason: string;
}

type Named = Pick<Mutant, 'file' | 'code' | 'change'>;

const nameOf = ({ file, code, change }: Named): string => JSON.stringify([file, code, change]);

/** The reasons, by the mutants that they are of. */
export class Reasons {
  readonly #reasons: ReadonlyMap<string, Reason>;

  constructor(reasons: readonly Reason[]) {
    this.#reasons = new Map(reasons.map((each) => [nameOf(each), each]));
  }

  of(mutant: Named): string | undefined {
    return this.#reasons.get(nameOf(mutant))?.reason.trim() || undefined;
  }

  /** Returns the reasons for what did not survive. */
  needless(survivors: readonly Named[]): Reason[] {
    const alive = new Set(survivors.map(nameOf));
    return [...this.#reasons.values()].filter((each) => !alive.has(nameOf(each)));
  }
}
