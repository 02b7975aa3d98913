import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Message, Request } from './messages.js';
import type { WorkingCopy } from './working-copy.js';

/** How a run of tests ended: all of them passed, one file failed, or one did not come to an end. */
export type Outcome =
  | { readonly kind: 'passed'; readonly tests: number }
  | { readonly kind: 'failed' | 'hung'; readonly test: string };

/** One test file may take this long, in milliseconds; the longest takes a tenth of it. */
const limit = 45_000;
const startLimit = 120_000;

/** Runs tests over a working copy, in a process of its own that is killed and started again when it hangs. */
export class TestRunner {
  readonly #copy: WorkingCopy;
  #process: ChildProcess | undefined;
  /** What was changed last, and has been put back since. */
  #restored: string | undefined;

  constructor(copy: WorkingCopy) {
    this.#copy = copy;
  }

  /** Runs tests with another text in the place of a file's; afterwards the file is as it was. */
  async withText(file: string, text: string, original: string, tests: readonly string[]): Promise<Outcome> {
    this.#copy.write(file, text);
    const changed = this.#restored === undefined ? [file] : [file, this.#restored];
    try {
      return await this.#run({ changed, tests });
    } finally {
      this.#copy.write(file, original);
      this.#restored = file;
    }
  }

  stop(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  async #run(request: Request): Promise<Outcome> {
    const child = (this.#process ??= await this.#start());
    return new Promise((resolve, reject) => {
      let running = request.tests[0] ?? '';
      const hang = (): void => {
        this.stop();
        done(() => resolve({ kind: 'hung', test: running }));
      };
      let timer = setTimeout(hang, limit);
      const done = (settle: () => void): void => {
        clearTimeout(timer);
        child.off('message', hear).off('exit', fail);
        settle();
      };
      const hear = (message: Message): void => {
        if (message.kind === 'started') {
          running = message.test;
          clearTimeout(timer);
          timer = setTimeout(hang, limit);
        } else if (message.kind === 'ended') {
          const { failed, passed } = message;
          done(() => resolve(failed === undefined ? { kind: 'passed', tests: passed } : { kind: 'failed', test: failed }));
        }
      };
      const fail = (): void => done(() => reject(new Error(`The process that runs tests ended, in ${running}.`)));
      child.on('message', hear).on('exit', fail);
      child.send(request);
    });
  }

  #start(): Promise<ChildProcess> {
    const child = fork(fileURLToPath(new URL('./test-process.ts', import.meta.url)), { cwd: this.#copy.root, execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let said = '';
    child.stderr?.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-2000)));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), startLimit);
      child.once('exit', () => reject(new Error(`The process that runs tests did not start.\n${said}`)));
      child.once('message', () => {
        clearTimeout(timer);
        resolve(child);
      });
    });
  }
}
