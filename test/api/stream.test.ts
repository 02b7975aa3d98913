import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stream } from '../../src/api/stream.js';
import { testConnection } from '../../src/contract/connection-test.js';
import { apiWith, json } from './support.js';

const one = { params: { id: '1' } };
const passed = (check: string) => ({ check, status: 'passed' });
const ndjson = { headers: { 'Content-Type': 'application/x-ndjson' } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A stream of a connection test that is fed by hand. */
function fed(timeout: number) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  const { api } = apiWith(({ signal }) => {
    signal.addEventListener('abort', () => controller?.error(signal.reason));
    return new Response(body, ndjson);
  }, { timeout });
  const feed = (check: string) => controller?.enqueue(new TextEncoder().encode(`${JSON.stringify(passed(check))}\n`));
  return { feed, end: () => controller?.close(), values: stream(api, testConnection, one) };
}

describe('a stream', () => {
  it('may take any time as long as each line comes within the time-out, and leaves no timer', async () => {
    const { feed, end, values } = fed(1_000);
    for (const check of ['address', 'sign-in', 'read']) {
      const next = values.next();
      await vi.advanceTimersByTimeAsync(900);
      feed(check);
      expect((await next).value).toMatchObject(passed(check));
    }
    const last = values.next();
    end();
    expect((await last).done).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up when a line does not come, in its own words', async () => {
    const { feed, values } = fed(1_000);
    feed('address');
    expect((await values.next()).value).toMatchObject(passed('address'));
    const next = values.next().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await next).toMatchObject({ code: 'timeout' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['a list', json([passed('address'), passed('sign-in')]), ['address', 'sign-in']],
    ['one value', json(passed('address')), ['address']],
    ['an empty list', json([]), []],
    ['no lines', new Response('', ndjson), []],
  ])('may be %s', async (_, response, expected) => {
    const { api, requests } = apiWith(() => response);
    const checks: string[] = [];
    for await (const { check } of stream(api, testConnection, one)) checks.push(check);
    expect(checks).toEqual(expected);
    expect(requests[0]?.headers.get('Accept')).toBe('application/x-ndjson, application/json');
  });

  it('has each of its lines held to the contract', async () => {
    const { api } = apiWith(() => new Response(`${JSON.stringify(passed('address'))}\n{"check":7}\n`, ndjson));
    const values = stream(api, testConnection, one);
    await values.next();
    await expect(values.next()).rejects.toMatchObject({ code: 'invalid-answer' });
  });
});
