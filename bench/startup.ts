import { instanceOf, many } from './support/instance.js';
import type { ServiceNowInstance } from '../src/mock/servicenow/index.js';
import { printTable } from './support/table.js';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** How long an instance with 100,000 generated incidents takes to be there, and what it holds on to. */
export function benchStart(): ServiceNowInstance {
  globalThis.gc?.();
  const [heap, start] = [process.memoryUsage().heapUsed, performance.now()];
  const snow = instanceOf(many);
  const seconds = (performance.now() - start) / 1000;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  printTable(`An instance with ${many} generated incidents`, ['start', 'heap', 'process'], [
    [`${seconds.toFixed(1)} s`, globalThis.gc === undefined ? 'unknown' : megabytes(heapUsed - heap), megabytes(rss)],
  ]);
  return snow;
}
