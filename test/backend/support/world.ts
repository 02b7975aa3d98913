import * as z from 'zod/mini';
import type { Endpoint, PathParameter } from '../../../src/contract/endpoint.js';
import { Problem } from '../../../src/contract/problem.js';
import { MemoryVault, type BackendSettings, type LogEntry, type Store } from '../../../src/backend/index.js';
import { createMockBackend, type MockBackend } from '../../../src/mock/product/mock-backend.js';
import type { WorldSeed } from '../../../src/mock/product/product-seed.js';
import { manualClock, type ManualClock } from '../../../src/common/clock.js';
import { createRandom } from '../../../src/common/random.js';
import { manualScheduler, type ManualScheduler } from '../../../src/common/scheduler.js';
import { createServiceNow, type ServiceNowInstance } from '../../../src/mock/servicenow/index.js';
import { CheckedStore } from './checked-store.js';
import { withoutMark } from './marks.js';
import { breachesOf } from '../../support/strict-wire.js';
import { appUrl, seed } from './data.js';

interface WorldOptions {
  initial?: WorldSeed;
  settings?: Partial<BackendSettings>;
  /** The world whose backend this one's takes the place of, or works beside: the same ServiceNow, store, vault and time. */
  after?: World;
  /** What the state is kept in, instead of that of the world before. */
  store?: Store;
  /** The state of the world before is lost: this one begins with a new store. */
  isLost?: boolean;
  /** What seals credentials, instead of that of the world before. */
  vault?: MemoryVault;
}

type AnswerOf<E extends Endpoint> = NonNullable<E['answer']> extends infer Answer extends z.core.$ZodType ? z.output<Answer> : never;

interface Input<E extends Endpoint> {
  params?: Record<PathParameter<E['path']>, string | number>;
  query?: Partial<Record<NonNullable<E['query']>[number], string>>;
  body?: unknown;
  /** `<role>-<team>`; null sends no token. */
  as?: string | null;
  key?: string;
  /** Says that this was sent before under its key. */
  isReplay?: boolean;
}

/** A request as it reached ServiceNow. */
interface Sent {
  method: string;
  url: URL;
  authorization: string | null;
  body: string;
}

/** A backend and a ServiceNow, with time and chance under control. */
export class World {
  readonly clock: ManualClock;
  readonly serviceNow: ServiceNowInstance;
  readonly store: CheckedStore;
  readonly vault: MemoryVault;
  readonly scheduler: ManualScheduler = manualScheduler();
  readonly backend: MockBackend;
  /** What reached ServiceNow, oldest first. */
  readonly sent: Sent[] = [];
  /** Every answer's headers and body, every log entry: all that leaves the backend. */
  readonly outside: string[] = [];
  readonly log: LogEntry[] = [];
  /** Tells the requests with which this backend ends: `unanswered` ones reach ServiceNow, `unsent` ones never do. */
  dies: (request: Sent) => 'unanswered' | 'unsent' | undefined = () => undefined;

  /** Runs before a request reaches ServiceNow: what others do meanwhile, or until when it is held. */
  before: (request: Sent) => Promise<unknown> | void = () => undefined;

  /** How long a request to ServiceNow takes, in milliseconds. */
  latency = 0;

  constructor({ initial = seed, settings = {}, after, store, isLost = false, vault }: WorldOptions = {}) {
    this.clock = after?.clock ?? manualClock();
    this.serviceNow = after?.serviceNow ?? createServiceNow({ clock: this.clock, random: createRandom(7) });
    this.store = after && !isLost && !store ? after.store : new CheckedStore(store);
    this.vault = vault ?? after?.vault ?? new MemoryVault();
    const { integration, links, ...product } = initial;
    this.backend = createMockBackend({
      fetch: (input, init) => this.#reach(new Request(input, init)),
      clock: this.clock,
      random: createRandom(3),
      scheduler: this.scheduler,
      appUrl,
      store: this.store,
      vault: this.vault,
      // What the backend itself keeps is in the store already.
      initial: after && !isLost ? product : { ...product, ...(integration && { integration }), ...(links && { links }) },
      // A link looks once more at its ticket only where a test is about that.
      settings: { blockCheckDelay: 0, ...settings },
      log: (entry) => this.log.push(entry),
    });
  }

