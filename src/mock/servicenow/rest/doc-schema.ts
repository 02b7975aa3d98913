import type { Reply } from '../answer.js';
import { schema } from '../schema/table.js';
import { Access } from '../security/access.js';
import { methodNotSupported, type Exchange } from './exchange.js';
import { json } from './respond.js';

/** `GET /doc/table/schema`: the tables that the API may reach, for a table picker (servicenow-api.md 4.8). */
export function handleTableSchema({ instance, actor, method }: Exchange, path: readonly string[]): Reply | undefined {
  if (path.join('/') !== 'table/schema') return undefined;
  if (method !== 'GET') throw methodNotSupported();
  const access = new Access(instance, actor);
  const tables = [...schema.values()].filter((table) => access.isOpen(table));
  const result = tables.map(({ label, name }) => ({ label, value: name }));
  return json({ result: result.sort((a, b) => (a.label < b.label ? -1 : 1)) });
}
