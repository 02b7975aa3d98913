import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Why a part is not there: the browser was offline, its download failed, or failed again, as after a deploy that removed it. */
export type PartFailure = 'offline' | 'download' | 'removed';

/**
 * A part of an element whose code is fetched when it is first needed. A failed fetch is told by `failed` and tried
 * again by the next call.
 */
export class LazyPart<Part> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<() => Part>;
  readonly #madeFor: () => unknown;
  #key: unknown;
  #part: Part | undefined;
  #loading: Promise<Part | undefined> | undefined;
  #failure: PartFailure | undefined;

  /**
   * @param load fetches the code, and gives what makes the part of it
   * @param madeFor what the part is made for: another one gets a part of its own
   */
  constructor(host: ReactiveControllerHost, load: () => Promise<() => Part>, madeFor: () => unknown = () => undefined) {
    this.#host = host;
    this.#load = load;
    this.#madeFor = madeFor;
    host.addController(this);
  }

  /** The part, once it is there. */
  get part(): Part | undefined {
    return this.#key === this.#madeFor() ? this.#part : undefined;
  }

  /** Why the last fetch failed; undefined where it did not, or where the network has come back since. */
  get failure(): PartFailure | undefined {
    return this.#failure;
  }

  // An element that comes back tries again by itself.
  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
    if (this.#failure === 'offline') this.#failure = undefined;
  }

  /** Fetches the part, once; undefined when that fails. */
  async get(): Promise<Part | undefined> {
    if (this.#key !== this.#madeFor()) this.#loading = undefined;
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  /** Sees to it that the part comes, for a caller that asks with every update: after a failure only `get` tries again. */
  prepare(): void {
    if (!this.#failure) void this.get();
  }

  async #fetch(): Promise<Part | undefined> {
    const before = this.#failure;
    this.#failure = undefined;
    this.#key = this.#madeFor();
    const make = await this.#load().catch(() => undefined);
    this.#part = make && this.#make(make);
    if (this.#part === undefined) {
      this.#fail(before);
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
    return this.#part;
  }

  #fail(before: PartFailure | undefined): void {
    if (navigator.onLine) this.#failure = before && before !== 'offline' ? 'removed' : 'download';
    else {
      this.#failure = 'offline';
      addEventListener('online', this.#recover, { once: true });
    }
  }

  #recover = (): void => {
    if (this.#failure === 'offline') this.#failure = undefined;
    this.#host.requestUpdate();
  };

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
