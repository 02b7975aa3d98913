import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startMockServiceNow, type RunningMockServiceNow } from '../src/mock/node/servicenow/index.js';
import { many } from './support/instance.js';
import { printTable } from './support/table.js';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

async function timed<Result>(task: () => Promise<Result>): Promise<readonly [result: Result, time: string]> {
  const start = performance.now();
  const result = await task();
  return [result, seconds(performance.now() - start)];
}

/** How long a request waits at most while as many incidents again are written. */
async function pauseWhileWriting(snow: RunningMockServiceNow): Promise<string> {
  snow.control.generate(many);
  const pauses = monitorEventLoopDelay({ resolution: 1 });
  pauses.enable();
  await snow.stop();
  pauses.disable();
  return `${Math.round(pauses.max / 1e6)} ms`;
}

/** What `--state` costs an instance with 100,000 generated incidents. */
export async function benchPersistence(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-state-'));
  const [first, fresh] = await timed(() => startMockServiceNow({ scenario: 'blank', incidents: many, state: folder }));
  await first.stop();
  const [second, restart] = await timed(() => startMockServiceNow({ state: folder }));
  second.control.store.insert('incident');
  const [, stop] = await timed(() => second.stop());
  const size = `${Math.round((await stat(join(folder, 'servicenow.state'))).size / 1e6)} MB`;
  const pause = await pauseWhileWriting(await startMockServiceNow({ state: folder }));
  printTable(`--state with ${many} incidents`, ['first start', 'restart', 'stop', 'longest pause', 'file'], [[fresh, restart, stop, pause, size]]);
  await rm(folder, { recursive: true });
}
