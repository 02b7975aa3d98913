import { focusManager } from '@tanstack/query-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ticketDefaultsQuery } from '../../src/data/ticket-defaults.js';
import { clientAnswering } from '../support/answering.js';

afterEach(() => {
  vi.useRealTimers();
  focusManager.setFocused(undefined);
});

describe('what new tickets start with', () => {
  it('is not read again under the hands of who edits it, when the window gets the focus', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { client, asked } = clientAnswering(() => Response.json([{ field: 'impact' }]));
    client.queries.mount();
    const observer = client.queries.observe(ticketDefaultsQuery(client, '5'));
    const stop = observer.subscribe(() => undefined);
    await observer.refetch();
    const before = asked.length;
    vi.setSystemTime(Date.now() + 60_000);
    focusManager.setFocused(false);
    focusManager.setFocused(true);
    expect(observer.getCurrentResult().fetchStatus).toBe('idle');
    expect(asked).toHaveLength(before);
    stop();
    client.queries.unmount();
  });
});
