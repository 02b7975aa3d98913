import { testIntegration, type ConnectionCheck } from '../contract/connection-test.js';
import {
  createIntegration,
  deleteIntegration,
  listIntegrations,
  updateIntegration,
  type Integration,
} from '../contract/integrations.js';
import type { Page } from '../contract/page.js';
import { capabilitiesKey } from './capabilities.js';
import type { TicketingClient } from './client.js';
import { query, type TicketingQuery } from './query.js';

const integrationsKey = ['integrations'] as const;

export const integrationsQuery = (client: TicketingClient): TicketingQuery<Page<Integration>> =>
  query(client, {
    queryKey: integrationsKey,
    queryFn: ({ signal }) => client.api.call(listIntegrations, { query: { page: 1, size: 100 }, signal }),
  });

/** A service account's name and password. Passed straight to the API: they never enter a cache. */
export interface Credentials {
  username: string;
  password: string;
}

/** The wire's form of credentials: `username:password`, split again on the first colon (domain S2). */
const token = ({ username, password }: Credentials): string => `${username}:${password}`;

/** Connects an instance; the backend validates first and stores nothing when that fails (domain S3). */
export async function connect(client: TicketingClient, instanceUrl: string, credentials: Credentials): Promise<Integration> {
  const integration = await client.api.call(createIntegration, {
    body: { type: 'servicenow', api_url: instanceUrl, api_access_token: token(credentials) },
  });
  await forget(client);
  return integration;
}

/** Replaces the credentials; the previous ones stay when validation fails (domain S4). */
export async function replaceCredentials(client: TicketingClient, id: string, credentials: Credentials): Promise<Integration> {
  const integration = await client.api.call(updateIntegration, {
    params: { id },
    body: { api_access_token: token(credentials) },
  });
  await forget(client);
  return integration;
}

export async function disconnect(client: TicketingClient, id: string): Promise<void> {
  await client.api.call(deleteIntegration, { params: { id } });
  await forget(client);
}

/** Tests a stored connection, one finished check at a time; afterwards the connection's health is read again. */
export async function* testConnection(client: TicketingClient, id: string, signal: AbortSignal): AsyncGenerator<ConnectionCheck, void> {
  yield* client.api.stream(testIntegration, { params: { id }, signal });
  await forget(client);
}

/** A changed connection changes everything that was read through it. */
async function forget({ queries }: TicketingClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: integrationsKey }),
    queries.invalidateQueries({ queryKey: capabilitiesKey }),
    queries.invalidateQueries({ queryKey: ['ticket-links'] }),
    queries.invalidateQueries({ queryKey: ['form-specification'] }),
  ]);
}
