/** A fetch whose requests leave `milliseconds` late. */
export function withLatency(fetch: typeof globalThis.fetch, milliseconds: number): typeof globalThis.fetch {
  if (milliseconds === 0) return fetch;
  return async (input, init) => {
    await wait(milliseconds, init?.signal ?? (input instanceof Request ? input.signal : undefined));
    return fetch(input, init);
  };
}

/** @throws the signal's reason when the caller gives up first. */
function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      // What a real fetch would reject with.
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, milliseconds);
    if (signal?.aborted) giveUp();
    else signal?.addEventListener('abort', giveUp, { once: true });
  });
}
