import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { blocksIn, type Block } from '../documents/blocks.js';
import type { Document } from '../documents/documents.js';
import { serve, type Served } from './served.js';
import { printsAsShown, servesFor, stepsOf, type Step } from './shell-steps.js';

const execute = promisify(execFile);
/** An answer that says that something failed fails the command, too. */
const preamble = 'curl() { command curl -sS --fail-with-body "$@"; }\n';
const ways: readonly string[] = ['shell', 'output'];

/** Executes what a document marks as shell, block by block, in a folder of its own where the package is installed above. */
export class Shell {
  readonly #cwd: string;
  #servers: Served[] = [];
  #last = { command: '', printed: '' };

  constructor(folder: string, private readonly document: Document) {
    this.#cwd = join(folder, 'shells', basename(document.path, '.md'));
  }

  /** Returns how many blocks there are, and what is wrong with them. */
  async run(): Promise<{ readonly count: number; readonly problems: readonly string[] }> {
    const { path, text } = this.document;
    const blocks = blocksIn(text).filter(({ mark }) => mark?.kind === 'tried' && ways.includes(mark.text));
    const problems: string[] = [];
    mkdirSync(this.#cwd, { recursive: true });
    try {
      for (const block of blocks) problems.push(...(await this.#problemsOf(block)).map((problem) => `${path}:${block.line}: ${problem}`));
    } finally {
      await this.#stop();
    }
    return { count: blocks.length, problems };
  }

  async #problemsOf({ mark, code }: Block): Promise<string[]> {
    if (mark?.text === 'output') return printsAsShown(code, this.#last.printed, this.#last.command) ? [] : [`What is printed is: ${this.#last.printed}`];
    try {
      for (const step of stepsOf(code)) await this.#take(step);
      return [];
    } catch (error) {
      return [String(error)];
    }
  }

  async #take(step: Step): Promise<void> {
    if (step.kind === 'server') {
      // Whoever starts another one has ended the one before.
      await this.#stop();
      await this.#serve(step.command);
      return;
    }
    const missing = servesFor(step.code, new Set(this.#servers.flatMap(({ ports }) => ports)));
    if (missing !== undefined) await this.#serve(missing);
    const { stdout } = await execute('sh', ['-euc', preamble + step.code], { cwd: this.#cwd, timeout: 60_000 });
    this.#last = { command: step.code, printed: stdout };
  }

  async #serve(command: string): Promise<void> {
    const served = await serve(command, this.#cwd);
    this.#servers.push(served);
    this.#last = { command, printed: served.printed };
  }

  async #stop(): Promise<void> {
    await Promise.all(this.#servers.splice(0).map(({ stop }) => stop()));
  }
}
