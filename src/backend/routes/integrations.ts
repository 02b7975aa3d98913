import type { strictIntegrations } from '../../contract/strict/integrations.js';
import type { ConnectionCheck, strictConnectionTest } from '../../contract/strict/connection-test.js';
import { testConnection } from '../connection/connection-test.js';
import { userNameOf } from '../connection/connections.js';
import { instanceOrigin } from '../connection/instance-url.js';
import { connectorSpecifications, integrationView } from '../connection/integration-view.js';
import type { Sealed } from '../connection/vault.js';
import { paginate } from '../http/pages.js';
import { notFound } from '../http/problem-error.js';
import type { Routes } from '../http/route.js';
import type { IntegrationRecord } from '../records.js';
import type { Services } from '../services.js';

/** Settings: the connection (domain S). */
export function integrationRoutes({ connections, clients, choices, settings, store }: Services): Routes<typeof strictIntegrations & typeof strictConnectionTest> {
  const view = (record: IntegrationRecord) => integrationView(record, store);

  async function* testStored(record: IntegrationRecord, credentials: Sealed): AsyncGenerator<ConnectionCheck> {
    const client = connections.clientFor(record, credentials);
    const isChoice = async (column: string, sent: string) => (await choices.recent(client, column)).some(({ value }) => value === sent);
    const anonymous = clients.anonymous(record.apiUrl);
    const failure = yield* testConnection({ anonymous, client, userName: await connections.userName(record), writes: record.writes, isChoice });
    if (failure) connections.fail(record, failure);
    else if (record.credentials === credentials) connections.succeed(record);
  }

  return {
    listConnectorSpecifications: { access: null, handle: () => [...connectorSpecifications] },
    listIntegrations: {
      access: 'manage',
      handle: ({ query }) => paginate(connections.active ? [view(connections.active)] : [], query),
    },
    getIntegration: { access: 'manage', handle: ({ params }) => view(connections.byId(params.id)) },
    createIntegration: {
      access: 'manage',
      handle: async ({ body, user }) => view(await connections.connect(body.api_url, body.api_access_token, user.name)),
    },
    updateIntegration: {
      access: 'manage',
      handle: async ({ params, body, user }) => {
        const record = connections.byId(params.id);
        return view(await connections.rotate(record, body.api_access_token, user.name));
      },
    },
    deleteIntegration: { access: 'manage', handle: ({ params }) => connections.disconnect(connections.byId(params.id)) },
    testIntegration: {
      access: 'manage',
      handle: ({ params }) => {
        const record = connections.byId(params.id);
        if (!record.credentials) throw notFound('ServiceNow integration');
        return testStored(record, record.credentials);
      },
    },
    testNewIntegration: {
      access: 'manage',
      handle: ({ body: { api_url, api_access_token } }) => {
        const origin = instanceOrigin(api_url, settings.allowInstance);
        const subject = { anonymous: clients.anonymous(origin), client: clients.trial(origin, api_access_token) };
        return testConnection({ ...subject, userName: userNameOf(api_access_token) });
      },
    },
  };
}
