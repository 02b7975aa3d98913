import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A server in a process of its own. */
export interface BenchServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const path = (fromHere: string): string => fileURLToPath(new URL(fromHere, import.meta.url));

/** A server as it would be shipped: as JavaScript, whose first run nothing has slowed down by translating it. */
async function built(name: string): Promise<string> {
  const outfile = path(`../../node_modules/.cache/bench/${name}.mjs`);
  const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' } as const;
  await build({ entryPoints: [path(`../servers/${name}.ts`)], outfile, logLevel: 'error', ...options });
  return outfile;
}

/** Starts `servers/<name>.ts`, which says its port once it listens. `setup` is what it is to serve. */
export async function startServer(name: string, setup: object): Promise<BenchServer> {
  const child: ChildProcess = fork(await built(name), { execArgv: [] });
  child.send(setup);
  const [port] = (await once(child, 'message')) as [number];
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { port, stop };
}
