import type { RuleId } from '../../../src/conformance/rules/rules.js';
import type { Mutant, Parts } from './subject.js';
import { answered, asked, problem, saying, withBody, withHeader, withKey, withStatus, writeNote, type Body } from './wrong.js';

const create = 'POST /tickets$';
const link = 'POST /ticket-links$';
const list = 'GET /ticket-links$';
const ticketId = (body: Body): string => String(body.ticket?.['ticket_id']);
const isReplay = (request: Request): boolean => request.headers.get('Idempotency-Replay') === 'true';
const codeIn = async (answer: Response): Promise<unknown> => (answer.status < 400 ? undefined : ((await answer.clone().json()) as Body)['code']);
const without = <Value extends object>(value: Value, key: string): Partial<Value> => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Partial<Value>;

/** Answers as the first time what has been answered under a key: `of` says what a first time is. */
function remembering(where: string, of: (request: Request) => Promise<string>, isKept: (answer: Response) => boolean | Promise<boolean> = () => true): Mutant {
  return ({ handle }) => {
    const answers = new Map<string, Response>();
    return async (request) => {
      const [method, path = ''] = where.split(' ');
      if (request.method !== method || !new URL(request.url).pathname.endsWith(path.replace('$', ''))) return handle(request);
      const id = await of(request.clone());
      const known = answers.get(id);
      if (known) return known.ok ? known.clone() : problem(known.status, String(await codeIn(known)));
      const answer = await handle(request);
      if (await isKept(answer)) answers.set(id, answer.clone());
      return answer;
    };
  };
}

const connect = 'POST /api/integrations$';
const [viewer, creator] = ['mock-member-reporter', 'mock-manager-reporter'];
const emptyPage = { items: [], total: 0, page: 1, size: 50, pages: 0 };
const another = (key: string): string => `${key}-another`;
const keyOf = (request: Request): Promise<string> => Promise.resolve(request.headers.get('Idempotency-Key') ?? '');
const ticketIn = async (request: Request): Promise<string> => String(((await request.clone().json()) as Body)['ticket_id']);
const isFrom = (request: Request, token: string): boolean => request.headers.get('Authorization') === `Bearer ${token}`;

/** Takes whoever has a token for one who may do everything. */
function promoted(request: Request, token: string): Request {
  if (!isFrom(request, token)) return request;
  const headers = new Headers(request.headers);
  headers.set('Authorization', 'Bearer mock-admin-editor');
  return new Request(request, { headers });
}

/** Changes the create of the ticket whose title ends so. */
const about = (word: string, change: (request: Request) => Request): Mutant =>
  asked(create, async (request) => ((await request.clone().text()).includes(`: ${word}"`) ? change(request) : request));

/** Answers a create whose key has been answered already in a way of its own. */
const finished = (answer: () => Response): Mutant => ({ handle }) => {
  const keys = new Set<string>();
  return async (request) => {
    if (!request.url.endsWith('/tickets')) return handle(request);
    const key = await keyOf(request);
    if (keys.has(key) && isReplay(request)) return answer();
    const first = await handle(request);
    if (first.ok) keys.add(key);
    return first;
  };
};

/** Works on two requests under one key at once. */
const twoAtOnce: Mutant = ({ handle }) => {
  const busy = new Set<string>();
  return async (request) => {
    if (!request.url.endsWith('/tickets')) return handle(request);
    const key = await keyOf(request);
    if (busy.has(key)) return handle(withKey(request, another));
    busy.add(key);
    return handle(request).finally(() => busy.delete(key));
  };
};

async function linksIn(request: Request, { handle }: Parts): Promise<Body[]> {
  const [path = ''] = request.url.split('/ticket-links');
  const list = await handle(new Request(`${path}/ticket-links?size=200`, { headers: { Authorization: request.headers.get('Authorization') ?? '' } }));
  return ((await list.json()) as Body).items ?? [];
}

async function linkOf(request: Request, parts: Parts): Promise<Body | undefined> {
  const id = await ticketIn(request);
  return (await linksIn(request, parts)).find((item) => ticketId(item) === id);
}

/** Leaves out of the list what was linked by hand. */
const hidingLinks: Mutant = (parts) => {
  const hidden = new Set<unknown>();
  const remember = saying(link, async (body, request) => {
    if (!(await request.text()).includes('x_conformance_kit')) hidden.add(body['id']);
    return body;
  });
  const hide = saying(list, (body) => ({ ...body, items: body.items?.filter(({ id }) => !hidden.has(id)) }));
  return hide({ ...parts, handle: remember(parts) });
};

