import { spawn, type ChildProcess } from 'node:child_process';

const isWindows = process.platform === 'win32';

/** Says nothing that is not about the work, in no colours. */
const quiet = { NO_COLOR: '1', FORCE_COLOR: '0', CI: '1', npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' };

/** A process that runs until it is stopped. */
export interface Running {
  /** Resolves when the process has said it; rejects when it has ended before, or takes longer than a minute. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
}

const running = new Set<ChildProcess>();

/** Starts a process. */
export function start(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Running {
  const started = spawnQuiet(command, args, cwd, env);
  return { said: (pattern) => waitFor(started, pattern) };
}

/** Runs a process to its end. Returns what it said. @throws where it fails, with what it said last */
export async function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const started = spawnQuiet(command, args, cwd, env);
  const code = await new Promise<number | null>((resolve, reject) => started.process.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${lastOf(started.output())}`);
  return started.output();
}

/** Stops all processes, with those that they have started. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stop));
}

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
}

function spawnQuiet(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Started {
  // A group of its own: npm starts a shell, and that the server.
  const child = spawn(command, args, { cwd, env: { ...process.env, ...quiet, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: !isWindows, shell: isWindows });
  running.add(child);
  child.once('close', () => running.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { process: child, output: () => output };
}

function waitFor({ process: child, output }: Started, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = pattern.exec(output());
      if (found) settle(() => resolve(found));
    };
    const giveUp = (): void => settle(() => reject(new Error(`${child.spawnargs.join(' ')} never said ${String(pattern)}:\n${lastOf(output())}`)));
    const timer = setTimeout(giveUp, 60_000);
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      child.stdout?.off('data', look);
      child.stderr?.off('data', look);
      child.off('close', giveUp);
      how();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', giveUp);
    look();
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (isWindows || child.pid === undefined) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It has ended meanwhile.
  }
}

const lastOf = (output: string): string => output.trimEnd().split('\n').slice(-40).join('\n');
