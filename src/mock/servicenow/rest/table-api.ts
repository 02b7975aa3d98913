import { aclException, noRecord, ServiceNowError } from '../errors.js';
import type { WriteOptions } from '../rules/record-writer.js';
import { schema, type Table } from '../schema/table.js';
import { Access } from '../security/access.js';
import { valueOf, type Row } from '../store/row.js';
import { readValues } from './body.js';
import type { Exchange } from './exchange.js';
import { listRecords } from './list.js';
import { Renderer, renderingOf } from './render.js';
import { json } from './respond.js';
import { isHiddenTo } from './visibility.js';

/** A Table API call on a table that the actor may reach. */
interface TableCall extends Exchange {
  readonly table: Table;
  readonly access: Access;
}

function recordResponse(call: TableCall, row: Row, status: number, headers: Record<string, string> = {}): Response {
  if (call.request.headers.get('X-no-response-body')?.toLowerCase() === 'true') {
    return new Response(null, { status, headers });
  }
  const rendering = renderingOf(call.table, call.parameters, call.apiBase, isHiddenTo(call.access));
  return json({ result: new Renderer(call.instance, rendering).record(row) }, status, headers);
}

function writeOptions({ parameters, access, table }: TableCall): WriteOptions {
  return {
    displayInput: parameters.flag('sysparm_input_display_value'),
    suppressSystemFields: parameters.flag('sysparm_suppress_auto_sys_field'),
    denied: access.deniedColumns(table),
  };
}

/** Throws 404 for what does not exist and for what may not be read alike. */
function readable({ instance, table, access }: TableCall, sysId: string): Row {
  const row = instance.database.find(table.name, sysId);
  if (row === undefined || !access.canRead(table, row)) throw noRecord();
  return row;
}

async function insertRecord(call: TableCall): Promise<Response> {
  const { instance, table, actor, access } = call;
  const values = await readValues(call.request, instance.settings.maxBodyBytes);
  if (!access.canWrite(table)) throw aclException('Insert');
  const row = instance.writer.insert(table, values, actor, writeOptions(call));
  return recordResponse(call, row, 201, { Location: `${call.apiBase}/table/${table.name}/${valueOf(row, 'sys_id')}` });
}

async function updateRecord(call: TableCall, sysId: string): Promise<Response> {
  const { instance, table, actor, access } = call;
  const values = await readValues(call.request, instance.settings.maxBodyBytes);
  const row = readable(call, sysId);
  if (!access.canWrite(table)) throw aclException('Update');
  instance.writer.update(instance.database.classOf(row, table), row, values, actor, writeOptions(call));
  return recordResponse(call, row, 200);
}

function deleteRecord(call: TableCall, sysId: string): Response {
  const { instance, table, access } = call;
  const row = readable(call, sysId);
  if (!access.canWrite(table)) throw aclException('Delete');
  instance.writer.remove(instance.database.classOf(row, table), row);
  return new Response(null, { status: 204 });
}

const methodNotSupported = () => new ServiceNowError(405, 'Method not supported');

function handleCollection(call: TableCall): Response | Promise<Response> {
  switch (call.method) {
    case 'GET':
      return listRecords(call, call.table, call.access);
    case 'POST':
      return insertRecord(call);
    default:
      throw methodNotSupported();
  }
}

function handleRecord(call: TableCall, sysId: string): Response | Promise<Response> {
  switch (call.method) {
    case 'GET':
      return recordResponse(call, readable(call, sysId), 200);
    case 'PUT':
    case 'PATCH':
      return updateRecord(call, sysId);
    case 'DELETE':
      return deleteRecord(call, sysId);
    default:
      throw methodNotSupported();
  }
}

/** The Table API (servicenow-api.md 1.1). Throws `ServiceNowError` to refuse. */
export function handleTableApi(exchange: Exchange, tableName: string, sysId?: string): Response | Promise<Response> {
  const table = schema.get(tableName);
  if (table === undefined) throw new ServiceNowError(400, `Invalid table ${tableName}`);
  const access = new Access(exchange.instance, exchange.actor);
  if (!access.isOpen(table)) {
    throw new ServiceNowError(403, 'User Not Authorized', 'Failed API level ACL Validation');
  }
  const call: TableCall = { ...exchange, table, access };
  return sysId === undefined ? handleCollection(call) : handleRecord(call, sysId);
}
