import type * as z from 'zod/mini';
import { endpoint, type Endpoint, type PathParameter } from '../contract/endpoint.js';
import { pause } from './or-abort.js';
import { isAbort, isTimeout, parseAnswer, readJson, readNothing, readProblem, strayError } from './read-answer.js';
import type { ApiOptions } from './api-options.js';
import { Session } from './session.js';
import { TicketingError } from './ticketing-error.js';

export type Schema = z.core.$ZodType;
export type NoSchema = undefined;

interface CommonInput<Query extends string> {
  query?: Partial<Record<Query, string | number | undefined>>;
  signal?: AbortSignal | undefined;
  /** For endpoints that are `idempotent`. */
  idempotencyKey?: string | undefined;
  /** The same was sent before, under this key. */
  replay?: boolean | undefined;
}
type ParamsInput<Path extends string> = [PathParameter<Path>] extends [never]
  ? { params?: never }
  : { params: Readonly<Record<PathParameter<Path>, string>> };
type BodyInput<Body> = Body extends Schema ? { body: z.input<Body> } : { body?: never };

/** What a call of an endpoint needs. */
export type CallInput<Path extends string, Query extends string, Body> = CommonInput<Query> & ParamsInput<Path> & BodyInput<Body>;
/** What a call of an endpoint resolves to. */
export type CallOutput<Answer> = Answer extends Schema ? z.output<Answer> : undefined;

export interface AnyInput {
  params?: Readonly<Record<string, string>> | undefined;
  query?: Readonly<Record<string, string | number | undefined>> | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
  idempotencyKey?: string | undefined;
  replay?: boolean | undefined;
}

/** How a successful answer is read. @throws {TicketingError} */
export type Read<Result> = (response: Response) => Promise<Result>;

/** Calls the backend by the contract: builds the request, waits at most the time-out, parses the answer. */
export class Api {
  readonly #base: string;
  readonly #fetch: NonNullable<ApiOptions['fetch']>;
  readonly #gone = new AbortController();
  /** Paths of calls that are not there. */
  readonly #missed = new Set<string>();
  /** Milliseconds after which a call is given up, its repetitions included. */
  readonly timeout: number;
  /** Milliseconds that a write may take. The rest is for the reads that find out what became of it. */
  readonly writeTime: number;
  /** What is known of the user's session, by all calls together. */
  readonly session: Session;

