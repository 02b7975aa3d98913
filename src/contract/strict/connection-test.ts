import * as z from 'zod/mini';
import { testConnection, testNewConnection, type connectionTestEndpoints } from '../connection-test.js';
import { IntegrationTest } from './integrations.js';
import { ProblemCode } from './problem.js';
import { causeFacts } from './cause.js';
import { strict, type StrictTable } from './strict-endpoint.js';
import { nothing, open, Time } from './wire.js';

const Names = z.optional(z.array(z.string().check(z.minLength(1))));

export const ConnectionCheck = open({
  check: z.string().check(z.minLength(1)),
  title: z.string(),
  status: z.literal(['passed', 'failed', 'skipped', 'unproven']),
  code: z.nullish(ProblemCode),
  detail: z.string(),
  ...causeFacts,
  kept: Names,
  denied: Names,
  written_at: z.optional(Time),
});
export type ConnectionCheck = z.infer<typeof ConnectionCheck>;

export const strictConnectionTest = {
  testConnection: strict(testConnection, nothing, ConnectionCheck, {
    summary: 'Tests a stored connection; one check a line, as each finishes. A success wakes a paused sync queue.',
    problems: ['not-found', 'provider-credentials'],
  }),
  testNewConnection: strict(testNewConnection, IntegrationTest, ConnectionCheck, {
    summary: 'Tests an address and credentials without storing them: before connecting, or before replacing credentials.',
    problems: ['invalid-request'],
  }),
} as const satisfies StrictTable<typeof connectionTestEndpoints>;
