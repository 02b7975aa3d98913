/** A step of a request that is on its way: before the instance has it, or before its answer is back. */
interface Held {
  readonly id: number;
  readonly name: string;
  readonly go: () => void;
}

type Fetch = typeof globalThis.fetch;

/** Holds every request to an instance twice, until it is let go: so any order of them can be played. */
export class Gate {
  #held: readonly Held[] = [];
  #last = 0;

  /** Returns the way of one backend to the instance. */
  way(who: string, fetch: Fetch): Fetch {
    return async (input, init) => {
      const request = new Request(input, init);
      const name = `${who}: ${request.method} ${new URL(request.url).pathname.replace('/api/now/table/', '')}`;
      await this.#hold(name);
      const answer = await fetch(request);
      await this.#hold(`${name}, answered ${answer.status}`);
      return answer;
    };
  }

  get size(): number {
    return this.#held.length;
  }

  /** Lets one step go. @param chance in [0, 1) */
  release(chance: number): string {
    const chosen = this.#held[Math.floor(chance * this.#held.length)];
    if (!chosen) return '';
    this.#held = this.#held.filter((held) => held !== chosen);
    chosen.go();
    return chosen.name;
  }

  #hold(name: string): Promise<void> {
    return new Promise((go) => {
      this.#last += 1;
      this.#held = [...this.#held, { id: this.#last, name, go }];
    });
  }
}
