import { manualClock, type ManualClock } from '../../../src/common/clock.js';
import {
  createServiceNow,
  type InstanceOptions,
  type ServiceNowInstance,
} from '../../../src/mock/servicenow/index.js';

export const origin = 'https://dev1.service-now.com';
export const admin = 'admin:admin';
export const serviceAccount = 'qualytics_integration:integration';
export const adminSysId = '6816f79cc0a8016401c5a33be04be441';

export interface World {
  readonly snow: ServiceNowInstance;
  readonly clock: ManualClock;
  readonly log: string[];
}

/** An instance whose clock stands at 2024-01-15 10:30:00. */
export function createWorld(options: InstanceOptions = {}): World {
  const clock = manualClock();
  const log: string[] = [];
  return { snow: createServiceNow({ clock, log: (line) => log.push(line), ...options }), clock, log };
}

export interface Call {
  readonly method?: string;
  /** A string goes as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `user:password`; the administrator when absent, nobody when `null`. */
  readonly as?: string | null;
}

export const basic = (credentials: string): string => `Basic ${btoa(credentials)}`;

/** Sends a request to a path under the origin. */
export function send(snow: ServiceNowInstance, path: string, call: Call = {}): Promise<Response> {
  const { method = 'GET', body, as = admin } = call;
  const headers = {
    ...(as !== null && { Authorization: basic(as) }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...call.headers,
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return snow.fetch(`${origin}${path}`, { method, headers, ...(body !== undefined && { body: text }) });
}

export type Shape = string | null | { display_value?: string | null; value?: string; link?: string };
export type Answered = Readonly<Record<string, Shape>>;

/** A value that is a plain string; fails when it is not. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`Not a string: ${JSON.stringify(value)}`);
  return value;
}

/** The records of a list. */
export async function list(snow: ServiceNowInstance, path: string, call: Call = {}): Promise<Answered[]> {
  const response = await send(snow, `/api/now${path}`, call);
  const { result } = (await response.json()) as { result: Answered[] };
  return result;
}

/** The record of an answer; fails when the call did. */
export async function one(snow: ServiceNowInstance, path: string, call: Call = {}): Promise<Answered> {
  const response = await send(snow, `/api/now${path}`, call);
  const body = (await response.json()) as { result?: Answered };
  if (body.result === undefined) throw new Error(`No result: ${JSON.stringify(body)}`);
  return body.result;
}

/** Creates an incident over REST and returns the answer's record. */
export const create = (snow: ServiceNowInstance, body: unknown = {}, as = admin): Promise<Answered> =>
  one(snow, '/table/incident', { method: 'POST', body, as });

/** Changes an incident over REST and returns the answer's record. */
export const patch = (snow: ServiceNowInstance, sysId: unknown, body: unknown, as = admin): Promise<Answered> =>
  one(snow, `/table/incident/${text(sysId)}`, { method: 'PATCH', body, as });

/** The numbers of the incidents that an encoded query finds, in the order of the answer. */
export async function numbers(snow: ServiceNowInstance, query: string, as = admin): Promise<string[]> {
  const parameters = new URLSearchParams({ sysparm_query: query, sysparm_fields: 'number' });
  const records = await list(snow, `/table/incident?${parameters}`, { as });
  return records.map((record) => text(record['number']));
}
