import * as z from 'zod/mini';
import { listConnectionLog, type connectionLogEndpoints } from '../connection-log.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { nothing, open, Time } from './wire.js';

const ConnectionLogEntry = open({
  deed: z.literal(['connected', 'credentials-replaced', 'defaults-changed', 'disconnected', 'changed']),
  done_by: z.optional(z.string()),
  done_at: Time,
  api_url: z.optional(z.string()),
});
export type ConnectionLogEntry = z.infer<typeof ConnectionLogEntry>;

export const strictConnectionLog = {
  listConnectionLog: strict(listConnectionLog, nothing, z.array(ConnectionLogEntry), {
    summary: 'Lists what was done to the connection and by whom, the last twenty, the newest first; also after a disconnect.',
    problems: [],
  }),
} as const satisfies StrictTable<typeof connectionLogEndpoints>;
