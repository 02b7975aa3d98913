import { noRecord, ServiceNowError } from '../../http/errors.js';
import type { InstanceRequest } from '../../http/instance-request.js';
import type { QuerySource } from '../../query/field.js';
import type { Table } from '../../schema/table.js';
import { Access } from '../../security/access.js';
import type { Actor } from '../../security/actor.js';
import type { Row } from '../../store/row.js';
import type { Parameters } from './parameters.js';
import type { RestPorts } from './ports.js';

/** One authenticated request to a REST API, as its handlers see it. */
export interface Exchange {
  readonly ports: RestPorts;
  readonly request: InstanceRequest;
  /** The method after X-HTTP-Method-Override. */
  readonly method: string;
  readonly url: URL;
  readonly parameters: Parameters;
  readonly actor: Actor;
  readonly version: ApiVersion;
  /** `https://host/api/now/v2`: what links in the answer begin with, in the version that was asked. */
  readonly apiBase: string;
}

export type ApiVersion = 'v1' | 'v2' | undefined;

/** An exchange about a table that the actor may reach. */
export interface TableCall extends Exchange {
  readonly table: Table;
  readonly access: Access;
  /** What the actor's queries and paths are answered from. */
  readonly source: QuerySource;
}

export const methodNotSupported = () => new ServiceNowError(405, 'Method not supported');

/** Throws 400 for a table that does not exist, 403 for one that is closed to the actor (servicenow-api.md 1.4). */
export function openTable(exchange: Exchange, name: string): TableCall {
  const table = exchange.ports.database.table(name);
  if (table === undefined) throw new ServiceNowError(400, `Invalid table ${name}`);
  const access = new Access(exchange.ports, exchange.actor);
  if (!access.isOpen(table)) {
    throw new ServiceNowError(403, 'User Not Authorized', 'Failed API level ACL Validation');
  }
  return { ...exchange, table, access, source: sourceFor(exchange.ports, access) };
}

/** No path leads to a record that may not be read. Most actors may read all of them, which saves the question. */
function sourceFor(ports: RestPorts, access: Access): QuerySource {
  if (access.seesEveryColumn) return ports;
  const { database, displays } = ports;
  return { database, displays, mayRead: (table, row) => access.canRead(table, row) };
}

/** Returns the record of a sys_id. Throws 404 for what does not exist and for what may not be read alike. */
export function readable({ ports: { database }, table, access }: TableCall, sysId: string): Row {
  const row = database.find(table.name, sysId);
  if (row === undefined || !access.canRead(table, row)) throw noRecord();
  return row;
}
