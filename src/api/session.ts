import type { TokenCallback } from './api-options.js';
import { orAbort } from './or-abort.js';
import { TicketingError } from './ticketing-error.js';

/**
 * What a client knows of the user's session. However many calls are refused, the host page is asked for a fresh token once
 * and told once that the user is signed out; again only after a read has succeeded (elements E8).
 */
export class Session {
  readonly #callback: TokenCallback | undefined;
  readonly #said = new Set<string>();
  #refreshing: Promise<string | undefined> | undefined;
  #asked = false;
  #announced = false;
  #refusals = 0;
  /** Whether the backend was ever heard: a page in its place is then somebody else's. */
  heard = false;

  constructor(callback: TokenCallback | undefined) {
    this.#callback = callback;
  }

  /** Whether the last that was heard is that the user is signed out. */
  get isOver(): boolean {
    return this.#refusals > 0;
  }

  /** Returns what tells whether a call began after the last refusal: for `confirm`. */
  get mark(): number {
    return this.#refusals;
  }

  /** @throws {TicketingError} `unauthenticated` where the page has none to give; the signal's reason once it aborts. */
  async current(signal: AbortSignal): Promise<string | undefined> {
    return orAbort(this.#refreshing ?? this.#ask(false), signal);
  }

  /**
   * Takes down that the backend did not take a token, and asks the page for another one unless it was asked before.
   * @throws {TicketingError} `refusal` where there is none
   */
  async renew(refused: string | undefined, refusal: TicketingError, signal: AbortSignal): Promise<string | undefined> {
    this.#refusals += 1;
    if (!this.#callback) throw refusal;
    const current = await this.current(signal);
    if (current !== refused) return current;
    if (this.#asked && !this.#refreshing) throw refusal;
    this.#asked = true;
    this.#refreshing ??= this.#ask(true).finally(() => {
      this.#refreshing = undefined;
    });
    return orAbort(this.#refreshing, signal);
  }

  /** Takes down that a read has got through. One that began before a refusal proves nothing about the time after it. */
  confirm(mark: number): void {
    if (mark !== this.#refusals) return;
    this.#refusals = 0;
    this.#asked = false;
    this.#announced = false;
  }

  /** Whether the host is yet to be told that the user is signed out; the one who asks tells it. */
  announces(): boolean {
    const isFirst = !this.#announced;
    this.#announced = true;
    return isFirst;
  }

  /** Tells the page's developers something, once. @param about what it is about, where the same may be said in several ways */
  tell(text: string, tell = console.warn, about = text): void {
    if (this.#said.has(about)) return;
    this.#said.add(about);
    tell(text);
  }

  async #ask(refresh: boolean): Promise<string | undefined> {
    try {
      return (await this.#callback?.({ refresh })) ?? undefined;
    } catch (cause) {
      // What was thrown may quote a token: its kind alone is told, the rest is in `cause`.
      const kind = cause instanceof Error ? cause.name : typeof cause;
      this.tell(`token() failed (${kind}): calls count as signed out. The error's cause is on the TicketingError.`, console.error);
      throw new TicketingError('unauthenticated', 'The page has no token for this call.', { cause });
    }
  }
}
