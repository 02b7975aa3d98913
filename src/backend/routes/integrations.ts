import type { strictConnectionLog } from '../../contract/strict/connection-log.js';
import type { ConnectionCheck, strictConnectionTest } from '../../contract/strict/connection-test.js';
import type { Integration, IntegrationUpdate, strictIntegrations } from '../../contract/strict/integrations.js';
import { testConnection } from '../connection-test/connection-test.js';
import { userNameOf, withAccount } from '../connection/connections.js';
import { credentialsNeeded } from '../connection/health.js';
import { instanceOrigin } from '../connection/instance-url.js';
import { connectorSpecifications, integrationView } from '../connection/integration-view.js';
import { paginate } from '../http/pages.js';
import type { Routes } from '../http/route.js';
import type { IntegrationRecord } from '../ports/records.js';
import { invalidField, notFound } from '../problems/problem-error.js';
import type { Services } from './services.js';
import { writeBudget } from './write-time.js';

/** Serves Settings: the connection (domain S). */
export function integrationRoutes(services: Services): Routes<typeof strictIntegrations & typeof strictConnectionTest & typeof strictConnectionLog> {
  const { connections, clients, ports } = services;
  const view = async (record: IntegrationRecord): Promise<Integration> => {
    const userName = await connections.userName(record);
    return ports.store.unit((unit) => integrationView(record, userName, unit));
  };

  return {
    listConnectorSpecifications: { access: null, handle: () => [...connectorSpecifications] },
    listIntegrations: {
      access: 'manage',
      handle: async ({ query }) => {
        const active = await connections.active();
        return paginate(active ? [await view(active)] : [], query);
      },
    },
    getIntegration: { access: 'manage', handle: async ({ params }) => view(await connections.byId(params.id)) },
    createIntegration: {
      access: 'manage',
      handle: async ({ body, user }) => view(await connections.connect(body.api_url, body.api_access_token, user.name, writeBudget(ports))),
    },
    updateIntegration: {
      access: 'manage',
      handle: async ({ params, body, user }) => {
        const record = await connections.byId(params.id);
        demandSame(record, body);
        return view(await connections.rotate(record, body.api_access_token, user.name, writeBudget(ports)));
      },
    },
    deleteIntegration: { access: 'manage', handle: async ({ params, user }) => connections.disconnect(await connections.byId(params.id), user.name) },
    listConnectionLog: { access: 'manage', handle: () => connections.log() },
    testConnection: {
      access: 'manage',
      handle: async ({ params }) => {
        const record = await connections.byId(params.id);
        if (record.type !== 'servicenow') throw notFound('ServiceNow integration');
        if (record.credentials === null) throw credentialsNeeded();
        return testStored(services, record, record.credentials);
      },
    },
    testNewConnection: {
      access: 'manage',
      handle: async ({ body: { api_url, api_access_token } }) => {
        const origin = instanceOrigin(api_url, ports.settings.reach);
        const active = await connections.active();
        // The name of the stored account goes to its own instance alone.
        const credentials = withAccount(api_access_token, active?.apiUrl === origin ? await connections.userName(active) : '');
        const subject = { anonymous: clients.anonymous(origin), client: clients.trial(origin, credentials) };
        return testConnection({ ...subject, userName: userNameOf(credentials) });
      },
    },
  };
}

/** @throws ProblemError `invalid-request` for an update that names another address or type than the connection has (domain S4). */
function demandSame({ apiUrl, type }: IntegrationRecord, update: IntegrationUpdate): void {
  const { api_url = apiUrl } = update;
  if (!URL.canParse(api_url) || new URL(api_url).origin !== apiUrl) {
    throw invalidField('api_url', `The instance URL of a connection can’t be changed. It’s ${apiUrl}. Disconnect, then connect the other instance.`);
  }
  if (update.type !== undefined && update.type !== type) throw invalidField('type', `The type of a connection can’t be changed. It’s ${type}. Disconnect first.`);
}

/** Tests a stored connection, and keeps how it went. */
async function* testStored({ connections, clients, choices }: Services, record: IntegrationRecord, credentials: string): AsyncGenerator<ConnectionCheck> {
  const client = connections.clientFor(record, credentials);
  const isChoice = async (column: string, sent: string) => ((await choices.recent(client, [column])).get(column) ?? []).some(({ value }) => value === sent);
  const subject = { anonymous: clients.anonymous(record.apiUrl), client, userName: await connections.userName(record), writes: record.writes, isChoice };
  const failure = yield* testConnection(subject);
  if (failure) await connections.fail(record, failure);
  else await connections.succeed(record);
}
