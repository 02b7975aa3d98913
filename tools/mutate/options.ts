import { parseArgs } from 'node:util';

export interface Options {
  /** Files and folders to try mutants of; none for all. */
  readonly paths: readonly string[];
  /** Tries mutants of lines that have changed since the commit of the last result. */
  readonly changed: boolean;
  /** Writes the result of what has been tried so far, and tries nothing. */
  readonly report: boolean;
  /** Tries so many, chosen by `seed`. */
  readonly limit: number | undefined;
  readonly seed: number;
  /** Asks at most so many tests about each: quick, and a survivor may be known to a test further away. */
  readonly tests: number | undefined;
  /** How many tests run at the same time. */
  readonly jobs: number;
}

/** Reads the command line. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      changed: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      limit: { type: 'string' },
      seed: { type: 'string', default: '1' },
      tests: { type: 'string' },
      jobs: { type: 'string', default: '1' },
    },
  });
  return {
    paths: positionals.map((path) => path.replace(/\/$/, '')),
    changed: values.changed,
    report: values.report,
    limit: values.limit === undefined ? undefined : count('limit', values.limit),
    tests: values.tests === undefined ? undefined : count('tests', values.tests),
    seed: count('seed', values.seed),
    jobs: count('jobs', values.jobs),
  };
}

function count(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} takes a number.`);
  return Number(text);
}
