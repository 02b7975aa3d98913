import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import type * as types from './plain/connection-log.js';
import { List, object, oneOf, readRows, Text } from './wire.js';

export const ConnectionLogEntry = object({
  deed: oneOf(['connected', 'credentials-replaced', 'defaults-changed', 'disconnected'], 'changed'),
  done_by: Text,
  done_at: Text,
  api_url: Text,
}) satisfies z.ZodMiniType<types.ConnectionLogEntry>;
export type ConnectionLogEntry = types.ConnectionLogEntry;

/** The entries that can be read. */
const ConnectionLog = z.pipe(
  List,
  z.transform((rows) => readRows(ConnectionLogEntry, rows).items),
);

export const listConnectionLog = endpoint({
  method: 'GET',
  path: '/api/integrations/ticketing/connection-log',
  capability: 'connection_log',
  answer: ConnectionLog,
});

/** Who has connected, changed and disconnected. */
export const connectionLogEndpoints = { listConnectionLog } as const;
