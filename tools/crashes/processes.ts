import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import * as z from 'zod/mini';

export interface Bundle {
  readonly backend: string;
  readonly servicenow: string;
  remove(): Promise<void>;
}

/** Bundles both processes, so that they start in no time; returns their scripts. They find their packages from below `node_modules`. */
export async function bundleProcesses(): Promise<Bundle> {
  await mkdir('node_modules/.cache', { recursive: true });
  const folder = await mkdtemp('node_modules/.cache/crashes-');
  await build({
    entryPoints: { backend: 'tools/crashes/backend-process.ts', servicenow: 'src/command/cli.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return { backend: `${folder}/backend.mjs`, servicenow: `${folder}/servicenow.mjs`, remove: () => rm(folder, { recursive: true }) };
}

const Announcement = z.object({ url: z.string() });

/** A process that says in a line of JSON where it listens. */
export class CrashableProcess {
  readonly #child: ChildProcess;
  /** Resolves with the origin; `undefined` when it ends before. */
  readonly started: Promise<string | undefined>;
  readonly #ended: Promise<unknown>;

  constructor(script: string, ...args: readonly string[]) {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    this.#ended = once(child, 'close');
    this.started = new Promise((resolve) => {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.includes('\n')) resolve(z.parse(Announcement, JSON.parse(text)).url);
      });
      child.once('close', () => resolve(undefined));
    });
  }

  /** Ends it as a power cut would; resolves once it is gone. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}
