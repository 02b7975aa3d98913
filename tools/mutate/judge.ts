import { mutated, type Mutant } from './mutants.js';
import type { Result } from './results.js';
import type { Outcome, TestRunner } from './test-runner.js';
import type { TypeCheck } from './types.js';

/** What the judges of a run share. */
export interface Bench {
  readonly files: ReadonlyMap<string, string>;
  readonly types: Pick<TypeCheck, 'refuses'>;
  /** Whether a test passes while nothing is changed, by its file; a test that does not can kill nothing. */
  readonly passes: Map<string, Promise<boolean>>;
}

/** Says what becomes of mutants, one after the other. */
export class Judge {
  readonly #bench: Bench;
  readonly #runner: Pick<TestRunner, 'withText'>;
  /** How many mutants a test has killed so far: it is asked first. */
  readonly #kills = new Map<string, number>();

  constructor(bench: Bench, runner: Pick<TestRunner, 'withText'>) {
    this.#bench = bench;
    this.#runner = runner;
  }

  async judge(mutant: Mutant, tests: readonly string[]): Promise<Result> {
    const original = this.#text(mutant.file);
    const text = mutated(original, mutant);
    const asked = (await this.#trusted(tests)).sort((a, b) => this.#killsOf(mutant.file, b) - this.#killsOf(mutant.file, a));
    if (asked.length > 0) {
      const outcome = await this.#runner.withText(mutant.file, text, original, asked);
      if (outcome.kind !== 'passed') {
        if (!(await this.#passes(outcome.test))) return this.judge(mutant, tests);
        this.#kills.set(killOf(mutant.file, outcome.test), this.#killsOf(mutant.file, outcome.test) + 1);
        return { state: outcome.kind === 'hung' ? 'hung' : 'killed', by: outcome.test };
      }
      if (outcome.tests === 0) throw new Error(`No test ran for ${mutant.file}: ${asked.join(', ')}.`);
    }
    return { state: this.#bench.types.refuses(mutant.file, text) ? 'refused' : 'survived' };
  }

  /**
   * Proves that a change reaches the tests, and that none fails without one.
   * @throws Error when a file that throws is not noticed, or one with a comment more is.
   */
  async prove(file: string, tests: readonly string[]): Promise<void> {
    const original = this.#text(file);
    const asked = await this.#trusted(tests);
    const run = (text: string): Promise<Outcome> => this.#runner.withText(file, `${original}${text}\n`, original, asked);
    const same = await run('// Changes nothing.');
    if (same.kind !== 'passed' && !(await this.#passes(same.test))) return this.prove(file, tests);
    if (same.kind !== 'passed' || same.tests === 0) throw new Error(`Refused: a comment more in ${file} does not leave its tests passing (${same.kind}).`);
    const broken = await run("throw new Error('The proof.');");
    if (broken.kind !== 'failed') throw new Error(`Refused: no test notices that ${file} throws (${broken.kind}).`);
  }

  /** Leaves out the tests that are known to fail without any change. */
  async #trusted(tests: readonly string[]): Promise<string[]> {
    const trusted = await Promise.all(tests.map((test) => this.#bench.passes.get(test) ?? Promise.resolve(true)));
    return tests.filter((_, index) => trusted[index]);
  }

  #passes(test: string): Promise<boolean> {
    const known = this.#bench.passes.get(test);
    if (known) return known;
    // Nothing is changed by writing a file as it is.
    const [file = '', text = ''] = [...this.#bench.files][0] ?? [];
    const passes = this.#runner.withText(file, text, text, [test]).then(({ kind }) => kind === 'passed');
    this.#bench.passes.set(test, passes);
    return passes;
  }

  #killsOf(file: string, test: string): number {
    return this.#kills.get(killOf(file, test)) ?? 0;
  }

  #text(file: string): string {
    const text = this.#bench.files.get(file);
    if (text === undefined) throw new Error(`No such file: ${file}`);
    return text;
  }
}

const killOf = (file: string, test: string): string => `${file} ${test}`;
