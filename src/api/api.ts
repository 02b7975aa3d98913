import type * as z from 'zod/mini';
import type { Endpoint, PathParameter } from '../contract/endpoint.js';
import { isAbort, parseAnswer, readJson, readProblem } from './read-answer.js';
import { TicketingError } from './ticketing-error.js';
import { TokenSource, type TokenCallback } from './token-source.js';

export interface ApiOptions {
  /** Where the backend is; stops before `/api`. Default `''`: the page's own origin. */
  apiBase?: string | undefined;
  token?: TokenCallback | undefined;
  /** Default: the page's `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds after which a call is given up. Default 30,000. */
  timeout?: number | undefined;
}

export type Schema = z.core.$ZodType;
export type NoSchema = undefined;

interface CommonInput<Query extends string> {
  query?: Partial<Record<Query, string | number | undefined>>;
  signal?: AbortSignal | undefined;
  /** For endpoints that are `idempotent`. */
  idempotencyKey?: string | undefined;
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
}

/** Calls the backend by the contract: builds the request, waits at most the time-out, parses the answer. */
export class Api {
  readonly #base: string;
  readonly #fetch: typeof globalThis.fetch;
  /** Milliseconds after which a call is given up. */
  readonly timeout: number;
  readonly #tokens: TokenSource;

  constructor(options: ApiOptions = {}) {
    this.#base = (options.apiBase ?? '').replace(/\/+$/, '');
    // Looked up at each call: a page may replace fetch after this was made.
    this.#fetch = options.fetch ?? ((...input) => globalThis.fetch(...input));
    this.timeout = options.timeout ?? 30_000;
    this.#tokens = new TokenSource(options.token);
  }

  /** @throws {TicketingError} for every failure but an abort by `signal`, which rejects with the signal's reason. */
  async call<Path extends string, Query extends string, Body extends Schema | NoSchema, Answer extends Schema | NoSchema>(
    endpoint: Endpoint<Path, Query, Body, Answer>,
    input: CallInput<Path, Query, Body>,
  ): Promise<CallOutput<Answer>>;
  async call(endpoint: Endpoint, input: AnyInput): Promise<unknown> {
    return this.#guard(input.signal, async (signal) => {
      const response = await this.send(endpoint, input, signal);
      return endpoint.answer ? parseAnswer(endpoint.answer, await readJson(response)) : undefined;
    });
  }

  /** Sends a call and leaves its success to the caller to read. @throws {TicketingError} for an answer that is none. */
  async send(endpoint: Endpoint, input: AnyInput, signal: AbortSignal): Promise<Response> {
    // A write that cannot leave the page is better refused than left in doubt.
    if (endpoint.method !== 'GET' && isOffline()) throw new TicketingError('offline', 'The browser is offline.');
    const token = await this.#tokens.current(signal);
    const first = await this.#fetch(this.#url(endpoint, input), request(endpoint, input, signal, token));
    const response =
      first.status === 401 && this.#tokens.canRefresh
        ? await this.#fetch(this.#url(endpoint, input), request(endpoint, input, signal, await this.#tokens.refresh(token, signal)))
        : first;
    if (!response.ok) throw await readProblem(response);
    return response;
  }

  async #guard<Result>(signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const timeout = AbortSignal.timeout(this.timeout);
    try {
      return await work(either(signal, timeout));
    } catch (error) {
      throw failureOf(error, signal, timeout);
    }
  }

  #url(endpoint: Endpoint, { params = {}, query = {} }: AnyInput): string {
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ).toString();
    return `${this.#base}${path}${search && `?${search}`}`;
  }
}

export const either = (signal: AbortSignal | undefined, limit: AbortSignal): AbortSignal => (signal ? AbortSignal.any([signal, limit]) : limit);

/** What a call rejects with: the caller's own abort as it came, everything else as a TicketingError. */
export function failureOf(error: unknown, signal: AbortSignal | undefined, limit: AbortSignal): unknown {
  if (signal?.aborted) return signal.reason;
  if (error instanceof TicketingError) return error;
  if (limit.aborted || isAbort(error)) return new TicketingError('timeout', 'The answer took too long.');
  return new TicketingError('network', 'The backend could not be reached.');
}

function request(endpoint: Endpoint, input: AnyInput, signal: AbortSignal, token: string | undefined): RequestInit {
  const headers = new Headers({ Accept: endpoint.stream ? 'application/x-ndjson, application/json' : 'application/json' });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (input.idempotencyKey) headers.set('Idempotency-Key', input.idempotencyKey);
  const init: RequestInit = { method: endpoint.method, headers, signal };
  if (input.body === undefined) return init;
  headers.set('Content-Type', 'application/json');
  return { ...init, body: JSON.stringify(input.body) };
}

/** Whether the browser says that it is offline. In a process there is nobody who could tell. */
const isOffline = (): boolean => 'navigator' in globalThis && 'onLine' in navigator && !navigator.onLine;
