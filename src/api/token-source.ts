import { TicketingError } from './ticketing-error.js';

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
  #reported = false;
  #refreshing: Promise<string | undefined> | undefined;

  constructor(callback: TokenCallback | undefined) {
    this.#callback = callback;
  }

  /** Whether asking for a fresh token makes sense. */
  get canRefresh(): boolean {
    return this.#callback !== undefined;
  }

  /** @throws {TicketingError} `unauthenticated` where the page has none to give; the signal's reason once it aborts. */
  async current(signal: AbortSignal): Promise<string | undefined> {
    return orAbort(this.#refreshing ?? this.#ask(false), signal);
  }

  /** @param refused the token that the backend did not take: where the page has another one by now, that will do */
  async refresh(refused: string | undefined, signal: AbortSignal): Promise<string | undefined> {
    const current = await this.current(signal);
    if (current !== refused) return current;
    this.#refreshing ??= this.#ask(true).finally(() => {
      this.#refreshing = undefined;
    });
    return orAbort(this.#refreshing, signal);
  }

  async #ask(refresh: boolean): Promise<string | undefined> {
    try {
      return await this.#callback?.({ refresh });
    } catch (cause) {
      this.#report(cause);
      throw new TicketingError('unauthenticated', 'The page has no token for this call.', { cause });
    }
  }

  /** Tells the page's developers once. What was thrown may quote a token: its kind alone is told, the rest is in `cause`. */
  #report(cause: unknown): void {
    if (this.#reported) return;
    this.#reported = true;
    const kind = cause instanceof Error ? cause.name : typeof cause;
    console.error(`token() failed (${kind}): calls count as signed out. The error's cause is on the TicketingError.`);
  }
}

/** What comes first: a page that never answers must not hold a call for ever. */
function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
