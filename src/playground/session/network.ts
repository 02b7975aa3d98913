/** The way of the page's calls to its backend, which a developer can cut. */
export class Network {
  #offline = false;

  /** Cuts or mends it, and lets the browser tell the page of it, as when a cable is pulled. */
  set offline(offline: boolean) {
    if (offline === this.#offline) return;
    this.#offline = offline;
    if (offline) Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    else Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event(offline ? 'offline' : 'online'));
  }

  /** `fetch`, as long as the way is there. @throws TypeError as a real fetch does without a network */
  through(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return async (input, init) => {
      if (this.#offline) throw new TypeError('Failed to fetch');
      return fetch(input, init);
    };
  }
}
