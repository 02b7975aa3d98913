import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often, in milliseconds: the smallest step of a relative time is a minute. */
export const tickPause = 30_000;

/** The number of the tick that a time, in milliseconds since the Unix epoch, belongs to: what shows ages is rendered once in each. */
export const tickOf = (time: number): number => Math.floor(time / tickPause);

/** How often it is looked whether a tick has begun, or the machine has slept, in milliseconds. */
const beat = 5_000;

/** One timer serves them all, and none runs while nobody can see what it changes. */
const hosts = new Map<ReactiveControllerHost, (() => void) | undefined>();
let timer: ReturnType<typeof setInterval> | undefined;
let last = 0;

/** Keeps "5 minutes ago" true: its host is rendered anew every half minute while it is in a page that is visible. */
export class Ticking implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #woken: (() => void) | undefined;

  /** @param woken told when the clock has jumped: the machine has slept, and whatever was read is old */
  constructor(host: ReactiveControllerHost, woken?: () => void) {
    this.#host = host;
    this.#woken = woken;
    host.addController(this);
  }

  hostConnected(): void {
    if (hosts.size === 0) document.addEventListener('visibilitychange', handleVisibility);
    hosts.set(this.#host, this.#woken);
    run();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size > 0) return;
    document.removeEventListener('visibilitychange', handleVisibility);
    stop();
  }
}

/** What has passed meanwhile is made up for at once. */
function handleVisibility(): void {
  if (document.visibilityState === 'hidden') stop();
  else {
    tick();
    run();
  }
}

function run(): void {
  if (document.visibilityState === 'hidden' || timer !== undefined) return;
  last = Date.now();
  timer = setInterval(look, beat);
}

function stop(): void {
  clearInterval(timer);
  timer = undefined;
}

function look(): void {
  const before = last;
  last = Date.now();
  const slept = last - before > 3 * beat;
  if (slept || tickOf(last) !== tickOf(before)) tick();
  if (slept) for (const woken of hosts.values()) woken?.();
}

function tick(): void {
  for (const host of hosts.keys()) host.requestUpdate();
}
