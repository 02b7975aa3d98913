/** Why a token is asked for. */
export interface TokenContext {
  /** True after the backend refused the current token: a fresh one is wanted. */
  refresh: boolean;
}

/** Gives the product's bearer token, or undefined where cookies sign the user in. */
export type TokenCallback = (context: TokenContext) => string | undefined | Promise<string | undefined>;

/** Asks the host page for tokens, with at most one refresh in flight however many calls were refused. */
export class TokenSource {
  readonly #callback: TokenCallback | undefined;
  #refreshing: Promise<string | undefined> | undefined;

  constructor(callback: TokenCallback | undefined) {
    this.#callback = callback;
  }

  /** Whether asking for a fresh token makes sense. */
  get canRefresh(): boolean {
    return this.#callback !== undefined;
  }

  async current(): Promise<string | undefined> {
    if (this.#refreshing) return this.#refreshing;
    return this.#callback?.({ refresh: false });
  }

  async refresh(): Promise<string | undefined> {
    this.#refreshing ??= Promise.resolve(this.#callback?.({ refresh: true })).finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }
}
