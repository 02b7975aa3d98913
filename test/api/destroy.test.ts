import { afterEach, describe, expect, it, vi } from 'vitest';
import { Api } from '../../src/api/index.js';
import { stream } from '../../src/api/stream.js';
import { testConnection } from '../../src/contract/connection-test.js';
import { getCapabilities } from '../../src/contract/capabilities.js';
import { unlinkTicket } from '../../src/contract/ticket-links.js';
import { apiWith, failure, json, silence } from './support.js';

afterEach(() => void vi.restoreAllMocks());

const params = { anomaly_id: '42', link_id: '7' };

describe('an API that was destroyed', () => {
  // covers: W
  it('gives up what is under way: a write is in doubt', async () => {
    const signals: AbortSignal[] = [];
    const { api } = apiWith((request) => {
      signals.push(request.signal);
      return silence(request);
    });
    const [read, write] = [failure(api.call(getCapabilities, {})), failure(api.call(unlinkTicket, { params }))];
    await vi.waitUntil(() => signals.length === 2, { interval: 1 });
    api.destroy();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(await read).toMatchObject({ code: 'destroyed', message: 'The client was destroyed.' });
    expect(await write).toMatchObject({ code: 'destroyed', definite: false, outcomeUnknown: true });
  });

  // covers: W
  it('refuses what is called later, and sends nothing', async () => {
    const { api, requests } = apiWith(() => json({}));
    await api.call(getCapabilities, {});
    api.destroy();
    const refused = { code: 'destroyed', message: 'The client was destroyed.', definite: true, outcomeUnknown: false };
    expect(await failure(api.call(getCapabilities, {}))).toMatchObject(refused);
    expect(await failure(api.call(unlinkTicket, { params }))).toMatchObject(refused);
    expect(await failure(stream(api, testConnection, { params: { id: '1' } }).next())).toMatchObject(refused);
    expect(requests).toHaveLength(1);
  });

  it('leaves to a caller who has given up before their own reason', async () => {
    const { api } = apiWith(silence);
    const abort = new AbortController();
    const read = api.call(getCapabilities, { signal: abort.signal });
    abort.abort('mine');
    api.destroy();
    await expect(read).rejects.toBe('mine');
  });
});

describe('a base URL', () => {
  it.each([
    ['https://app.example/api', 1],
    ['https://app.example/api//', 1],
    ['/api', 1],
    ['https://api.example', 0],
    ['https://app.example/api/v2', 0],
    ['https://app.example/apis', 0],
    ['https://app.example/myapi', 0],
    ['', 0],
  ])('that ends in what each call brings with it is told: %s', (baseUrl, times) => {
    const told = vi.spyOn(console, 'warn').mockReturnValue();
    new Api({ baseUrl });
    expect(told).toHaveBeenCalledTimes(times);
    if (times > 0) expect(told.mock.calls[0]?.[0]).toContain('ends in /api');
  });
});
