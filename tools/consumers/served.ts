import { spawn } from 'node:child_process';

/** A server that was started by a command of the shell. */
export interface Served {
  /** What it printed at its start. */
  readonly printed: string;
  /** The ports that it says it listens on. */
  readonly ports: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts a server, and waits until it says where it listens. Rejects when it ends before, with what it said. */
export async function serve(command: string, cwd: string): Promise<Served> {
  // A group of its own: the shell, npx and what that starts end together.
  const child = spawn('sh', ['-c', command], { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const printed = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
    void ended.then(() => reject(new Error(`${command} serves nothing: ${said.trim()}`)));
  });
  return {
    printed,
    ports: [...printed.matchAll(/127\.0\.0\.1:(\d+)/g)].map(([, port = '']) => port),
    stop: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      return ended;
    },
  };
}
