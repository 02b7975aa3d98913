import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often, in milliseconds: the smallest step of a relative time is a minute. */
export const tickPause = 30_000;

/** The number of the tick that a time, in milliseconds since the Unix epoch, belongs to: what shows ages is rendered once in each. */
export const tickOf = (time: number): number => Math.floor(time / tickPause);

/** One timer serves them all, and none runs while nobody can see what it changes. */
const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Keeps "5 minutes ago" true: its host is rendered anew every half minute while it is in a page that is visible. */
export class Ticking implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (hosts.size === 0) document.addEventListener('visibilitychange', handleVisibility);
    hosts.add(this.#host);
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
  if (document.visibilityState !== 'hidden') timer ??= setInterval(tick, tickPause);
}

function stop(): void {
  clearInterval(timer);
  timer = undefined;
}

function tick(): void {
  for (const host of hosts) host.requestUpdate();
}
