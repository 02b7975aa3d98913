import { listConnectionLog, type ConnectionLogEntry } from '../contract/connection-log.js';
import type { Client } from './client/client.js';
import { query, type TicketingQuery } from './client/query.js';

/** What was done to the connection, the newest first; read anew whenever it is looked at. */
export const connectionLogQuery = (client: Client): TicketingQuery<ConnectionLogEntry[]> =>
  query(client, {
    queryKey: ['integrations', 'log'],
    gcTime: 0,
    queryFn: ({ signal }) => client.api.call(listConnectionLog, { signal }),
  });
