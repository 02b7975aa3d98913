import type { Answer, AnswerHeaders, Reply } from '../http/answer.js';
import { readValues } from '../http/body.js';
import { aclException } from '../http/errors.js';
import { empty, jsonBody } from '../http/respond.js';
import type { WriteOptions } from '../rules/record-writer.js';
import type { Table } from '../schema/table.js';
import { valueOf, type Row } from '../store/row.js';
import { methodNotSupported, openTable, readable, type Exchange, type TableCall } from './call/exchange.js';
import { printerOf } from './call/printer-of.js';
import { listRecords } from './search/list.js';

const recordAnswer = (call: TableCall, row: Row, status = 200, headers: AnswerHeaders = {}): Answer =>
  jsonBody(printerOf(call).result(row), status, headers);

/** Returns the record that was written, unless the client does without it (servicenow-api.md 1.1). */
function writtenAnswer(call: TableCall, row: Row, status: number, headers: AnswerHeaders = {}): Answer {
  const isEmpty = call.request.headers.get('X-no-response-body')?.toLowerCase() === 'true';
  return isEmpty ? empty(status, headers) : recordAnswer(call, row, status, headers);
}

/** `own` is the table that the record belongs to. */
function writeOptions({ parameters, access }: TableCall, own: Table): WriteOptions {
  return {
    displayInput: parameters.flag('sysparm_input_display_value'),
    suppressSystemFields: parameters.flag('sysparm_suppress_auto_sys_field'),
    denied: access.deniedColumns(own),
  };
}

async function insertRecord(call: TableCall): Promise<Answer> {
  const { ports, table, actor, access } = call;
  const values = await readValues(call.request, ports.settings.maxBodyBytes);
  if (!access.canWrite(table)) throw aclException('Insert');
  const row = ports.writer.insert(table, values, actor, writeOptions(call, table));
  return writtenAnswer(call, row, 201, { Location: `${call.apiBase}/table/${table.name}/${valueOf(row, 'sys_id')}` });
}

/** Returns what of an update the actor may write: all of it, or a comment alone. Throws 403 where it is nothing. */
function allowedValues({ access }: TableCall, own: Table, row: Row, values: Row): Row {
  if (access.canChange(own, row)) return values;
  const { comments } = values;
  if (!comments || !access.canComment(own, row)) throw aclException('Update');
  return { comments };
}

async function updateRecord(call: TableCall, sysId: string): Promise<Answer> {
  const { ports, table, actor } = call;
  const values = await readValues(call.request, ports.settings.maxBodyBytes);
  const row = readable(call, sysId);
  const own = ports.database.classOf(row, table);
  ports.writer.update(own, row, allowedValues(call, own, row, values), actor, writeOptions(call, own));
  return writtenAnswer(call, row, 200);
}

function deleteRecord(call: TableCall, sysId: string): Answer {
  const { ports, table, actor, access } = call;
  const row = readable(call, sysId);
  if (!access.canChange(table, row)) throw aclException('Delete');
  ports.writer.remove(ports.database.classOf(row, table), row, actor);
  return empty(204);
}

function handleCollection(call: TableCall): Reply {
  switch (call.method) {
    case 'GET':
      return listRecords(call);
    case 'POST':
      return insertRecord(call);
    default:
      throw methodNotSupported();
  }
}

function handleRecord(call: TableCall, sysId: string): Reply {
  switch (call.method) {
    case 'GET':
      return recordAnswer(call, readable(call, sysId));
    case 'PUT':
    case 'PATCH':
      return updateRecord(call, sysId);
    case 'DELETE':
      return deleteRecord(call, sysId);
    default:
      throw methodNotSupported();
  }
}

/** Answers for the Table API (servicenow-api.md 1.1): `{table}` or `{table}/{sys_id}`. Throws `ServiceNowError` to refuse. */
export function handleTableApi(exchange: Exchange, path: readonly string[]): Reply | undefined {
  const [name, sysId] = path;
  if (name === undefined || path.length > 2) return undefined;
  const call = openTable(exchange, name);
  return sysId === undefined ? handleCollection(call) : handleRecord(call, sysId);
}
