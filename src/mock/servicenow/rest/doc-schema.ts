import type { Answer, Reply } from '../http/answer.js';
import { json } from '../http/respond.js';
import { schema, type NamedColumn } from '../schema/table.js';
import { Access } from '../security/access.js';
import { methodNotSupported, openTable, type Exchange, type TableCall } from './call/exchange.js';

interface Labelled {
  readonly label: string;
}

const byLabel = (a: Labelled, b: Labelled): number => (a.label < b.label ? -1 : Number(a.label > b.label));

function listTables({ ports, actor }: Exchange): Answer {
  const access = new Access(ports, actor);
  const tables = [...schema.values()].filter((table) => access.isOpen(table));
  return json({ result: tables.map(({ label, name }) => ({ label, value: name })).sort(byLabel) });
}

const describe = ({ name, label, type }: NamedColumn) => ({ label, exampleValue: '', internalType: type, name });

function listColumns({ access, table }: TableCall): Answer {
  const shown = table.keys.filter((column) => !access.hides(table, column));
  return json({ result: shown.map(describe).sort(byLabel) });
}

/**
 * `GET /doc/table/schema`: the tables that the API may reach, for a table picker; with a table's name its columns,
 * for one of columns (servicenow-api.md 4.8).
 */
export function handleTableSchema(exchange: Exchange, path: readonly string[]): Reply | undefined {
  const [kind, what, name] = path;
  if (kind !== 'table' || what !== 'schema' || path.length > 3) return undefined;
  if (exchange.method !== 'GET') throw methodNotSupported();
  return name === undefined ? listTables(exchange) : listColumns(openTable(exchange, name));
}
