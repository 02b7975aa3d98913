import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { built } from './built.js';

/** A server in a process of its own. */
export interface BenchServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts `servers/<name>.ts`, which says its port once it listens. `setup` is what it is to serve. */
export async function startServer(name: string, setup: object): Promise<BenchServer> {
  const child: ChildProcess = fork(await built(`servers/${name}.ts`), { execArgv: [] });
  child.send(setup);
  const [port] = (await once(child, 'message')) as [number];
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  return { port, stop };
}
