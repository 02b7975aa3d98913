import type { Answer, Reply } from '../http/answer.js';
import { json } from '../http/respond.js';
import type { NamedColumn } from '../schema/table.js';
import { valueOf } from '../store/row.js';
import { methodNotSupported, openTable, type Exchange, type TableCall } from './call/exchange.js';

const initialsOf = (name: string): string => name.split(/\s+/).map((word) => word.charAt(0)).join('').toUpperCase();

function currentUser({ ports, actor }: Exchange): Answer {
  const user = ports.database.find('sys_user', actor.sysId) ?? {};
  const name = valueOf(user, 'name');
  return json({
    result: {
      user_sys_id: actor.sysId,
      user_name: actor.userName,
      user_display_name: name,
      user_initials: initialsOf(name),
    },
  });
}

function describe({ ports, table }: TableCall, column: NamedColumn) {
  const labels = column.choice ? ports.choices.labels(table, column.name) : undefined;
  return {
    label: column.label,
    name: column.name,
    type: column.type,
    internal_type: column.type,
    max_length: column.maxLength,
    mandatory: column.name === 'sys_id',
    read_only: column.automatic === true,
    ...(column.reference && { reference: column.reference }),
    ...(labels && { choices: [...labels].map(([value, label]) => ({ label, value })) }),
  };
}

function tableMeta(call: TableCall): Answer {
  const { access, table } = call;
  const shown = table.keys.filter((column) => !access.hides(table, column));
  return json({ result: { columns: Object.fromEntries(shown.map((column) => [column.name, describe(call, column)])) } });
}

/**
 * `GET /ui/user/current_user` and `GET /ui/meta/{table}`: who is signed in, and the columns of a table
 * (servicenow-api.md 4.8). Real instances answer more than that.
 */
export function handleUiApi(exchange: Exchange, path: readonly string[]): Reply | undefined {
  const [kind, name] = path;
  if (path.length !== 2 || name === undefined) return undefined;
  const isUser = kind === 'user' && name === 'current_user';
  if (!isUser && kind !== 'meta') return undefined;
  if (exchange.method !== 'GET') throw methodNotSupported();
  return isUser ? currentUser(exchange) : tableMeta(openTable(exchange, name));
}