  /** Makes a call that has to succeed; its answer is parsed by the contract. */
  async call<E extends Endpoint>(endpoint: E, input: Input<E> = {}): Promise<AnswerOf<E>> {
    const { response, text } = await this.send(endpoint, input);
    expect(text, text).not.toContain('"urn:servicenow-ticketing:problem');
    expect(response.status).toBe(endpoint.status ?? 200);
    return (endpoint.answer ? z.parse(endpoint.answer, JSON.parse(text)) : undefined) as AnswerOf<E>;
  }

  /** Makes a call that has to fail; its problem body is parsed by the contract. */
  async fail<E extends Endpoint>(endpoint: E, input: Input<E> = {}): Promise<Problem & { headers: Headers }> {
    const { response, text } = await this.send(endpoint, input);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const problem = z.parse(Problem, JSON.parse(text));
    expect(problem.status).toBe(response.status);
    return { ...problem, headers: response.headers };
  }

  /** The lines of a streamed answer, each parsed by the contract. */
  async lines<E extends Endpoint>(endpoint: E, input: Input<E> = {}): Promise<AnswerOf<E>[]> {
    const { response, text } = await this.send(endpoint, input);
    expect(response.headers.get('Content-Type')).toBe('application/x-ndjson');
    const { answer } = endpoint;
    if (!answer) throw new Error('the endpoint has no answer');
    return text.trimEnd().split('\n').map((line) => z.parse(answer, JSON.parse(line)) as AnswerOf<E>);
  }

  async send<E extends Endpoint>(endpoint: E, { params, query, body, as = 'admin-editor', key, isReplay = false }: Input<E>): Promise<{ response: Response; text: string }> {
    const values: Record<string, string | number> = params ?? {};
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
    const search = new URLSearchParams(query as Record<string, string>).toString();
    const headers = new Headers({ 'Content-Type': 'application/json' });
    if (as !== null) headers.set('Authorization', `Bearer mock-${as}`);
    if (key !== undefined) headers.set('Idempotency-Key', key);
    if (isReplay) headers.set('Idempotency-Replay', 'true');
    const payload = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return this.raw(new Request(`https://qualytics.example${path}?${search}`, { method: endpoint.method, headers, ...payload }));
  }

  async raw(request: Request): Promise<{ response: Response; text: string }> {
    const response = await this.backend.handle(request);
    const text = await response.text();
    this.outside.push(JSON.stringify([...response.headers]), text);
    expect(breachesOf({ method: request.method, url: request.url, status: response.status, text })).toEqual([]);
    return { response, text };
  }

  /** Lets the sync worker do what is due, as time has it; `later` in milliseconds passes first. */
  async work(later = 0): Promise<void> {
    this.clock.advance(later);
    await this.scheduler.run();
  }

  /** An incident with no more than is said. */
  incident(values: Parameters<typeof this.serviceNow.store.insert<'incident'>>[1] = {}) {
    return this.serviceNow.store.insert('incident', values);
  }

  description(sysId: string): string {
    return this.serviceNow.store.get('incident', sysId)?.description ?? '';
  }

  /** The work notes of an incident, oldest first, without their marks. */
  notes(sysId: string): string[] {
    return this.markedNotes(sysId).map(withoutMark);
  }

  /** The same as they are written. */
  markedNotes(sysId: string): string[] {
    const entries = this.serviceNow.store.query('sys_journal_field', `element_id=${sysId}^element=work_notes`);
    return entries.map(({ value }) => value);
  }

  /** What was written to ServiceNow. */
  get writes(): Sent[] {
    return this.sent.filter(({ method }) => method !== 'GET');
  }

  /** What was sent while `task` ran. */
  async sentDuring(task: () => Promise<unknown>): Promise<Sent[]> {
    const before = this.sent.length;
    await task();
    return this.sent.slice(before);
  }

  async #reach(request: Request): Promise<Response> {
    const body = await request.clone().text();
    const sent = { method: request.method, url: new URL(request.url), authorization: request.headers.get('Authorization'), body };
    expect(this.store.isInUnit, 'a unit of work spans a call to ServiceNow').toBe(false);
    this.sent.push(sent);
    await this.before(sent);
    const end = this.dies(sent);
    if (end !== 'unsent') {
      const answer = await this.serviceNow.fetch(request).finally(() => this.clock.advance(this.latency));
      if (!end) return answer;
    }
    return new Promise<never>(() => undefined);
  }
}
