import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stream } from '../../src/api/stream.js';
import { testConnection } from '../../src/contract/connection-test.js';
import { createIntegration } from '../../src/contract/integrations.js';
import { getTicket, linkTicket, searchTickets } from '../../src/contract/link-ticket.js';
import { unlinkTicket } from '../../src/contract/ticket-links.js';
import { apiWith, failure, json, silence } from './support.js';

const sysId = 'a'.repeat(32);
const ticket = { ticket_id: sysId, ticket_number: 'INC0010042' };
describe('the API client', () => {
  beforeEach(() => {
    // A read is repeated at once.
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('builds the address from the base, the path and the query, and encodes them', async () => {
    const { api, requests } = apiWith(() => json([]), { baseUrl: 'https://app.example/qualytics/' });
    await api.call(searchTickets, { query: { query: 'a&b=c', page: 1 } });
    expect(requests[0]?.url).to.equal('https://app.example/qualytics/api/integrations/ticketing/tickets/search?query=a%26b%3Dc&page=1');
    await api.call(unlinkTicket, { params: { anomaly_id: '4/2', link_id: '?' } }).catch(() => undefined);
    expect(requests[1]?.url).to.equal('https://app.example/qualytics/api/anomalies/4%2F2/ticket-links/%3F');
  });

  it('sends the token, the body and the idempotency key', async () => {
    const { api, requests } = apiWith(() => json({ id: 1, ticket }, { status: 201 }), { token: () => 'secret-token' });
    await api.call(linkTicket, { params: { anomaly_id: '42' }, body: { ticket_id: sysId }, idempotencyKey: 'k1' });
    const [request] = requests;
    expect(request?.headers.get('Authorization')).to.equal('Bearer secret-token');
    expect(request?.headers.get('Idempotency-Key')).to.equal('k1');
    expect(request?.headers.get('Idempotency-Replay')).to.equal(null);
    expect(await request?.json()).to.deep.equal({ ticket_id: sysId });
    await api.call(linkTicket, { params: { anomaly_id: '42' }, body: { ticket_id: sysId }, idempotencyKey: 'k1', replay: true });
    expect(requests[1]?.headers.get('Idempotency-Replay')).to.equal('true');
  });

  it('asks for one fresh token however many calls were refused, and repeats each once', async () => {
    const asked: boolean[] = [];
    const { api } = apiWith(
      (request) => (request.headers.get('Authorization') === 'Bearer new' ? json(ticket) : new Response(null, { status: 401 })),
      {
        token: async ({ refresh }) => {
          asked.push(refresh);
          await Promise.resolve();
          return refresh ? 'new' : 'old';
        },
      },
    );
    const call = () => api.call(getTicket, { params: { ticket_id: sysId } });
    const tickets = await Promise.all([call(), call(), call()]);
    expect(tickets.map(({ ticket_number }) => ticket_number)).to.deep.equal(['INC0010042', 'INC0010042', 'INC0010042']);
    expect(asked.filter(Boolean)).to.have.length(1);
  });

  it('asks for no other one where a late refusal is of a token that was replaced meanwhile', async () => {
    let current = 'old';
    let refreshes = 0;
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    const { api } = apiWith(
      async (request) => {
        if (request.headers.get('Authorization') !== 'Bearer old') return json(ticket);
        if (request.url.includes(sysId.replaceAll('a', 'b'))) await late;
        return new Response(null, { status: 401 });
      },
      {
        token: ({ refresh }) => {
          if (refresh) current = `new ${(refreshes += 1)}`;
          return current;
        },
      },
    );
    const slow = api.call(getTicket, { params: { ticket_id: sysId.replaceAll('a', 'b') } });
    await api.call(getTicket, { params: { ticket_id: sysId } });
    release();
    await slow;
    expect(refreshes).to.equal(1);
  });

  it('reports a refusal that a fresh token does not mend', async () => {
    const { api, requests } = apiWith(() => new Response(null, { status: 401 }), { token: () => 't' });
    expect((await failure(api.call(getTicket, { params: { ticket_id: sysId } }))).code).to.equal('unauthenticated');
    expect(requests).to.have.length(2);
  });

  it('turns a problem body into a typed error with its fields', async () => {
    const problem = { type: 'x', status: 422, code: 'invalid-request', detail: 'Too long.', errors: [{ field: 'title', detail: 'Shorten it.' }] };
    const { api } = apiWith(() => json(problem, { status: 422, headers: { 'Content-Type': 'application/problem+json' } }));
    const error = await failure(api.call(linkTicket, { params: { anomaly_id: '42' }, body: { ticket_id: sysId } }));
    expect(error.code).to.equal('invalid-request');
    expect(error.message).to.equal('Too long.');
    expect(error.issues).to.deep.equal([{ field: 'title', detail: 'Shorten it.' }]);
    expect(error.outcomeUnknown).to.equal(false);
  });

  it('judges an error that is no problem body by its status, and keeps its text out', async () => {
    const { api } = apiWith(() => new Response('<h1>Bad gateway at 10.0.0.7</h1>', { status: 502, headers: { 'Retry-After': '7' } }));
    const error = await failure(api.call(getTicket, { params: { ticket_id: sysId } }));
    expect(error.code).to.equal('unavailable');
    expect(error.retryAfterMs).to.equal(7_000);
    expect(error.message).not.to.contain('10.0.0.7');
  });

  it('refuses HTML with status 200, and an answer beside the contract', async () => {
    const html = apiWith(() => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }));
    expect((await failure(html.api.call(getTicket, { params: { ticket_id: sysId } }))).code).to.equal('no-api');
    const wrong = apiWith(() => json({ ticket_id: '' }));
    const error = await failure(wrong.api.call(getTicket, { params: { ticket_id: sysId } }));
    expect(error.issues.map(({ field }) => field)).to.deep.equal(['ticket_id', 'ticket_number']);
  });

  it('gives up after its time-out, and says so', async () => {
    const { api } = apiWith(silence, { timeout: 5 });
    expect((await failure(api.call(getTicket, { params: { ticket_id: sysId } }))).code).to.equal('timeout');
  });

  it('takes a limit that the caller has set for a time-out like its own', async () => {
    const { api } = apiWith(silence);
    expect((await failure(api.call(getTicket, { params: { ticket_id: sysId }, signal: AbortSignal.timeout(5) }))).code).to.equal('timeout');
  });

  it('takes any time limit, and gives a write its part of it in whole milliseconds', async () => {
    const { api } = apiWith(silence, { timeout: 10.4 });
    expect([api.timeout, api.writeTime]).to.deep.equal([10, 9]);
    expect((await failure(api.call(linkTicket, { params: { anomaly_id: '42' }, body: { ticket_id: sysId } }))).code).to.equal('timeout');
  });

  it('reads once more in the same time where a second may help, and not a third time', async () => {
    const { api, requests } = apiWith(() => new Response('', { status: 503 }));
    expect((await failure(api.call(getTicket, { params: { ticket_id: sysId } }))).code).to.equal('unavailable');
    expect(requests).to.have.length(2);
    const limited = apiWith(() => new Response('', { status: 503 }), { timeout: 0 });
    expect((await failure(limited.api.call(getTicket, { params: { ticket_id: sysId } }))).code).to.equal('timeout');
    const written = apiWith(() => new Response('', { status: 503 }));
    await failure(written.api.call(linkTicket, { params: { anomaly_id: '42' }, body: { ticket_id: sysId } }));
    expect(written.requests).to.have.length(1);
  });

  it('reads once more not before the server wishes, nor with all pages at one moment', async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const { api, requests } = apiWith(() => new Response('', { status: 429, headers: { 'Retry-After': '3' } }));
    const call = failure(api.call(getTicket, { params: { ticket_id: sysId } }));
    await vi.advanceTimersByTimeAsync(3_400);
    expect(requests).to.have.length(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(requests).to.have.length(2);
    await call;
    vi.useRealTimers();
  });

  it('says of an API on another origin that the user may be signed out: the browser hides a proxy’s redirect', async () => {
    const lost = () => failure(apiWith(() => Promise.reject(new TypeError('Failed to fetch'))).api.call(getTicket, { params: { ticket_id: sysId } }));
    vi.stubGlobal('location', new URL('https://page.example/'));
    expect((await lost()).code).to.equal('network-or-signed-out');
    vi.stubGlobal('location', new URL('https://app.example/anomalies'));
    expect((await lost()).code).to.equal('network');
    vi.unstubAllGlobals();
  });

  it('passes on an abort by the caller as it came', async () => {
    const controller = new AbortController();
    const { api } = apiWith(silence);
    const call = api.call(getTicket, { params: { ticket_id: sysId }, signal: controller.signal });
    controller.abort(new Error('left the page'));
    const outcome: unknown = await call.catch((error: unknown) => error);
    expect(outcome).to.have.property('message', 'left the page');
  });

  it('reports a network failure without the address', async () => {
    const { api } = apiWith(() => Promise.reject(new TypeError('fetch failed for https://app.example/secret')));
    const error = await failure(api.call(getTicket, { params: { ticket_id: sysId } }));
    expect(error.code).to.equal('network');
    expect(error.outcomeUnknown).to.equal(true);
    expect(error.message).not.to.contain('secret');
  });

  it('says signed out where the page has no token to give, and sends nothing', async () => {
    const { api, requests } = apiWith(() => json({}), { token: () => Promise.reject(new Error('secret')) });
    vi.spyOn(console, 'error').mockReturnValue();
    const error = await failure(api.call(getTicket, { params: { ticket_id: sysId } }));
    expect(error.code).to.equal('unauthenticated');
    expect(error.message).not.to.contain('secret');
    expect(requests).to.have.length(0);
  });

  it('keeps what token() threw as the cause, and tells its kind on the console once', async () => {
    const thrown = new RangeError('bearer secret');
    const { api } = apiWith(() => json({}), {
      token: () => {
        throw thrown;
      },
    });
    const told = vi.spyOn(console, 'error').mockReturnValue();
    for (let call = 0; call < 2; call += 1) {
      expect((await failure(api.call(getTicket, { params: { ticket_id: sysId } }))).cause).to.equal(thrown);
    }
    expect(told.mock.calls).to.have.length(1);
    expect(String(told.mock.calls[0])).to.match(/token\(\) failed \(RangeError\)/).and.not.contain('secret');
  });

  it('does not wait for a token longer than for an answer', async () => {
    const { api } = apiWith(() => json({}), { token: () => new Promise(() => undefined), timeout: 5 });
    expect((await failure(api.call(getTicket, { params: { ticket_id: sysId } }))).code).to.equal('timeout');
  });

  it('answers undefined for 204', async () => {
    const { api } = apiWith(() => new Response(null, { status: 204 }));
    expect(await api.call(unlinkTicket, { params: { anomaly_id: '42', link_id: '1' } })).to.equal(undefined);
  });

  // covers: S7
  it('keeps the credentials of a refused connection out of the error', async () => {
    const { api } = apiWith((request) => json({ status: 400, code: 'provider-credentials', echo: request.headers.get('x') }, { status: 400 }));
    const body = { type: 'servicenow', api_url: 'https://acme.service-now.com', api_access_token: 'user:hunter2' } as const;
    const error = await failure(api.call(createIntegration, { body }));
    expect(error.code).to.equal('provider-credentials');
    expect(`${error.stack} ${JSON.stringify(error)}`).not.to.contain('hunter2');
  });

  // covers: S11
  it('streams the lines of a connection test as they come, split wherever they may be', async () => {
    const first = '{"check":"address","status":"passed"}\n{"check":"sign-';
    const second = 'in","status":"failed","code":"provider-credentials"}\n';
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of [first, second]) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    });
    const { api } = apiWith(() => new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } }));
    const checks = [];
    for await (const check of stream(api, testConnection, { params: { id: '1' } })) checks.push(`${check.check} ${check.status}`);
    expect(checks).to.deep.equal(['address passed', 'sign-in failed']);
  });

  it('ends a stream whose next line does not come, in its own words', async () => {
    const { api } = apiWith(
      ({ signal }) => {
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"check":"address","status":"passed"}\n'));
            // As a real fetch does with a body under way.
            const end = (): void => controller.error(signal.reason);
            if (signal.aborted) end();
            else signal.addEventListener('abort', end);
          },
        });
        return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } });
      },
      { timeout: 300 },
    );
    const checks: string[] = [];
    const read = async () => {
      for await (const { check } of stream(api, testConnection, { params: { id: '1' } })) checks.push(check);
    };
    expect((await failure(read())).code).to.equal('timeout');
    expect(checks).to.deep.equal(['address']);
  });

  it('says that the network failed where a stream breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new TypeError('network error')) });
    const { api } = apiWith(() => new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } }));
    const read = async () => {
      for await (const check of stream(api, testConnection, { params: { id: '1' } })) expect(check).to.equal(undefined);
    };
    expect((await failure(read())).code).to.equal('network');
  });

  it('takes one JSON array for a stream', async () => {
    const { api } = apiWith(() => json([{ check: 'address', status: 'passed' }]));
    const checks = [];
    for await (const { check } of stream(api, testConnection, { params: { id: '1' } })) checks.push(check);
    expect(checks).to.deep.equal(['address']);
  });

  // covers: E8
  it('takes a page that says it is JSON for a sign-in in a stream as well, once the backend was heard', async () => {
    const asJson = () => new Response('<html></html>', { headers: { 'Content-Type': 'application/json' } });
    const { api } = apiWith((_, count) => (count === 1 ? json(ticket) : asJson()));
    await api.call(getTicket, { params: { ticket_id: sysId } });
    await expect(stream(api, testConnection, { params: { id: '1' } }).next()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
