import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Mutant } from './mutants.js';

/** What became of a mutant: tests noticed it, one never ended, the compiler refuses it (so it is none), or it survived. */
export type State = 'killed' | 'hung' | 'refused' | 'survived';

export interface Result {
  readonly state: State;
  /** The test that noticed. */
  readonly by?: string | undefined;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Keeps results in a file as they come, so that a run that was stopped goes on where it was. */
export class Results {
  readonly #path: string;
  readonly #files: ReadonlyMap<string, string>;
  readonly #known: Map<string, Result & { readonly tests?: string }>;

  /** `files` are sources and tests with their texts: a result holds while those that it is of are the same. */
  constructor(path: string, files: ReadonlyMap<string, string>) {
    this.#path = path;
    this.#files = files;
    this.#known = new Map(linesOf(path).map(({ key, ...result }) => [key, result]));
  }

  /** Returns what is known of a mutant; undefined when its file, or the tests that tell, have changed. */
  of(mutant: Mutant, tests: readonly string[]): Result | undefined {
    const result = this.#known.get(this.#key(mutant));
    return result && result.tests === this.#evidence(result, tests) ? result : undefined;
  }

  keep(mutant: Mutant, tests: readonly string[], result: Result): void {
    const kept = { ...result, tests: this.#evidence(result, tests) };
    const key = this.#key(mutant);
    this.#known.set(key, kept);
    mkdirSync(dirname(this.#path), { recursive: true });
    appendFileSync(this.#path, `${JSON.stringify({ key, ...kept })}\n`);
  }

  #key({ file, start, end, replacement }: Mutant): string {
    return `${file} ${hashOf(this.#files.get(file) ?? '')} ${start} ${end} ${replacement}`;
  }

  /** A kill holds as long as its test is the same, a survivor as long as all of them are. */
  #evidence({ by, state }: Result, tests: readonly string[]): string {
    if (state === 'refused') return '';
    const concerned = by === undefined ? tests : [by];
    return hashOf(concerned.map((test) => this.#files.get(test) ?? '').join('\n'));
  }
}

interface Line extends Result {
  readonly key: string;
  readonly tests: string;
}

/** Reads the lines of the file; one that was cut off is left out. */
function linesOf(path: string): Line[] {
  return textOf(path).split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Line];
    } catch {
      return [];
    }
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
