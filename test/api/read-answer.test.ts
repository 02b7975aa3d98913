import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { isAbort, isTimeout, parseAnswer, readJson, readNothing, readProblem, strayError } from '../../src/api/read-answer.js';
import { json, opaqueRedirect } from './support.js';

const typed = (type: string | undefined, body: string | null = '', init: ResponseInit = {}): Response =>
  new Response(body === null ? null : new TextEncoder().encode(body), { ...init, headers: type === undefined ? {} : { 'Content-Type': type } });

describe('an answer', () => {
  it('is parsed by the contract, and each field that does not follow it is named', () => {
    const schema = z.object({ a: z.number(), b: z.string() });
    expect(parseAnswer(schema, { a: 1, b: 'x' })).toEqual({ a: 1, b: 'x' });
    expect(() => parseAnswer(schema, { a: 1 })).toThrow(expect.objectContaining({ code: 'invalid-answer', issues: [{ field: 'b', detail: expect.any(String) as string }] }) as Error);
    expect(() => parseAnswer(schema, { a: 1 })).toThrow(/^The answer does not follow the contract \(b: [^;]+\)\.$/);
    expect(() => parseAnswer(schema, { a: '', b: 1 })).toThrow(/\(a: [^;]+; b: [^;]+\)/);
    expect(() => parseAnswer(z.string(), 7)).toThrow(/\(answer: [^;]+\)/);
  });

  it.each([
    ['<html>', 'no-api'],
    [' \n<html>', 'no-api'],
    ['1 < 2', 'invalid-answer'],
    ['', 'invalid-answer'],
    ['{', 'invalid-answer'],
  ])('that is no JSON but “%s” is %s', async (text, code) => {
    await expect(readJson(new Response(text))).rejects.toMatchObject({ code, status: 200 });
    expect(await readJson(new Response('{"a":1}'))).toEqual({ a: 1 });
  });

  it('keeps all digits of a whole number that is too long for one, and all else as it is', async () => {
    const text = '{"id":9007199254740993,"other":9007199254740992,"minus":-9007199254740993,"most":9007199254740991,"far":1e300,"half":12345678901234567.5,"text":"9007199254740993","deep":[{"id":1234567890123456789}]}';
    expect(await readJson(new Response(text))).toEqual({
      id: '9007199254740993',
      other: '9007199254740992',
      minus: '-9007199254740993',
      most: Number.MAX_SAFE_INTEGER,
      far: 1e300,
      // eslint-disable-next-line no-loss-of-precision -- what becomes of it is the point
      half: 12345678901234567.5,
      text: '9007199254740993',
      deep: [{ id: '1234567890123456789' }],
    });
  });

  it('that has nothing to say has no body, or an object', async () => {
    for (const response of [new Response(null, { status: 204 }), new Response(''), json({}), json({ a: 1 })]) expect(await readNothing(response)).toBeUndefined();
    for (const body of [null, [], 'text', 1, true]) await expect(readNothing(json(body))).rejects.toMatchObject({ code: 'invalid-answer', message: 'The answer is no object.' });
  });
});

describe('an answer that no call gives', () => {
  it.each([
    [300, 'unauthenticated'],
    [303, 'unauthenticated'],
    [399, 'unauthenticated'],
    [304, undefined],
    [299, undefined],
    [400, undefined],
    [401, undefined],
    [500, undefined],
  ])('is a redirect: %i is %s', (status, code) => {
    expect(strayError(typed('application/json', null, { status }))?.code).toBe(code);
  });

  it('is a redirect that a browser hides', () => {
    expect(strayError(opaqueRedirect())).toMatchObject({ code: 'unauthenticated', status: 0 });
  });

  it.each([
    ['text/html', 200, 'no-api'],
    ['Text/HTML; charset=utf-8', 200, 'no-api'],
    ['application/xhtml+xml', 204, 'no-api'],
    ['application/json', 200, undefined],
    [undefined, 200, undefined],
    ['text/html', 502, undefined],
  ])('is a page in place of a success: %s with %i is %s', (type, status, code) => {
    expect(strayError(typed(type, status === 204 ? null : '', { status }))?.code).toBe(code);
  });
});

