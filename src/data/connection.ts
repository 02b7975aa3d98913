import { TicketingError } from '../api/index.js';
import { stream } from '../api/stream.js';
import { testConnection, testNewConnection, type ConnectionCheck } from '../contract/connection-test.js';
import {
  createIntegration,
  deleteIntegration,
  listConnectorSpecifications,
  listIntegrations,
  updateIntegration,
  type ConnectorSpecification,
  type Integration,
} from '../contract/integrations.js';
import type { Client } from './client/client.js';
import { readPage } from './read-page.js';
import { passOverGone, settled } from './settle.js';
import { instanceKey, query, type TicketingQuery } from './client/query.js';

/** The kinds of integration that the product offers, with the form of each. */
export const connectorsQuery = (client: Client): TicketingQuery<ConnectorSpecification[]> =>
  query(client, {
    queryKey: ['connectors'],
    staleTime: Infinity,
    queryFn: ({ signal }): Promise<ConnectorSpecification[]> => client.api.call(listConnectorSpecifications, { signal }),
  });

/** Where to connect, and by which account. The token goes straight to the API: it never enters a cache. */
export interface NewConnection {
  instanceUrl: string;
  /** The wire's one secret, as the provider makes it of a username and a password. */
  token: string;
}

const bodyOf = ({ provider }: Client, { instanceUrl, token }: NewConnection) => ({ type: provider.type, api_url: instanceUrl, api_access_token: token });

interface ConnectOptions {
  inDoubt?: boolean;
  signal?: AbortSignal | undefined;
}

/**
 * Connects an instance; the backend validates first and stores nothing when that fails (domain S3).
 * @param inDoubt An earlier call for this instance had no answer: a connection to it that is there by now is what came of that.
 */
export const connect = (client: Client, connection: NewConnection, { inDoubt = false, signal }: ConnectOptions = {}): Promise<Integration> =>
  changing(client, async () => {
    const find = () => connectionTo(client, connection.instanceUrl);
    try {
      return await settled(client, () => client.api.call(createIntegration, { body: bodyOf(client, connection), signal }), find, signal);
    } catch (error) {
      const isThere = inDoubt && error instanceof TicketingError && error.code === 'integration-exists';
      const made = isThere ? await find() : undefined;
      if (made) return made;
      throw error;
    }
  });

async function connectionTo(client: Client, instanceUrl: string): Promise<Integration | undefined> {
  const connections = await readConnections(client);
  return connections.find(({ api_url }) => originOf(api_url) === originOf(instanceUrl));
}

/** Reads the connections to the provider. */
async function readConnections(client: Client): Promise<Integration[]> {
  const { items } = await readPage(client, (api) => api.call(listIntegrations, {}));
  return items.filter(({ type }) => type === client.provider.type);
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

/** Replaces the credentials; the previous ones stay when validation fails (domain S4). */
export const replaceCredentials = (
  client: Client,
  { id, credentials_updated_at: before }: Integration,
  token: string,
  signal?: AbortSignal,
): Promise<Integration> =>
  changing(client, () =>
    settled(
      client,
      () => client.api.call(updateIntegration, { params: { id }, body: { api_access_token: token }, signal }),
      async () => {
        const now = (await readConnections(client)).find((connection) => connection.id === id);
        if (!now?.credentials_updated_at) throw new TicketingError('not-found', 'Nothing tells when the credentials were replaced.');
        return now.credentials_updated_at === before ? undefined : now;
      },
      signal,
    ),
  );

/**
 * Disconnects. Where somebody else did so before, what was wanted is so.
 * @returns the connection that somebody else has made in its place; undefined where there is none
 */
export const disconnect = (client: Client, id: string, signal?: AbortSignal): Promise<Integration | undefined> =>
  changing(client, async () => {
    const remove = () => client.api.call(deleteIntegration, { params: { id }, signal }).catch(passOverGone);
    const look = async () => ((await readConnections(client)).some((connection) => connection.id === id) ? undefined : 'by this call');
    const gone = await settled<unknown>(client, remove, look, signal);
    return gone === 'before' ? (await readConnections(client).catch(() => [])).find((connection) => connection.id !== id) : undefined;
  });

/** Tests a stored connection, one finished check at a time; afterwards the connection's health is read again. */
export async function* testStored(client: Client, id: string, signal: AbortSignal): AsyncGenerator<ConnectionCheck, void> {
  try {
    yield* stream(client.api, testConnection, { params: { id }, signal });
  } finally {
    await forget(client);
  }
}

/** Tests an address and credentials that are not stored (domain S11). Like them, the test leaves no trace in a cache. */
export const testCredentials = (client: Client, connection: NewConnection, signal: AbortSignal): AsyncGenerator<ConnectionCheck, void> =>
  stream(client.api, testNewConnection, { body: bodyOf(client, connection), signal });

/** Failures after which the connection may be another one than the page shows: changed elsewhere, or maybe by this very call. */
const surprises: ReadonlySet<string> = new Set(['not-found', 'integration-exists', 'other-integration-active']);

/** Runs a write of the connection; what was read through it is read again unless it surely is as it was. */
async function changing<Result>(client: Client, write: () => Promise<Result>): Promise<Result> {
  try {
    const result = await write();
    await forget(client);
    return result;
  } catch (error) {
    if (error instanceof TicketingError && (error.outcomeUnknown || surprises.has(error.code))) void forget(client);
    throw error;
  }
}

/**
 * A changed connection changes whatever was read through it. Reads of the instance that nothing shows go at once: of
 * another instance none of them may be offered, not even while they are read anew.
 */
async function forget({ queries }: Client): Promise<void> {
  queries.removeQueries({ queryKey: [instanceKey], type: 'inactive' });
  await queries.invalidateQueries();
}
