import { strictEndpoints } from '../../contract/strict/endpoints.js';
import type { StrictEndpoint } from '../../contract/strict/strict-endpoint.js';
import type { RuleId } from '../rules/rules.js';
import { wrongWith } from './every-answer.js';
import type { Answered, CallName } from './exchange.js';
import { textAt } from './read.js';
import { Secrets } from './secrets.js';
import type { Finding } from './violation.js';

/** Who calls: each has a token of their own. */
export type Caller = 'everyone' | 'viewer' | 'creator';

/** What a request has beside its method and path. */
export interface Given {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** A value to send as JSON; a text is sent as it is. */
  readonly body?: unknown;
  readonly key?: string;
  /** It is sent again under its key. */
  readonly isReplay?: boolean;
  /** Whose token it has; a text is a token itself, null is none. Default: whoever may do everything. */
  readonly as?: Caller | { readonly token: string } | null;
}

export interface ClientOptions {
  /** Where the backend is, before `/api`. */
  readonly baseUrl: string;
  readonly tokens: Readonly<Partial<Record<Caller, string>>>;
  readonly fetch: typeof globalThis.fetch;
  /** How long a request may take, in milliseconds. */
  readonly timeout: number;
  readonly now: () => number;
}

/** Calls a backend, and looks at each answer by the rules that hold for all of them. */
export class Client {
  readonly secrets = new Secrets();
  /** What was wrong with answers. One a rule and call is enough to see it. */
  readonly findings: Finding[] = [];
  /** Rules that an answer was looked at by. */
  readonly seen = new Set<RuleId>();
  hasAdditions = false;
  readonly #options: ClientOptions;
  readonly #requestIds = new Set<string>();

  constructor(options: ClientOptions) {
    this.#options = options;
    for (const token of Object.values(options.tokens)) this.secrets.add(token);
  }

  /** Makes a call of the contract. */
  call(call: CallName, given: Given = {}): Promise<Answered> {
    const { method, path }: StrictEndpoint = strictEndpoints[call];
    return this.send(method, path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given.params?.[name] ?? '')), given, call);
  }

  /** Sends a request, to an address that the contract need not have. */
  async send(method: string, path: string, given: Given = {}, call?: CallName): Promise<Answered> {
    const search = given.query ? `?${new URLSearchParams(given.query).toString()}` : '';
    const url = this.#options.baseUrl + path + search;
    const headers = this.#headersOf(given);
    const text = given.body === undefined ? undefined : typeof given.body === 'string' ? given.body : JSON.stringify(given.body);
    const began = this.#options.now();
    const outcome = await this.#fetch(url, { method, headers, ...(text !== undefined && { body: text }) });
    const took = this.#options.now() - began;
    const request = { method, url: this.secrets.strikeOut(url), headers: this.#shown(headers), ...(text !== undefined && { body: this.secrets.strikeOut(text) }) };
    return this.#look({ ...(call !== undefined && { call }), request, took, ...outcome }, given);
  }

  #headersOf({ key, isReplay = false, body, as = 'everyone' }: Given): Record<string, string> {
    const token = as === null ? undefined : typeof as === 'string' ? this.#options.tokens[as] : as.token;
    return {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
      ...(isReplay && { 'Idempotency-Replay': 'true' }),
    };
  }

  async #fetch(url: string, init: RequestInit): Promise<Pick<Answered, 'status' | 'body' | 'response' | 'trouble'>> {
    try {
      const response = await this.#options.fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(this.#options.timeout) });
      const text = await response.text();
      return { status: response.status, body: readBody(text, response.headers.get('Content-Type') ?? ''), response: { status: response.status, headers: Object.fromEntries(response.headers), text } };
    } catch (error) {
      return { status: 0, body: undefined, trouble: this.secrets.strikeOut(error instanceof Error ? causeOf(error) : String(error)) };
    }
  }

  /** Notes what is wrong with an answer by the rules for all, and strikes out secrets from then on. */
  #look(answer: Answered, { as = 'everyone' }: Given): Answered {
    const whole = answer.response ? answer.response.text + Object.values(answer.response.headers).join('\n') : '';
    const shown: Answered = answer.response
      ? { ...answer, response: { ...answer.response, text: this.secrets.strikeOut(answer.response.text), headers: this.#shown(answer.response.headers) } }
      : answer;
    const wrong = wrongWith(shown, { isSignedIn: typeof as === 'string', hasSecret: this.secrets.isIn(whole), hasAdditions: this.hasAdditions, requestIds: this.#requestIds });
    for (const [rule, message] of wrong) this.#note({ rule, message, exchanges: [shown] });
    if (answer.status > 0) for (const rule of ['1.2', '1.8', '1.9', '1.12'] as const) this.seen.add(rule);
    if (answer.status >= 400) for (const rule of this.hasAdditions ? (['1.3', '1.10'] as const) : (['1.3'] as const)) this.seen.add(rule);
    this.#requestIds.add(textAt(answer.body, 'request_id'));
    return shown;
  }

  #note(finding: Finding): void {
    const [exchange] = finding.exchanges;
    const isKnown = this.findings.some(({ rule, exchanges: [other] }) => rule === finding.rule && other?.call === exchange?.call);
    if (!isKnown) this.findings.push(finding);
  }

  #shown(headers: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, this.secrets.strikeOut(value)]));
  }
}

function readBody(text: string, type: string): unknown {
  try {
    if (!/ndjson/i.test(type)) return JSON.parse(text);
    return text.split('\n').filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
  } catch {
    // What it is then is told by the rules for every answer.
    return undefined;
  }
}

/** What `fetch` throws says little; its cause tells. */
function causeOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message !== '' ? `${message}: ${cause.message}` : message;
}
