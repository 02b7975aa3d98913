import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { IntegrationCreate } from './integrations.js';
import { causeFacts } from './cause.js';
import { KnownCode } from './problem.js';
import { Filled, oneOf, Text, Texts } from './wire.js';

/**
 * One finished check of a connection test: one of `checkKinds`; another one is shown by its `title`. `unproven` is
 * for what a test may not try: it never writes to an instance, the rights to write turn with the first real write.
 */
export const ConnectionCheck = z.object({
  check: Filled,
  title: Text,
  /** One that this version does not know proves nothing. */
  status: oneOf(['passed', 'failed', 'skipped'], 'unproven'),
  code: KnownCode,
  detail: Text,
  ...causeFacts,
  /** Fields that a real write has shown to be kept, or not: of the check `fields`. */
  kept: Texts,
  denied: Texts,
  /** When that write was, ISO 8601, UTC. */
  written_at: Text,
});
export type ConnectionCheck = z.infer<typeof ConnectionCheck>;

export const testConnection = endpoint({
  method: 'POST',
  path: '/api/integrations/{id}/test',
  capability: 'connection_test',
  answer: ConnectionCheck,
  stream: true,
});

export const testNewConnection = endpoint({
  method: 'POST',
  path: '/api/integrations/test',
  capability: 'connection_test',
  body: IntegrationCreate,
  answer: ConnectionCheck,
  stream: true,
});

/** Testing a connection (domain S11). */
export const connectionTestEndpoints = { testConnection, testNewConnection } as const;
