import type * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { IntegrationCreate } from './integrations.js';
import { causeFacts } from './cause.js';
import { KnownCode } from './problem.js';
import type * as types from './plain/connection-test.js';
import { Filled, object, oneOf, Text, Texts } from './wire.js';

export const ConnectionCheck = object({
  check: Filled,
  title: Text,
  status: oneOf(['passed', 'failed', 'skipped'], 'unproven'),
  code: KnownCode,
  detail: Text,
  ...causeFacts,
  kept: Texts,
  denied: Texts,
  written_at: Text,
}) satisfies z.ZodMiniType<types.ConnectionCheck>;
export type ConnectionCheck = types.ConnectionCheck;

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