describe('a refusal', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2024-01-15T10:30:00Z') }));
  afterEach(() => void vi.useRealTimers());
  const get = { method: 'GET' } as const;
  const post = { method: 'POST' } as const;

  it.each([
    ['600', 600],
    ['86400', 86_400],
    ['86401', 86_400],
    ['0', 0],
    ['Mon, 15 Jan 2024 10:40:00 GMT', 600],
    ['Mon, 15 Jan 2024 10:20:00 GMT', 0],
    ['Mon, 22 Jan 2024 10:30:00 GMT', 86_400],
    ['2024-01-15T10:40:00Z', 600],
    ['Mon Jan 15 10:20:00 2024', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('with the Retry-After %s asks to wait %s s', async (header, seconds) => {
    const headers = new Headers(header === undefined ? {} : { 'Retry-After': header });
    const problem = { code: 'rate-limited', detail: 'Wait.', status: 429 };
    expect((await readProblem(new Response('', { status: 503, headers }), get)).retryAfterMs).toBe(seconds === undefined ? undefined : seconds * 1000);
    expect((await readProblem(json(problem, { status: 429, headers }), get)).retryAfterMs).toBe(seconds === undefined ? undefined : seconds * 1000);
  });

  it('whose status says nothing is no answer', async () => {
    for (const [status, code] of [[304, 'invalid-answer'], [399, 'invalid-answer'], [400, 'refused'], [499, 'refused'], [500, 'internal']] as const) {
      expect(await readProblem(new Response(null, { status }), get)).toMatchObject({ code, status });
    }
  });

  it('of a read has no values to correct, that of a write has', async () => {
    const refused = () => json({ code: 'invalid-request', detail: 'Too long.', errors: [{ field: 'title', detail: 'Shorten it.' }] }, { status: 422 });
    expect(await readProblem(refused(), get)).toMatchObject({ code: 'refused', message: 'Too long.', definite: true });
    expect(await readProblem(refused(), post)).toMatchObject({ code: 'invalid-request', issues: [{ field: 'title', detail: 'Shorten it.' }], definite: true });
    expect(await readProblem(json({ code: 'not-found', detail: '' }, { status: 404 }), get)).toMatchObject({ code: 'not-found' });
  });

  // covers: S12
  it('has what the backend tells of the provider’s refusal', async () => {
    const told = { provider: 'servicenow', needs: [{ access: 'create', on: 'incident' }], provider_request: 'POST /api/now/table/incident', provider_status: 403 };
    const { facts } = await readProblem(json({ code: 'provider-forbidden', detail: 'Denied.', ...told }, { status: 502 }), post);
    expect(facts).toMatchObject({ ...told, asks: [], provider_status: '403', provider_message: '', provider_account: '', provider_answered_at: '' });
  });

  it('is read with the body that it has in two seconds, and leaves no timer', async () => {
    expect(await readProblem(json({ code: 'not-connected', detail: 'Connect.' }, { status: 409 }), post)).toMatchObject({ code: 'not-connected', definite: true });
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
    let read: unknown;
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"code":')) });
    void readProblem(new Response(body, { status: 503 }), post).then((error) => (read = error));
    await vi.advanceTimersByTimeAsync(1_999);
    expect(read).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(read).toMatchObject({ code: 'unavailable', definite: false });
  });
});

describe('a time-out and an abort', () => {
  it('are told by what was thrown', () => {
    const [timeout, abort, other] = ['TimeoutError', 'AbortError', 'NetworkError'].map((name) => new DOMException('', name));
    const named = Object.assign(new Error(), { name: 'TimeoutError' });
    const aborted = Object.assign(new Error(), { name: 'AbortError' });
    expect([timeout, abort, other, named, aborted, undefined].map(isTimeout)).toEqual([true, false, false, false, false, false]);
    expect([timeout, abort, other, named, aborted, undefined].map(isAbort)).toEqual([true, true, false, false, false, false]);
  });
});