/** Answers a second unlink as the first one. */
const goneTwice: Mutant = ({ handle }) => {
  const gone = new Set<string>();
  return async (request) => {
    if (request.method !== 'DELETE' || !request.url.includes('/ticket-links/') || !isFrom(request, 'mock-admin-editor')) return handle(request);
    if (gone.has(request.url)) return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
    const answer = await handle(request);
    if (answer.ok) gone.add(request.url);
    return answer;
  };
};

/** Says that it has unlinked, and does not. */
const notUnlinked: Mutant = ({ handle }) => async (request) => {
  const isOwn = request.method === 'DELETE' && request.url.includes('/ticket-links/') && !request.url.endsWith('/999999999') && isFrom(request, 'mock-admin-editor');
  return isOwn ? new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } }) : handle(request);
};

/** Takes over credentials that it has refused: the next search does not work. */
const losingCredentials: Mutant = ({ handle }) => {
  let isLost = false;
  return async (request) => {
    if (isLost && request.url.includes('/tickets/search')) {
      isLost = false;
      return problem(502, 'provider-credentials');
    }
    const answer = await handle(request.clone());
    isLost ||= request.method === 'PUT' && (await request.text()).includes('conformance-kit-wrong') && !answer.ok;
    return answer;
  };
};

/** Forgets links with the connection. */
const forgettingLinks: Mutant = ({ handle }) => {
  let isForgotten = false;
  return async (request) => {
    const answer = await handle(request);
    if (request.method === 'DELETE' && request.url.includes('/api/integrations/')) isForgotten = true;
    return isForgotten && answer.ok && request.method === 'GET' && request.url.includes('/ticket-links') ? withBody(answer, emptyPage) : answer;
  };
};

/** Changes the lines of a stream. */
async function lines(answer: Response, change: (checks: Body[]) => Body[]): Promise<Response> {
  if (!answer.ok) return answer;
  const checks = (await answer.text()).trim().split('\n').map((line) => JSON.parse(line) as Body);
  return new Response(change(checks).map((check) => JSON.stringify(check)).join('\n'), { headers: answer.headers });
}

