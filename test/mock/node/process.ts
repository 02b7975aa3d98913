import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

/** For tests that start processes: as long as a machine may take that has much else to do. They wait for events, not for time. */
export const patient = { timeout: 120_000 };

/** A process that was started from sources. */
export interface StartedProcess {
  readonly child: ChildProcess;
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** Its exit code, once all that it printed was read. */
  readonly ended: Promise<number | null>;
  /** Waits until its standard output matches. Rejects when it ends before. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
}

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Runs a script of the project, by its path from the root, until the end of the test at most. */
export const runScript = (path: string, ...args: readonly string[]): StartedProcess => runScriptIn({}, path, ...args);

/** Runs one with variables of its own in its environment. */
export function runScriptIn(environment: NodeJS.ProcessEnv, path: string, ...args: readonly string[]): StartedProcess {
  const script = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const printed = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(output.stdout);
        if (match !== null) resolve(match);
      };
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(`It ended before it printed ${String(pattern)}: ${output.stderr}`)));
      look();
    });
  return { child, output, ended, printed };
}
