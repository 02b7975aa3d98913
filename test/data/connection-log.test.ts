import { describe, expect, it } from 'vitest';
import { connectionLogQuery } from '../../src/data/connection-log.js';
import { integrationsQuery } from '../../src/data/integrations.js';
import { clientAnswering, pageOf } from '../support/answering.js';

const entry = { deed: 'connected', done_by: 'Ada', done_at: '2026-01-05T09:00:00Z', api_url: 'https://acme.service-now.com' };

describe('what was done to the connection', () => {
  // covers: P10
  it('is read again whenever it is looked at: it is not kept once nobody looks', async () => {
    const { client, asked } = clientAnswering(() => Response.json([entry]));
    const { queryKey, queryFn, gcTime } = connectionLogQuery(client);
    expect(await client.queries.query({ queryKey, queryFn })).toEqual([entry]);
    expect(gcTime).toBe(0);
    expect(asked).toEqual(['GET /api/integrations/ticketing/connection-log']);
  });

  // covers: P10
  it('is kept apart from the connection itself', async () => {
    const { client } = clientAnswering(({ url }) => (url.endsWith('/connection-log') ? Response.json([entry]) : pageOf([])));
    const { queryKey, queryFn } = connectionLogQuery(client);
    await client.queries.query({ queryKey, queryFn });
    const connection = integrationsQuery(client);
    const read = await client.queries.query({ queryKey: connection.queryKey, queryFn: connection.queryFn });
    expect(read).toMatchObject({ items: [] });
  });
});
