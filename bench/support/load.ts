import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What a load generator sends, and for how long (milliseconds). */
export interface LoadPlan {
  readonly port: number;
  /** `{n}` in it stands for another number with each request. */
  readonly path: string;
  /** Header lines: `Accept: application/json`. */
  readonly headers: readonly string[];
  readonly connections: number;
  readonly warmUp: number;
  readonly duration: number;
}

/** Requests a second over keep-alive connections, driven from a thread of its own. Throws when an answer was not 200. */
export async function load(plan: LoadPlan): Promise<number> {
  const worker = new Worker(new URL('load-worker.ts', import.meta.url), { workerData: plan });
  const [{ rate, failed }] = (await once(worker, 'message')) as [{ rate: number; failed: number }];
  await worker.terminate();
  if (failed > 0) throw new Error(`${failed} answers of ${plan.path} were not 200.`);
  return rate;
}
