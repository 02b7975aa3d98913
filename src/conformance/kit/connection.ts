import type { Answered } from './exchange.js';
import type { Kit } from './kit.js';
import { listAt, textAt } from './read.js';

/** Connects as the kit was told, or with another password. */
export function connect(kit: Kit, password = kit.connection.password): Promise<Answered> {
  const { url, user } = kit.connection;
  return kit.client.call('createIntegration', { body: { type: 'servicenow', api_url: url, api_access_token: `${user}:${password}` } });
}

/** Returns the connection's id; `''` for none. */
export async function integrationOf(kit: Kit): Promise<string> {
  const { body } = await kit.client.call('listIntegrations', { query: { page: '1', size: '50' } });
  return textAt(listAt(body, 'items').find((item) => textAt(item, 'type') === 'servicenow'), 'id');
}

/** Sees to a connection, and returns its id. @throws {NotChecked} where it cannot be made */
export async function connected(kit: Kit): Promise<string> {
  const id = (await integrationOf(kit)) || textAt((await connect(kit)).body, 'id');
  kit.need(id !== '', 'The connection cannot be made.');
  return id;
}

/** Sees to it that nothing is connected. @throws {NotChecked} where it cannot be ended */
export async function disconnected(kit: Kit): Promise<void> {
  const id = await integrationOf(kit);
  if (id !== '') await kit.client.call('deleteIntegration', { params: { id } });
  kit.need((await integrationOf(kit)) === '', 'The connection cannot be ended.');
}
