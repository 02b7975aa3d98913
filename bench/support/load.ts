import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { built } from './built.js';

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

/** The load generator, built when it is first used. */
let generator: Promise<string> | undefined;

/** Requests a second over keep-alive connections, driven from a thread of its own. Throws when an answer was not 200. */
export async function load(plan: LoadPlan): Promise<number> {
  const thread = new Worker(await (generator ??= built('support/load-worker.ts')), { workerData: plan });
  const [{ rate, failed }] = (await once(thread, 'message')) as [{ rate: number; failed: number }];
  await thread.terminate();
  if (failed > 0) throw new Error(`${failed} answers of ${plan.path} were not 200.`);
  return rate;
}
