import { listIntegrations, type Integration } from '../contract/integrations.js';
import type { Page } from '../contract/page.js';
import type { Client } from './client/client.js';
import { query, type TicketingQuery } from './client/query.js';
import { readPage } from './read-page.js';

export const integrationsQuery = (client: Client): TicketingQuery<Page<Integration>> =>
  query(client, {
    queryKey: ['integrations'],
    queryFn: ({ signal }): Promise<Page<Integration>> => readPage(client, (api) => api.call(listIntegrations, { query: { page: 1, size: 100 }, signal })),
  });
