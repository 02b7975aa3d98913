import type { ApiOptions } from './api-options.js';
import { orAbort } from './or-abort.js';
import { TicketingError } from './ticketing-error.js';

/**
 * What a client knows of the user's session. However many calls are refused, the host page is asked for a fresh token once
 * and told once that the user is signed out; again only after a read has succeeded (elements E8).
 */
export class Session {
  readonly #callback: ApiOptions['token'];
  readonly #headers: ApiOptions['headers'];
  readonly #language: () => string;
  readonly #said = new Set<string>();
  #refreshing: Promise<string | undefined> | undefined;
  #asked = false;
  #announced = false;
  #refusals = 0;
  /** Whether the backend was ever heard: a page in its place is then somebody else's. */
  heard = false;

  /**
   * @param language gives the language in which answers are wanted, by its tag; `''` where nobody says
   * @throws {TypeError} for headers that are none
   */
  constructor({ token, headers }: Pick<ApiOptions, 'token' | 'headers'>, language: () => string = () => '') {
    this.#language = language;
    this.#callback = token;
    this.#headers = typeof headers === 'function' ? headers : new Headers(headers);
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
   * Returns the page's own headers, as of now, with a token among them where there is one.
   * @throws {TicketingError} `unauthenticated` where the page cannot tell them; the signal's reason once it aborts
   */
  async headers(token: string | undefined, signal: AbortSignal): Promise<Headers> {
    const given = this.#headers;
    const headers = await orAbort(
      this.#given('headers', async () => new Headers(typeof given === 'function' ? await given() : given)),
      signal,
    );
    const language = this.#language();
    if (language && !headers.has('Accept-Language')) headers.set('Accept-Language', language);
    if (token) headers.set('Authorization', `Bearer ${token}`);
    return headers;
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

  #ask(refresh: boolean): Promise<string | undefined> {
    return this.#given('token', async () => (await this.#callback?.({ refresh })) ?? undefined);
  }

  /** Has the page give what a call goes with. */
  async #given<Value>(option: 'token' | 'headers', give: () => Promise<Value>): Promise<Value> {
    try {
      return await give();
    } catch (cause) {
      // What was thrown may quote a secret: its kind alone is told, the rest is in `cause`.
      const kind = cause instanceof Error ? cause.name : typeof cause;
      this.tell(`${option}() failed (${kind}): calls count as signed out. The error's cause is on the TicketingError.`, console.error);
      throw new TicketingError('unauthenticated', `The page has no ${option} for this call.`, { cause });
    }
  }
}
