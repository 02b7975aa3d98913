import type { Mutant, Parts } from './subject.js';

/** Which requests a wrong backend answers wrongly: `POST /tickets`, a method and a part of the path. */
export type Where = string;

const fits = (request: Request, where: Where): boolean => {
  const [method, part = ''] = where.split(' ');
  const { pathname } = new URL(request.url);
  return (method === '*' || request.method === method) && (part.endsWith('$') ? pathname.endsWith(part.slice(0, -1)) : pathname.includes(part));
};

/** Changes what goes in: the request, before it is handled. */
export const asked = (where: Where, change: (request: Request, parts: Parts) => Request | Promise<Request>): Mutant => (parts) => async (request) =>
  parts.handle(fits(request, where) ? await change(request, parts) : request);

/** Changes what comes out. */
export const answered = (where: Where, change: (answer: Response, request: Request, parts: Parts) => Response | Promise<Response>): Mutant => (parts) => async (request) => {
  const copy = request.clone();
  const answer = await parts.handle(request);
  return fits(copy, where) ? change(answer, copy, parts) : answer;
};

/** Gives a JSON answer another body. */
export const saying = (where: Where, change: (body: Body, request: Request, parts: Parts) => unknown): Mutant =>
  answered(where, async (answer, request, parts) => {
    const text = await answer.clone().text();
    if (text === '' || answer.headers.get('Content-Type')?.includes('ndjson')) return answer;
    return withBody(answer, await change(JSON.parse(text) as Body, request, parts));
  });

/** What a backend answers, as far as mutants look into it. */
export interface Body {
  [key: string]: unknown;
  items?: Body[];
  ticket?: Body;
}

export const withBody = ({ status, headers }: Response, body: unknown): Response => new Response(JSON.stringify(body), { status, headers });

export const withStatus = (answer: Response, status: number): Response => new Response(answer.body, { status, headers: answer.headers });

export function withHeader({ body, status, headers }: Response, name: string, value: string | undefined): Response {
  const changed = new Headers(headers);
  changed.delete(name);
  if (value !== undefined) changed.set(name, value);
  return new Response(body, { status, headers: changed });
}

export function withKey(request: Request, change: (key: string) => string): Request {
  const headers = new Headers(request.headers);
  const key = headers.get('Idempotency-Key');
  if (key !== null) headers.set('Idempotency-Key', change(key));
  return new Request(request, { headers });
}

/** Answers a problem of the contract. */
export const problem = (status: number, code: string): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, detail: 'It is so.', code, request_id: `wrong-${(problems += 1)}` }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
let problems = 0;

/** Adds a work note to an incident as a backend of ours would. */
export const writeNote = ({ control }: Parts, sysId: string, value = 'Seen again. [ref:0123456789ab]'): void => {
  control.store.addJournalEntry('incident', sysId, { element: 'work_notes', value });
};
