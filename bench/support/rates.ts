import { load } from './load.js';
import type { BenchServer } from './server.js';

/** A server, and what is asked of it. */
export interface Contender {
  readonly name: string;
  readonly server: BenchServer;
  readonly path: string;
}

export interface RateOptions {
  readonly headers: readonly string[];
  readonly connections: number;
  /** How long each is driven before anything counts, in milliseconds: to warm up takes seconds. */
  readonly warmUp: number;
  readonly rounds: number;
  /** How long a round drives each, in milliseconds. */
  readonly duration: number;
}

/** Requests a second of one contender, a figure a round. */
export type Rates = readonly number[];

/** Drives the contenders in turn, round after round: what the machine does beside that, it does to all of them. */
export async function measureRates(contenders: readonly Contender[], { headers, connections, warmUp, rounds, duration }: RateOptions): Promise<Rates[]> {
  const rates = contenders.map((): number[] => []);
  const drive = ({ server, path }: Contender, milliseconds: number) => load({ port: server.port, path, headers, connections, duration: milliseconds, warmUp: 100 });
  for (const contender of contenders) await drive(contender, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) rates[index]?.push(await drive(contender, duration));
  }
  return rates;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How many times as fast one is as another: the median of the rounds, each of which compares what was measured together. */
export const timesAsFast = (rates: Rates, others: Rates): number => median(rates.map((rate, round) => rate / (others[round] ?? Number.NaN)));
