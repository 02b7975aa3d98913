import { vi } from 'vitest';
import { createTicketingClient, type TicketingClientOptions } from '../../src/client/index.js';
import type { TicketingClient } from '../../src/client/ticketing-client.js';

export const listCall = 'GET /api/anomalies/42/ticket-links';
export const linkCall = 'POST /api/anomalies/42/ticket-links';
export const createCall = 'POST /api/integrations/ticketing/anomalies/42/tickets';
export const instance_origin = 'https://acme.service-now.com';

/** What was sent to the backend. */
export interface Sent {
  readonly call: string;
  readonly key: string | null;
  readonly replay: string | null;
  readonly body: Record<string, string>;
}

export interface Faced {
  readonly client: TicketingClient;
  /** All calls, in their order. */
  readonly sent: Sent[];
  /** Replaces what the backend answers: undefined for what it answers by itself. */
  answer: (call: Sent, signal: AbortSignal) => Response | Promise<Response> | undefined;
  /** The writes among the calls. */
  writes: () => Sent[];
}

const ticket = (id: string) => ({ ticket_id: id, ticket_number: `INC-${id}`, url: `${instance_origin}/incident.do?sys_id=${id}`, state: '1', title: 'T' });
export const linkRow = (id: string, ticketId: string) => ({ id, ticket: ticket(ticketId), linked_at: '2024-01-15T12:00:00Z', instance_origin });

/** By itself the backend has an anomaly with two links, makes the ticket `new`, and links what it is told. */
function answerTo({ call, body }: Sent): Response {
  if (call.endsWith('/capabilities')) return Response.json({ contract: '1.0', idempotency: true, restore: true, instance_origin, active_integration: 'servicenow' });
  if (call === createCall) return Response.json({ ticket: ticket('new'), linked: true, link_id: 'l9', anomaly_id: '42', instance_origin }, { status: 201 });
  if (call === linkCall) return Response.json(linkRow('l3', body['ticket_id'] ?? ''), { status: 201 });
  if (call.endsWith('/restore')) return Response.json(linkRow('l1', 't1'));
  if (call.startsWith('DELETE')) return new Response(null, { status: 204 });
  const items = call.includes('/search') ? [{ ...ticket('t7'), linked: false }] : [linkRow('l1', 't1'), linkRow('l2', 't2')];
  return Response.json({ items, total: items.length, page: 1, size: 200, pages: 1 });
}

/** Makes a client as a page does, with a backend that it reaches without a network. */
export function faced(options: TicketingClientOptions = {}): Faced {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    const text = await request.clone().text();
    const { pathname } = new URL(request.url);
    const { headers } = request;
    const call: Sent = { call: `${request.method} ${pathname}`, key: headers.get('Idempotency-Key'), replay: headers.get('Idempotency-Replay'), body: text ? (JSON.parse(text) as Record<string, string>) : {} };
    sent.push(call);
    return (await it.answer(call, request.signal)) ?? answerTo(call);
  };
  const it: Faced = {
    client: createTicketingClient({ baseUrl: 'https://qualytics.example', storage: null, ...options, fetch }),
    sent,
    answer: () => undefined,
    writes: () => sent.filter(({ call }) => !call.startsWith('GET')),
  };
  return it;
}

/** Loses the answers to the next writes, after the backend has done them. */
export function loseWrites(of: Faced, times = 1): void {
  let left = times;
  of.answer = ({ call }) => {
    if (call.startsWith('GET') || left === 0) return undefined;
    left -= 1;
    return Promise.reject(new TypeError('The answer was lost'));
  };
}

/** Does not answer such calls; they fail when they are given up. */
export function hold(of: Faced, which: (call: string) => boolean): void {
  of.answer = ({ call }, signal) =>
    which(call) ? new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))) : undefined;
}

/** Returns what a promise is rejected with. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'resolved', (error: unknown) => error);

/** Waits until a call has been made so many times. */
export const called = (of: Faced, call: string, times = 1): Promise<unknown> => vi.waitUntil(() => of.sent.filter((sent) => sent.call === call).length >= times, { interval: 1, timeout: 10_000 });
