import * as z from 'zod/mini';
import type { Right } from '../../contract/strict/cause.js';
import type { Budget } from './budget.js';
import { causeCode, diagnose, diagnoseNetwork, isInterrupted } from './diagnose.js';
import { exchangeOf, saidBy, type Exchange } from './exchange.js';
import { asFailure, ServiceNowError } from './failure.js';
import type { RawAnswer } from './raw-answer.js';

/** Query parameters of the Table API, `sysparm_` ones and others. */
export type Parameters = Record<string, string>;

/** The rows of a list call with the number that match in all: those that the account may not read count, and are not among the rows. */
interface Listing {
  rows: unknown[];
  total: number;
  /** Whether the instance has said how many there are; where it has not, those that are hidden cannot be told from none. */
  isCounted: boolean;
}

export interface ClientOptions {
  fetch: typeof globalThis.fetch;
  /** `https://acme.service-now.com` */
  origin: string;
  /** The `Authorization` header's value, made for one call and not kept; absent: calls go unauthenticated. */
  authorization?: () => Promise<string>;
  /** Tells, after credentials were refused, whether others have taken their place meanwhile, so that the call is worth a second try. */
  renew?: () => Promise<boolean>;
  /** Runs just before a write is sent. Where it throws, nothing is. */
  beforeWrite?: () => Promise<void>;
  /** The longest time that a call may take, in milliseconds. */
  timeout: number;
  /** The time, in milliseconds since the Unix epoch: a failure says when it was. */
  now: () => number;
  /** What the calls share; once it is used up none is sent. */
  budget?: Budget | undefined;
  /** Takes note of how each call went: undefined for a success. */
  report?: (error: ServiceNowError | undefined) => Promise<void>;
  /** Takes note of how each write went. */
  wrote?: (write: WriteReport) => Promise<void>;
}

/** A write with what became of it: the record as ServiceNow answered it, or why there is none. */
export interface WriteReport {
  method: 'POST' | 'PATCH';
  values: Readonly<Parameters>;
  /** The columns that the answer was to have. */
  asked: readonly string[];
  row: unknown;
  error: ServiceNowError | undefined;
}

const ListBody = z.object({ result: z.array(z.unknown()) });
const GroupsBody = z.object({ result: z.array(z.object({ groupby_fields: z.array(z.object({ value: z.string() })) })) });
const RecordBody = z.object({ result: z.record(z.string(), z.unknown()) });

/**
 * ServiceNow's Table API, and of its Aggregate API what is needed (`servicenow-api.md 1`, 4.2).
 * Every method throws a {@link ServiceNowError} when the call fails or the answer is not ServiceNow's.
 */
export class ServiceNowClient {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  get origin(): string {
    return this.#options.origin;
  }

  async list(table: string, parameters: Parameters): Promise<Listing> {
    const { body, headers } = await this.#call('GET', `table/${table}`, parameters, ListBody);
    const total = Number(headers.get('X-Total-Count') ?? Number.NaN);
    const isCounted = Number.isSafeInteger(total);
    return { rows: body.result, total: isCounted ? total : body.result.length, isCounted };
  }

  /** Reads the values that a column has on the records that the account may read, each once (`servicenow-api.md 4.2`). */
  async valuesOf(table: string, column: string): Promise<string[]> {
    const parameters = { sysparm_count: 'true', sysparm_group_by: column };
    const { body } = await this.#call('GET', `stats/${table}`, parameters, GroupsBody);
    return body.result.flatMap(({ groupby_fields }) => groupby_fields[0]?.value ?? []);
  }

