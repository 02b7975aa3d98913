/** Milliseconds after which something that is under way counts as slow (elements E7). */
export const slowAfter = 5_000;

/** Tells when something takes longer than people wait without a word. */
export class SlowTimer {
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSlow = false;

  /** @param changed told once it has become slow */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether what is under way has become slow. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** Starts or ends what is timed; while it goes on, a second start changes nothing. */
  set running(running: boolean) {
    if (running) this.#timer ??= setTimeout(() => this.#pass(), slowAfter);
    else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#isSlow = false;
    }
  }

  #pass(): void {
    this.#isSlow = true;
    this.#changed();
  }
}
