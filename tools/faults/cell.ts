import { setTimeout as delay } from 'node:timers/promises';
import { TicketingError } from '../../src/api/index.js';
import { getCapabilities } from '../../src/contract/capabilities.js';
import { callsOf } from '../../src/mock/scenarios/backend-faults.js';
import { pageClient } from '../simulation/page-client.js';
import { product } from '../simulation/product.js';
import { TabStorage } from '../simulation/tab-storage.js';
import { SimulatedWorld } from '../simulation/world.js';
import type { Fault } from './fault.js';
import type { Action, Operation, Stage } from './operation.js';
import { breachesOf } from './rules.js';

/** How a call ended: `failed` and `shown` are a read's. */
export type End = 'done' | 'definite' | 'in doubt' | 'signed out' | 'shown' | 'failed' | 'hung' | 'threw';

export interface Cell {
  readonly operation: string;
  readonly fault: string;
  readonly end: End;
  /** The error's code; `''` for none. */
  readonly code: string;
  /** Requests that met the fault, and all. */
  readonly own: number;
  readonly requests: number;
  /** Whether it was there afterwards; of a read whether it showed what is there. */
  readonly isThere: boolean;
  /** Whether what was shown before stayed so. */
  readonly isKept: boolean;
  /** How often one had to press once the fault had gone; undefined where that did not help. */
  readonly presses: number | undefined;
  /** How often it is there in the end. */
  readonly count: number;
  readonly breaches: readonly string[];
}

/** How often a person presses once the fault has gone. */
const patience = 4;

/** What a call led to. */
type Result = Pick<Cell, 'end' | 'code'> & { readonly shown: number };

/** Tries an operation with a fault in its way, and then without. @param limit milliseconds that the client gives a call */
export async function tryCell(operation: Operation, fault: Fault, limit: number): Promise<Cell> {
  const gate = new Gate(operation, fault, limit);
  const { datastores = [], anomalies = [] } = product;
  const world = new SimulatedWorld({ initial: operation.isConnected === false ? { datastores, anomalies } : product });
  gate.world = world;
  const client = pageClient({ handle: gate.handle, storage: new TabStorage(), timeout: limit });
  const stage = { world, client, limit };
  // A page that was never answered takes another one in an answer's place for a wrong address.
  await client.api.call(getCapabilities, {});
  const action = await operation.prepare(stage);
  await world.timeline.pass(5_000);
  gate.close();
  const result = await outcomeOf(operation, action, { limit, isAgain: false });
  const { own, requests } = gate;
  gate.open();
  const there = await action.count();
  const isThere = operation.kind === 'read' ? result.shown === there : there > 0;
  const isKept = action.isKept?.() ?? true;
  const presses = result.end === 'done' || result.end === 'shown' ? 0 : await pressAgain(stage, operation, action);
  const base = { operation: operation.name, fault: fault.name, end: result.end, code: result.code, own, requests, isThere, isKept, presses };
  const cell = { ...base, count: operation.kind === 'read' ? 1 : await action.count() };
  return { ...cell, breaches: breachesOf(cell, operation, fault) };
}

/** Runs an action. What takes far longer than it may hangs. */
async function outcomeOf({ kind }: Operation, action: Action, { limit, isAgain }: { limit: number; isAgain: boolean }): Promise<Result> {
  const late = new AbortController();
  const hung = delay(5 * limit, { end: 'hung', code: '', shown: -1 } as const, { signal: late.signal }).catch(() => undefined);
  const run = action.run(isAgain).then(
    (shown): Result => ({ end: kind === 'read' ? 'shown' : 'done', code: '', shown }),
    (error: unknown): Result => ({ ...failureOf(error, kind), shown: -1 }),
  );
  const first = (await Promise.race([run, hung])) ?? (await run);
  late.abort();
  return first;
}

function failureOf(error: unknown, kind: Operation['kind']): Pick<Cell, 'end' | 'code'> {
  if (!(error instanceof TicketingError)) return { end: 'threw', code: error instanceof Error ? error.name : typeof error };
  const { code, definite } = error;
  if (code === 'unauthenticated') return { end: 'signed out', code };
  if (kind === 'read') return { end: 'failed', code };
  return { end: definite ? 'definite' : 'in doubt', code };
}

/** Presses as a person does who waits a little in between. Returns how often that took. */
async function pressAgain({ world, limit }: Stage, operation: Operation, action: Action): Promise<number | undefined> {
  for (let press = 1; press <= patience; press += 1) {
    await world.timeline.pass(20_000);
    const { end } = await outcomeOf(operation, action, { limit, isAgain: true });
    if (end === 'done' || end === 'shown') return press;
  }
  return undefined;
}

/** What stands between page and backend: open, but for the calls of an operation while it is closed. */
class Gate {
  readonly #fault: Fault;
  readonly #meets: (request: Request) => boolean;
  #isClosed = false;
  world: SimulatedWorld | undefined;
  own = 0;
  requests = 0;
  readonly #limit: number;

  constructor({ calls }: Operation, fault: Fault, limit: number) {
    this.#fault = fault;
    this.#limit = limit;
    this.#meets = callsOf(calls);
  }

  close(): void {
    this.#isClosed = true;
    this.own = 0;
    this.requests = 0;
  }

  open(): void {
    this.#isClosed = false;
  }

  readonly handle = (request: Request): Promise<Response> => {
    const { world } = this;
    if (!world) throw new Error('There is no backend.');
    this.requests += 1;
    const next = () => world.handle(request);
    if (!this.#isClosed || !this.#meets(request)) return next();
    this.own += 1;
    return this.#fault.apply({ request, next, limit: this.#limit });
  };
}