  /** @param language gives the language of the page, by its tag; `''` where it does not say */
  constructor(options: ApiOptions = {}, language: () => string = () => '') {
    this.#base = (options.baseUrl ?? '').replace(/\/+$/, '');
    // Looked up at each call: a page may replace fetch after this was made.
    this.#fetch = options.fetch ?? ((...input) => globalThis.fetch(...input));
    // Whole milliseconds: a process takes no others.
    this.timeout = Math.round(options.timeout ?? 15_000);
    this.writeTime = Math.round(this.timeout * writeShare);
    this.session = new Session(options, language);
    if (/\/api$/.test(this.#base)) this.#tellBase(`The base URL ${plain(this.#base)} ends in /api: leave that out.`);
  }

  /** Gives up every call that is under way, and refuses each one that is made later. */
  destroy(): void {
    this.#gone.abort(new TicketingError('destroyed', destroyed));
  }

  /** @throws {TicketingError} for every failure but an abort by `signal`, which rejects with the signal's reason. */
  async call<Path extends string, Query extends string, Body extends Schema | NoSchema, Answer extends Schema | NoSchema>(
    endpoint: Endpoint<Path, Query, Body, Answer>,
    input: CallInput<Path, Query, Body>,
  ): Promise<CallOutput<Answer>>;
  async call(endpoint: Endpoint, input: AnyInput): Promise<unknown> {
    const { answer, method } = endpoint;
    const limit = AbortSignal.timeout(method === 'GET' ? this.timeout : this.writeTime);
    const signal = this.patience(input.signal, limit);
    const read: Read<unknown> = answer ? async (response) => parseAnswer(answer, await readJson(response)) : readNothing;
    try {
      return method === 'GET' ? await this.#again(endpoint, input, signal, read) : await this.send(endpoint, input, signal, read);
    } catch (error) {
      throw this.failureOf(error, input.signal, limit);
    }
  }

  /**
   * Sends a call, with a fresh token where the one at hand is refused.
   * @throws {TicketingError} for an answer that is no success; whatever `read` throws
   */
  async send<Result>(endpoint: Endpoint, input: AnyInput, signal: AbortSignal, read: Read<Result>): Promise<Result> {
    const isWrite = endpoint.method !== 'GET';
    // A write that cannot leave the page is better refused than left in doubt.
    if (isWrite && isOffline()) throw new TicketingError('offline', 'The browser is offline.', { definite: true });
    if (isWrite && this.session.isOver) await this.#signIn(signal);
    const token = await this.session.current(signal);
    const headers = await this.session.headers(token, signal);
    try {
      return await this.#attempt(endpoint, input, signal, read, headers);
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      const fresh = await this.session.renew(token, error, signal);
      // What a redirect has let through is not known: a person sends such a write again, or nobody.
      if (isWrite && error.status !== 401) throw error;
      return this.#attempt(endpoint, input, signal, read, await this.session.headers(fresh, signal));
    }
  }

  /** Returns what ends a call: its caller, its limit, or the end of this client. @throws {TicketingError} definite, where that has come */
  patience(signal: AbortSignal | undefined, limit: AbortSignal): AbortSignal {
    if (this.#gone.signal.aborted) throw new TicketingError('destroyed', destroyed, { definite: true });
    return AbortSignal.any([...(signal ? [signal] : []), limit, this.#gone.signal]);
  }

  /** What a call rejects with: the caller's own abort as it came, everything else as a TicketingError. */
  failureOf(error: unknown, signal: AbortSignal | undefined, limit: AbortSignal): unknown {
    // A limit that the caller has set is one, too.
    if (signal?.aborted && !isTimeout(signal.reason)) return signal.reason;
    if (error instanceof TicketingError) return error;
    if (this.#gone.signal.aborted) return this.#gone.signal.reason;
    if (limit.aborted || isAbort(error)) return new TicketingError('timeout', 'The answer took too long.');
    if (isOffline()) return new TicketingError('offline', 'The browser is offline.');
    return new TicketingError(this.#isForeign ? 'network-or-signed-out' : 'network', 'The backend could not be reached.');
  }

  /** Whether the browser hides from the page what a proxy in front of the API answers. */
  get #isForeign(): boolean {
    const page = globalThis.location as Location | undefined;
    return page !== undefined && URL.canParse(this.#base, page.href) && new URL(this.#base, page.href).origin !== page.origin;
  }

  /** Reads, once more where that may help: a refusal or a broken answer is the same a second later. */
  async #again<Result>(endpoint: Endpoint, input: AnyInput, signal: AbortSignal, read: Read<Result>): Promise<Result> {
    try {
      return await this.send(endpoint, input, signal, read);
    } catch (thrown) {
      const error = this.failureOf(thrown, undefined, signal);
      if (!(error instanceof TicketingError) || !error.retryable || signal.aborted) throw thrown;
      const wish = error.retryAfterMs ?? 0;
      if (wish > longestWait) throw thrown;
      // Full jitter, so that many pages that failed together do not come back together; the server's wish goes first.
      await pause(wish + Math.random() * 1000, signal);
      return this.send(endpoint, input, signal, read);
    }
  }

  /** Sees to it that a read has succeeded since the user was signed out. @throws {TicketingError} definite: nothing was sent */
  async #signIn(signal: AbortSignal): Promise<void> {
    try {
      await this.send(documented, {}, signal, readJson);
    } catch (error) {
      // Whatever else the backend says to somebody, it says to who is signed in.
      if (this.session.isOver) throw error instanceof TicketingError ? error.asDefinite() : error;
    }
  }

  async #attempt<Result>(endpoint: Endpoint, input: AnyInput, signal: AbortSignal, read: Read<Result>, headers: Headers): Promise<Result> {
    const { session } = this;
    const { mark } = session;
    const url = this.#url(endpoint, input);
    const response = await this.#fetch(url, request(endpoint, input, signal, headers));
    const stray = strayError(response) ?? (response.ok ? undefined : await readProblem(response, endpoint));
    if (stray) throw this.#judge(stray, endpoint, url, response, mark);
    try {
      const result = await read(response);
      if (endpoint.method === 'GET') session.confirm(mark);
      session.heard = true;
      return result;
    } catch (error) {
      throw error instanceof TicketingError ? this.#judge(error, endpoint, url, response, mark) : error;
    }
  }

  /** Tells a page in the place of an answer, and a redirect, by what is known of the backend so far. */
  #judge(error: TicketingError, { method, path }: Endpoint, url: string, { status }: Response, mark: number): TicketingError {
    const { session } = this;
    const tell = (how: string): void => this.#tellBase(`${method} ${plain(url)} ${how}: base-url (baseUrl of a client) is what stands before /api.`);
    if (error.code === 'no-api' && session.heard) return new TicketingError('unauthenticated', error.message, { status });
    if (error.code === 'no-api') tell('answers with a page');
    else if (error.code === 'unauthenticated' && status !== 401) {
      session.tell(`${this.#base || 'This origin'} redirects: that counts as signed out. If it is no sign-in, give the final address.`);
    }
    // Only who is signed in is told what is wrong with a request, or that there is no such call.
    else if (error.definite || error.code === 'not-found') session.confirm(mark);
    // Of one call that is not there nothing follows: not every backend has all of them.
    if (status === 404 && !error.definite && this.#missed.add(path).size > 1 && !session.heard) tell('is not there');
    session.heard ||= error.definite;
    return error;
  }

  /** Tells the page's developers once what is wrong with the base URL. */
  #tellBase(text: string): void {
    this.session.tell(text, console.warn, 'base');
  }

  #url(endpoint: Endpoint, { params = {}, query = {} }: AnyInput): string {
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ).toString();
    return `${this.#base}${path}${search && `?${search}`}`;
  }
}

/** A read that every backend knows. */
const documented = endpoint({ method: 'GET', path: '/api/integrations' });

/** A backend answers a write within 12 s (domain W). */
const writeShare = 13 / 15;

/** The longest wait that a server may ask for before a read is repeated by itself, in milliseconds. */
const longestWait = 5_000;

/** An address without what may be secret: who asks, and for what. */
const plain = (url: string): string => url.replace(/(?<=\/\/)[^/]*@|[?#].*/g, '');

const destroyed = 'The client was destroyed.';

export const either = (signal: AbortSignal | undefined, limit: AbortSignal): AbortSignal => (signal ? AbortSignal.any([signal, limit]) : limit);

const isSignedOut = (error: unknown): error is TicketingError => error instanceof TicketingError && error.code === 'unauthenticated';

function request(endpoint: Endpoint, input: AnyInput, signal: AbortSignal, headers: Headers): RequestInit {
  headers.set('Accept', endpoint.stream ? 'application/x-ndjson, application/json' : 'application/json');
  if (input.idempotencyKey) headers.set('Idempotency-Key', input.idempotencyKey);
  if (input.replay) headers.set('Idempotency-Replay', 'true');
  // A redirect is never followed: what is in a request is for the backend alone, and of an API it is a sign-in most of all.
  const init: RequestInit = { method: endpoint.method, headers, signal, redirect: 'manual' };
  if (input.body === undefined) return init;
  headers.set('Content-Type', 'application/json');
  return { ...init, body: JSON.stringify(input.body) };
}

/** Whether the browser says that it is offline. In a process there is nobody who could tell. */
const isOffline = (): boolean => (globalThis.navigator as Navigator | undefined)?.onLine === false;