/** For each rule that the kit can check, backends that break it and no other one. */
export const mutants: Readonly<Partial<Record<RuleId, readonly Mutant[]>>> = {
  '1.1': [
    answered('* /api', async (answer) => (answer.status === 401 ? withBody(withStatus(answer, 403), { ...((await answer.clone().json()) as Body), status: 403, code: 'forbidden' }) : answer)),
    answered('* /ticket-defaults', (answer) => (answer.ok ? problem(401, 'unauthenticated') : answer)),
  ],
  '1.2': [
    saying(create, (body) => ({ ...body, anomaly_id: undefined })),
    answered(create, (answer) => (answer.status === 201 ? withStatus(answer, 200) : answer)),
    saying(list, (body) => ({ ...body, page: '1' })),
  ],
  '1.3': [
    answered('* /api', (answer) => (answer.status >= 400 ? withHeader(answer, 'Content-Type', 'application/json') : answer)),
    answered('* /api', async (answer) => (answer.status >= 400 ? withBody(answer, without((await answer.json()) as Body, 'detail')) : answer)),
    answered('* /api', async (answer) => (answer.status >= 400 ? withBody(answer, { ...((await answer.json()) as Body), status: 418 }) : answer)),
  ],
  '1.4': [
    answered('GET /tickets/', (answer) => (answer.status === 404 ? problem(404, 'not-found') : answer)),
    answered('GET /ticket-links', (answer) => (answer.status === 404 ? withBody(withStatus(withHeader(answer, 'Content-Type', 'application/json'), 200), { items: [], total: 0, page: 1, size: 50, pages: 0 }) : answer)),
    answered('GET /no-such-call', () => problem(403, 'forbidden')),
  ],
  '1.5': [
    answered(create, async (answer) => (answer.status < 500 && answer.status >= 400 && (await codeIn(answer)) === 'invalid-request' ? problem(500, 'internal') : answer)),
    answered(create, async (answer) => (answer.status >= 400 && (await codeIn(answer)) === 'invalid-request' ? withBody(answer, without((await answer.json()) as Body, 'errors')) : answer)),
  ],
  '1.6': [
    (parts) => (request) => (new URL(request.url).searchParams.has('x_conformance_kit') ? Promise.resolve(problem(422, 'invalid-request')) : parts.handle(request)),
    (parts) => async (request) => ((await request.clone().text()).includes('x_conformance_kit') ? problem(422, 'invalid-request') : parts.handle(request)),
  ],
  '1.7': [
    saying(list, (body, request) => (new URL(request.url).searchParams.get('size') === '2' ? { ...body, items: body.items?.slice(0, 1) } : body)),
    saying(list, (body) => ({ ...body, pages: Number(body['pages']) + 1 })),
    asked(list, (request) => new Request(request.url.replace('page=2&size=1', 'page=1&size=1'), request)),
  ],
  '1.8': [answered(list, (answer) => withHeader(answer, 'Cache-Control', undefined)), answered('* /tickets', (answer) => withHeader(answer, 'Cache-Control', 'private, max-age=60'))],
  '1.9': [answered('* /ticket-defaults', () => new Response(null, { status: 302, headers: { Location: '/login', 'Cache-Control': 'no-store' } }))],
  '1.10': [
    answered('* /api', async (answer) => (answer.status >= 400 ? withBody(answer, without((await answer.json()) as Body, 'request_id')) : answer)),
    answered('* /api', async (answer) => (answer.status >= 400 ? withBody(answer, { ...((await answer.json()) as Body), request_id: 'always-this' }) : answer)),
  ],
  '1.11': [answered('GET /search', (answer) => withHeader(answer, 'Retry-After', undefined)), answered('GET /search', (answer) => (answer.headers.has('Retry-After') ? problem(502, 'provider-error') : answer))],
  '1.12': [
    saying('GET /api/integrations$', (body) => ({ ...body, debug: 'qualytics_integration:integration' })),
    saying('GET /capabilities', (body, request) => ({ ...body, echo: request.headers.get('Authorization') })),
  ],
  '2.1': [saying(list, (body) => ({ ...body, items: body.items?.filter(({ ticket }) => !String(ticket?.['title']).endsWith('listed')) }))],
  '2.2': [saying('GET /tickets/', (body) => ('ticket_id' in body ? { ...body, title: `${String(body['title'])}…` } : body))],
  '2.3': [finished(() => problem(409, 'idempotency-in-progress')), about('sent again', (request) => (isReplay(request) ? withKey(request, another) : request))],
  '2.4': [remembering(create, keyOf, (answer) => answer.ok)],
  '2.5': [twoAtOnce],
  '2.6': [remembering(create, async (request) => `${await keyOf(request)} ${await request.text()}`, async (answer) => (await codeIn(answer)) === 'provider-forbidden')],
  '2.7': [remembering(create, (request) => request.text(), (answer) => answer.ok)],
  '3.1': [hidingLinks],
  '3.2': [answered(link, async (answer, request, parts) => ((await codeIn(answer)) === 'already-linked' ? withBody(withStatus(answer, 201), await linkOf(request, parts)) : answer))],
  '3.3': [answered(link, (answer, request) => (isReplay(request) ? problem(409, 'already-linked') : answer)), remembering(link, keyOf, (answer) => answer.ok)],
  '3.4': [goneTwice, notUnlinked],
  '3.5': [saying('POST /restore', (body) => ({ ...body, id: 'another' }))],
  '3.6': [
    answered(link, async (answer, request, parts) => {
      if (isReplay(request)) writeNote(parts, await ticketIn(request));
      return answer;
    }),
    answered(link, async (answer, request, { control }) => {
      const notes = control.store.query('sys_journal_field', `element_id=${await ticketIn(request)}`);
      for (const { sys_id } of notes) control.store.update('sys_journal_field', sys_id, { value: 'Linked.' });
      return answer;
    }),
  ],
  '3.7': [
    asked('DELETE /ticket-links/', async (request, parts) => {
      const own = (await linksIn(request, parts)).find(({ id }) => request.url.endsWith(`/${String(id)}`));
      if (own) writeNote(parts, ticketId(own));
      return request;
    }),
    saying('POST /restore', (body, _, parts) => {
      writeNote(parts, ticketId(body));
      return body;
    }),
  ],
  '4.1': [
    saying('GET /search', (body, request) => (request.url.includes('query=INC') ? { ...body, items: [], total: 0 } : body)),
    saying('GET /search', (body) => ({ ...body, items: body.items?.map((item) => ({ ...item, linked: false })) })),
  ],
  '4.2': [answered('GET /search', (answer, request) => (request.url.includes('zzqxjk') ? problem(404, 'not-found') : answer))],
  '4.3': [saying('GET /form-specification', (fields) => (fields as unknown as Body[]).map((field) => (field['field'] === 'title' ? { ...field, required: false } : field)))],
  '4.4': [answered('GET /related-tickets', () => problem(404, 'not-found')), answered('GET /assignment-groups', () => problem(404, 'not-found'))],
  '5.1': [asked(create, (request) => promoted(request, viewer)), asked('DELETE /ticket-links/', (request) => promoted(request, viewer))],
  '5.2': [saying(list, (body) => ({ ...body, permissions: { ...(body['permissions'] as object), create: true } })), saying(list, (body) => ({ ...body, permissions: { ...(body['permissions'] as object), unlink: false } }))],
  '5.3': [
    answered('PUT /integrations/', (answer, request) => (isFrom(request, viewer) ? problem(422, 'invalid-request') : answer)),
    saying('GET /capabilities', (body) => ({ ...body, manage_integration: true })),
  ],
  '5.4': [asked(link, (request) => promoted(request, creator)), answered(create, (answer, request) => (isFrom(request, creator) ? problem(403, 'forbidden') : answer))],
  '6.1': [
    asked(create, async (request, { control }) => {
      const { title } = (await request.clone().json().catch(() => ({}))) as Body;
      if (control.faults.active.includes('commits-then-drops')) control.store.insert('incident', { short_description: String(title) });
      return request;
    }),
  ],
  '6.2': [
    answered(create, (answer, _, { control, pass }) => {
      if (control.faults.active.includes('times-out')) pass(2_000);
      return answer;
    }),
  ],
  '6.3': [
    answered('GET /search', async (answer) => ((await codeIn(answer)) === 'provider-credentials' && answer.status === 502 ? problem(502, 'provider-error') : answer)),
    answered(create, async (answer) => ((await codeIn(answer)) === 'provider-forbidden' ? problem(403, 'forbidden') : answer)),
  ],
  '6.5': [
    saying(create, (body, _, { control }) => {
      if (body.ticket) control.store.update('incident', ticketId(body), { correlation_id: 'another' });
      return body;
    }),
  ],
  '7.1': [answered(list, (answer, _, { control }) => (control.faults.active.includes('refuses-connection') ? problem(502, 'provider-unreachable') : answer))],
  '7.2': [saying('POST /sync', (body) => ({ ...body, ticket: { ...body.ticket, title: String(body.ticket?.['title']).replace(', changed there', '') } }))],
  '7.3': [
    saying(list, (body) => ({ ...body, items: body.items?.filter(({ sync }) => !JSON.stringify(sync).includes('ticket-deleted')) })),
    saying(list, (body) => ({ ...body, items: body.items?.map((item) => (JSON.stringify(item['sync']).includes('ticket-deleted') ? { ...item, sync: { status: 'synced', pending_count: 0 } } : item)) })),
  ],
  '8.1': [answered(connect, async (answer) => ((await codeIn(answer)) === 'provider-credentials' ? problem(400, 'provider-error') : answer))],
  '8.2': [answered(connect, async (answer) => ((await codeIn(answer)) === 'integration-exists' ? problem(409, 'other-integration-active') : answer))],
  '8.3': [losingCredentials],
  '8.4': [forgettingLinks, answered('GET /search', async (answer) => ((await codeIn(answer)) === 'not-connected' ? withBody(withStatus(withHeader(answer, 'Content-Type', 'application/json'), 200), emptyPage) : answer))],
  '8.5': [
    answered('POST /integrations/test$', (answer) => lines(answer, (checks) => checks.slice(1))),
    answered('POST /integrations/test$', (answer) => lines(answer, (checks) => checks.map((check) => (check['check'] === 'sign-in' && check['status'] === 'skipped' ? { ...check, status: 'failed' } : check)))),
  ],
  '8.6': [asked(connect, async (request) => new Request(request, { body: (await request.clone().text()).replace('169.254.169.254', 'nobody.invalid') }))],
};
