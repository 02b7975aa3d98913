import type { ReactiveControllerHost } from 'lit';

/**
 * A part of an element whose code is fetched when it is first needed. A failed fetch is told by `failed` and tried
 * again by the next call.
 */
export class LazyPart<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<() => Part>;
  readonly #madeFor: () => unknown;
  #key: unknown;
  #part: Part | undefined;
  #loading: Promise<Part | undefined> | undefined;
  #failed = false;

  /**
   * @param load fetches the code, and gives what makes the part of it
   * @param madeFor what the part is made for: another one gets a part of its own
   */
  constructor(host: ReactiveControllerHost, load: () => Promise<() => Part>, madeFor: () => unknown = () => undefined) {
    this.#host = host;
    this.#load = load;
    this.#madeFor = madeFor;
  }

  /** The part, once it is there. */
  get part(): Part | undefined {
    return this.#key === this.#madeFor() ? this.#part : undefined;
  }

  /** Whether the last fetch failed. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Fetches the part, once; undefined when that fails. */
  async get(): Promise<Part | undefined> {
    if (this.#key !== this.#madeFor()) this.#loading = undefined;
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  /** Sees to it that the part comes, for a caller that asks with every update: after a failure only `get` tries again. */
  prepare(): void {
    if (!this.#failed) void this.get();
  }

  async #fetch(): Promise<Part | undefined> {
    this.#failed = false;
    this.#key = this.#madeFor();
    const make = await this.#load().catch(() => undefined);
    this.#part = make && this.#make(make);
    if (this.#part === undefined) {
      this.#failed = true;
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
    return this.#part;
  }

  /** A part that cannot be made is missing like one that cannot be fetched. Its error is a defect, for the page's own reports. */
  #make(make: () => Part): Part | undefined {
    try {
      return make();
    } catch (error) {
      reportError(error);
      return undefined;
    }
  }
}
