import { Hono } from 'hono/tiny';
import type { Context } from 'hono';
import type { Clock } from '../../common/clock.js';
import type { StrictEndpoint } from '../../contract/strict/strict-endpoint.js';
import { demand } from '../access/permissions.js';
import type { Users } from '../ports/users.js';
import { ServiceNowError } from '../servicenow/failure.js';
import { ProblemError, problemFor } from '../problems/problem-error.js';
import { readBody } from './read-body.js';
import { json, ndjson, nothing, problem } from './respond.js';
import type { Call, Route, Routes } from './route.js';

/** One line of the backend's log: never a body, a header or a query string, so never a secret. */
export interface LogEntry {
  method: string;
  path: string;
  status: number;
  /** The id that the problem body has, where the answer is one. */
  request_id?: string;
  /** The problem's code, where the answer is one. */
  code?: string;
  /** The place where an unexpected error arose, without its message. */
  trace?: string;
}

interface AppOptions {
  users: Users;
  clock: Clock;
  log: (entry: LogEntry) => void;
}

/** Serves endpoint tables as a fetch-style application. */
export class App {
  readonly #hono = new Hono();
  readonly #options: AppOptions;
  #failures = 0;

  constructor(options: AppOptions) {
    this.#options = options;
    this.#hono.notFound((context) => this.#fail(context, noSuchCall()));
    this.#hono.onError((error, context) => this.#fail(context, error));
  }

  /** Adds a route for each endpoint of `table`. @param exists tells whether the backend has the call at the moment */
  serve<Table extends Record<string, StrictEndpoint>>(table: Table, routes: Routes<Table>, exists: (endpoint: StrictEndpoint) => boolean = () => true): this {
    for (const name in table) this.#add(table[name], routes[name], exists);
    return this;
  }

  async handle(request: Request): Promise<Response> {
    return this.#hono.fetch(request);
  }

  #add<E extends StrictEndpoint>(endpoint: E, route: Route<E>, exists: (endpoint: StrictEndpoint) => boolean): void {
    const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    this.#hono.on(endpoint.method, path, async (context) => {
      if (!exists(endpoint)) throw noSuchCall();
      const response = await this.#run(endpoint, route, context);
      this.#log(context, { status: response.status });
      return response;
    });
  }

  async #run<E extends StrictEndpoint>(endpoint: E, route: Route<E>, context: Context): Promise<Response> {
    const reply: unknown = await route.handle(await this.#admit(endpoint, route, context));
    const status = endpoint.status ?? 200;
    if (status === 204) return nothing();
    return isStream(reply) ? ndjson(reply) : json(reply, status);
  }

  /** Authentication, then permission, then the body: each tells no more than the one before allows. */
  async #admit<E extends StrictEndpoint>(endpoint: E, route: Route<E>, context: Context): Promise<Call<E>> {
    const user = await this.#options.users.authenticate(context.req.header('Authorization') ?? null);
    if (!user) throw new ProblemError('unauthenticated', 'You’re signed out of Qualytics, or your session has expired. Sign in again.');
    if (route.access) demand(user, route.access);
    const params: Record<string, string> = context.req.param();
    const query: Record<string, string | undefined> = context.req.query();
    const body = await readBody<E['body']>(endpoint.body, context.req.raw);
    const idempotencyKey = endpoint.idempotent ? context.req.header('Idempotency-Key') : undefined;
    const isReplay = idempotencyKey !== undefined && context.req.header('Idempotency-Replay') === 'true';
    return { user, params, query, body, idempotencyKey, isReplay };
  }

  #fail(context: Context, error: Error): Response {
    const known = asProblem(error);
    const requestId = this.#newRequestId();
    const response = problem(known ?? unexpected(), requestId);
    const trace = known ? {} : { trace: `${error.name} ${stackFrames(error)}` };
    this.#log(context, { status: response.status, request_id: requestId, code: (known ?? unexpected()).code, ...trace });
    return response;
  }

  /** Returns an id that tells when it was, and which of the failures of this process. */
  #newRequestId(): string {
    this.#failures += 1;
    return `${this.#options.clock.now().toString(36)}-${this.#failures}`;
  }

  #log(context: Context, outcome: Omit<LogEntry, 'method' | 'path'>): void {
    this.#options.log({ method: context.req.method, path: context.req.path, ...outcome });
  }
}

const isStream = (reply: unknown): reply is AsyncIterable<unknown> => typeof reply === 'object' && reply !== null && Symbol.asyncIterator in reply;

function asProblem(error: Error): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  if (error instanceof ServiceNowError) return problemFor(error);
  return undefined;
}

const noSuchCall = (): ProblemError => new ProblemError('not-found', 'This backend has no such endpoint. Check the address and the method.');

const unexpected = (): ProblemError =>
  new ProblemError('internal', 'Qualytics ran into an error. Try again. If it happens again, contact support.');

/** Returns the stack without its first lines, which repeat the message. */
const stackFrames = (error: Error): string => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 5).join('');
