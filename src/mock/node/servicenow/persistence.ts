import type { ServiceNowControl } from '../../admin/index.js';
import { writeState } from './write-state.js';

/** How long a change waits for others, in milliseconds: the least, and as a multiple of the time that a write takes. */
const delay = { least: 200, writes: 5 };

interface PersistenceOptions {
  /** Told of a write that failed: the instance goes on without. */
  readonly onError: (error: unknown) => void;
}

/** Keeps an instance's state in a file. Changes that come close together are written once. */
export class Persistence {
  readonly #control: ServiceNowControl;
  readonly #path: string;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isClosed = false;
  #lastDuration = 0;

  constructor(control: ServiceNowControl, path: string, { onError }: PersistenceOptions) {
    this.#control = control;
    this.#path = path;
    this.#onError = onError;
  }

  /** Lets the state be written soon. */
  schedule(): void {
    if (this.#isClosed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.flush().catch(this.#onError);
    }, Math.max(delay.least, delay.writes * this.#lastDuration));
  }

  /**
   * Writes the state as it is now, after a write that is under way.
   *
   * @throws {StateFileError} when it cannot be written.
   */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = this.#writing.catch(() => undefined).then(() => this.#write());
    this.#writing = next;
    return next;
  }

  /**
   * Writes the state for the last time.
   *
   * @throws {StateFileError} when it cannot be written.
   */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.flush();
  }

  async #write(): Promise<void> {
    const started = performance.now();
    // The hashes first: they take time, and the records have to be of one moment.
    const hashes = await this.#control.passwords.hashes();
    await writeState(this.#path, this.#control.capture(), hashes);
    this.#lastDuration = performance.now() - started;
  }
}