  async read(table: string, sysId: string, parameters: Parameters): Promise<unknown> {
    return (await this.#call('GET', `table/${table}/${sysId}`, parameters, RecordBody)).body.result;
  }

  /** Inserts a record; answers it as ServiceNow stored it. */
  async insert(table: string, values: Parameters, parameters: Parameters): Promise<unknown> {
    return this.#write('POST', `table/${table}`, values, parameters);
  }

  /** Changes some columns of a record; answers it as ServiceNow stored it. */
  async update(table: string, sysId: string, values: Parameters, parameters: Parameters): Promise<unknown> {
    return this.#write('PATCH', `table/${table}/${sysId}`, values, parameters);
  }

  async #write(method: 'POST' | 'PATCH', path: string, values: Parameters, parameters: Parameters): Promise<unknown> {
    await this.#options.beforeWrite?.();
    const write = { method, values, asked: parameters['sysparm_fields']?.split(',') ?? [] };
    const answer = await this.#call(method, path, parameters, RecordBody, values).catch(asFailure);
    const failed = answer instanceof ServiceNowError;
    await this.#options.wrote?.({ ...write, row: failed ? undefined : answer.body.result, error: failed ? answer : undefined });
    if (failed) throw answer;
    return answer.body.result;
  }

  async #call<Body extends z.core.$ZodType>(method: string, path: string, parameters: Parameters, schema: Body, values?: Parameters) {
    // Nothing was sent, so it says nothing of the connection.
    if (this.#timeLeft() <= 0) throw new ServiceNowError('provider-timeout');
    const attempt = () => this.#try(method, path, parameters, schema, values);
    let answer = await attempt();
    if (isRefused(answer) && (await this.#options.renew?.())) answer = await attempt();
    await this.#options.report?.(answer instanceof ServiceNowError ? answer : undefined);
    if (answer instanceof ServiceNowError) throw method === 'GET' ? answer.ofRead() : answer;
    return answer;
  }

  #timeLeft(): number {
    const { timeout, budget } = this.#options;
    return Math.min(timeout, budget?.left ?? timeout);
  }

  /** Makes a call. A failure is an answer, too: of ServiceNow, of what stands before it, or of the network. */
  async #try<Body extends z.core.$ZodType>(method: string, path: string, parameters: Parameters, schema: Body, values?: Parameters) {
    let authorization: string | undefined;
    const exchange = (status: number, said: string): Exchange =>
      exchangeOf({ request: `${method} ${pathOf(path, parameters).replace(/\?$/, '')}`, authorization, at: new Date(this.#options.now()).toISOString() }, status, said);
    try {
      authorization = await this.#options.authorization?.();
      const answer = await this.#send(method, path, parameters, authorization, values);
      const body = z.safeParse(schema, answer.body);
      if (answer.status >= 200 && answer.status <= 299 && !isInterrupted(answer) && body.success) return { body: body.data, headers: answer.headers };
      return diagnose(answer, rightFor(method, path)).during(exchange(answer.status, saidBy(answer)));
    } catch (error) {
      // Where it was not even sent, there is nothing to look for.
      return error instanceof ServiceNowError ? error : diagnoseNetwork(error).during(exchange(0, causeCode(error)));
    }
  }

  async #send(method: string, path: string, parameters: Parameters, authorization: string | undefined, values?: Parameters): Promise<RawAnswer> {
    const url = `${this.#options.origin}${pathOf(path, parameters)}`;
    const response = await this.#options.fetch(url, {
      method,
      headers: headersFor(authorization, values !== undefined),
      ...(values && { body: JSON.stringify(values) }),
      // A redirect leads to a portal or a sign-in page: not followed, so that credentials stay with the instance.
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(this.#timeLeft()),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parseJson(text), url };
  }
}

/** A call's path with its query, below the origin. */
const pathOf = (path: string, parameters: Parameters): string => `/api/now/${path}?${new URLSearchParams(parameters).toString()}`;

function headersFor(authorization: string | undefined, withBody: boolean): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (withBody) headers.set('Content-Type', 'application/json');
  if (authorization !== undefined) headers.set('Authorization', authorization);
  return headers;
}

/** Tests for credentials that were refused: nothing was done, so the call may be made again. */
const isRefused = (answer: unknown): boolean => answer instanceof ServiceNowError && answer.code === 'provider-credentials';

const accesses: Readonly<Record<string, Right['access']>> = { POST: 'create', PATCH: 'write' };

/** Returns the right that a call needs: to its table, which is the second part of `path`. */
const rightFor = (method: string, path: string): Right => ({ access: accesses[method] ?? 'read', on: path.split('/')[1] ?? path });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
