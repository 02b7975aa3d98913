import { Judge, type Bench } from './judge.js';
import type { Mutant } from './mutants.js';
import type { Result, Results } from './results.js';
import type { TestSelection } from './select-tests.js';
import { TestRunner } from './test-runner.js';
import { TypeCheck } from './types.js';
import { WorkingCopy } from './working-copy.js';

/** Tries mutants, several at the same time, and keeps what became of them. */
export class MutationRun {
  readonly #bench: Bench;
  readonly #selection: TestSelection;
  readonly #results: Results;
  readonly #copies: WorkingCopy[] = [];
  readonly #runners: TestRunner[] = [];

  constructor(files: ReadonlyMap<string, string>, selection: TestSelection, results: Results) {
    this.#bench = { files, types: new TypeCheck(process.cwd()), passes: new Map() };
    this.#selection = selection;
    this.#results = results;
  }

  /** Tries those of which nothing is known; tells of each as it comes. */
  async try(mutants: readonly Mutant[], jobs: number, tell: (mutant: Mutant, result: Result) => void): Promise<void> {
    const rest = [...mutants];
    const work = async (): Promise<void> => {
      const judge = new Judge(this.#bench, this.#runner());
      const [first] = rest.filter(({ file }) => this.#selection.of(file).length > 0);
      if (first) await judge.prove(first.file, this.#selection.of(first.file));
      for (let mutant = rest.shift(); mutant; mutant = rest.shift()) {
        const tests = this.#selection.of(mutant.file);
        const result = await judge.judge(mutant, tests);
        this.#results.keep(mutant, tests, result);
        tell(mutant, result);
      }
    };
    await Promise.all(Array.from({ length: Math.min(jobs, mutants.length) }, work));
  }

  /** Returns the tests that fail without any change, and so prove nothing. */
  async red(): Promise<string[]> {
    const known = await Promise.all([...this.#bench.passes].map(async ([test, passes]) => [test, await passes] as const));
    return known.flatMap(([test, passes]) => (passes ? [] : [test])).sort();
  }

  /** Ends what runs, and takes the working copies away. */
  stop(): void {
    for (const runner of this.#runners) runner.stop();
    for (const copy of this.#copies) copy.remove();
  }

  #runner(): TestRunner {
    const copy = new WorkingCopy(process.cwd());
    const runner = new TestRunner(copy);
    this.#copies.push(copy);
    this.#runners.push(runner);
    return runner;
  }
}
